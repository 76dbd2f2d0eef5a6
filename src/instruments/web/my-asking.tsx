import { Button } from '@mantine/core'
import { IconHeart } from '@tabler/icons-react'
import { faceFor } from '#platform/face.ts'
import { listed } from '#platform/web/listed.ts'
import { Face } from '#platform/web/look/face.tsx'
import type { AnsweringProps } from './answering-props.ts'
import { say } from './my-forms-words.ts'

type MyAskingProps = AnsweringProps & {
  count: number
  isBegun: boolean
  onBegin: () => void
  onRatherNot: () => void
}

/** Before the first question: who asks and why, who reads it, and that it is theirs to say no. */
export function MyAsking({ asked, readers, count, isBegun, onBegin, onRatherNot }: MyAskingProps) {
  const { name, words, byName, byFace, byId } = asked
  return (
    <div className="ins-my">
      <section className="ins-my-card">
        <h2>{name}</h2>
        <p className="ins-my-who">
          <Face face={byFace ?? faceFor(byId)} name="" size={52} />
          {say('whoAsks', { who: byName })}
        </p>
        <p className="ins-my-words">“{words}”</p>
      </section>
      <section className="ins-my-card">
        <h3>{say('whoReads')}</h3>
        <p>{readers.length > 0 ? say('readBy', { names: listed(readers) }) : say('readByNobody')}</p>
        <p className="ins-my-limit">
          <IconHeart aria-hidden /> {say('limit')}
        </p>
      </section>
      <section className="ins-my-card">
        <h3>{say('yours')}</h3>
        <p>{say('yoursSays')}</p>
        <p>{say('count', { count })}</p>
      </section>
      <div className="ins-my-two">
        <Button size="lg" onClick={onBegin}>
          {say(isBegun ? 'goOn' : 'begin')}
        </Button>
        <Button size="lg" variant="default" onClick={onRatherNot}>
          {say('ratherNot')}
        </Button>
      </div>
    </div>
  )
}
