import { Button, Modal, Textarea, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { type Shape, shapeOrder } from '#platform/shape.ts'
import { StateShape } from '#platform/web/look/shapes.tsx'
import { say } from './words.ts'

export interface Said {
  shape: Shape | undefined
  words: string
}

type HandOverProps = {
  name: string
  /** The child holds the device; else the adult writes down what the child says. */
  byChild: boolean
  onDone: (said: Said) => void
  onSkip: () => void
}

/** The child's turn: nothing else is on the screen, and what they put there is not touched by anyone. */
export function HandOver({ name, byChild, onDone, onSkip }: HandOverProps) {
  const [shape, setShape] = useState<Shape>()
  const [words, setWords] = useState('')
  const hasSaid = shape !== undefined || words.trim() !== ''
  return (
    <Modal
      opened
      fullScreen
      withCloseButton={false}
      onClose={onSkip}
      classNames={{ body: 'kw-hand', content: 'kw-hand-ground' }}
      title={<span className="at-hidden">{say('handOver', { name })}</span>}
    >
      {byChild && <p className="kw-hand-hello">{say('handHello', { name })}</p>}
      <h1>{byChild ? say('handHow') : say('handHowTold', { name })}</h1>
      <ul className="kw-hand-shapes">
        {shapeOrder.map((one) => (
          <li key={one}>
            <UnstyledButton
              aria-pressed={shape === one}
              onClick={() => setShape(shape === one ? undefined : one)}
            >
              <StateShape shape={one} label="" size={52} />
              <span>{say(`young-${one}`)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <Textarea
        size="lg"
        label={byChild ? say('handWords') : say('handWordsTold', { name })}
        description={say('handHint')}
        minRows={3}
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className="kw-hand-deeds">
        <Button size="xl" variant="default" onClick={onSkip}>
          {say('handSkip')}
        </Button>
        <Button size="xl" color="lamp" onClick={() => (hasSaid ? onDone({ shape, words }) : onSkip())}>
          {say('handDone')}
        </Button>
      </div>
    </Modal>
  )
}
