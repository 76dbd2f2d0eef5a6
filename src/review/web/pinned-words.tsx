import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { faceFor } from '#platform/face.ts'
import { Face } from '#platform/web/look/face.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { Quote } from '#platform/web/parts/quote.tsx'
import { shortDay } from '#platform/web/when.ts'
import { useChildHere } from '#response/web/use-child-here.ts'
import type { Pack } from '../contract/pack.ts'
import { say } from './words.ts'

type Said = Pack['ownWords'][number]

/** The newest that the child said, above everything else of the meeting; else what matters most to them. */
export function PinnedWords({ ownWords }: { ownWords: readonly Said[] }) {
  const { child, childId, name, asked } = useChildHere()
  const [newest] = ownWords
  const mattersMost = asked.data?.profile.mattersMost
  if (!newest && !mattersMost) return null
  return (
    <div className="rev-pinned">
      <Face face={child?.face ?? faceFor(childId)} name="" size={54} ringed />
      {newest ? (
        <Quote size="lg" source={<SaidBy said={newest} />}>
          {newest.words}
        </Quote>
      ) : (
        <Quote size="lg" source={say('mattersMost', { name })}>
          {mattersMost}
        </Quote>
      )}
    </div>
  )
}

type OwnWordsProps = {
  ownWords: readonly Said[]
  /** What decisions answer already. */
  answered: ReadonlySet<string>
  onAnswer: ((said: Said) => void) | undefined
}

/** Everything that the child said since the last meeting, each with a way to answer it. */
export function OwnWords({ ownWords, answered, onAnswer }: OwnWordsProps) {
  const { name } = useChildHere()
  if (ownWords.length === 0) {
    return <PageEmpty title={say('noWords')}>{say('noWordsSays', { name })}</PageEmpty>
  }
  return (
    <ul className="rev-own-words">
      {ownWords.map((said) => (
        <li key={said.id} className="at-card">
          <Quote source={<SaidBy said={said} />}>{said.words}</Quote>
          {answered.has(said.id) ? (
            <p className="rev-answered">
              <IconCheck aria-hidden size={20} /> {say('answered')}
            </p>
          ) : (
            onAnswer && (
              <Button variant="light" onClick={() => onAnswer(said)}>
                {say('answerThis')}
              </Button>
            )
          )}
        </li>
      ))}
    </ul>
  )
}

function SaidBy({ said }: { said: Said }) {
  const { name, timeZone } = useChildHere()
  const day = shortDay(said.saidAt, timeZone)
  const by =
    said.toldByName === name
      ? say('saidSelf', { name, day })
      : say('saidBy', { name, day, who: said.toldByName })
  return said.hears === 'key-worker' ? `${by} ${say('forKeyWorker')}` : by
}
