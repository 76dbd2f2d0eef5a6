import { UnstyledButton } from '@mantine/core'
import { IconSparkles } from '@tabler/icons-react'
import { askAboutWord, putInstead } from '../gentle-words.ts'
import { say } from './words.ts'

type GentleWordProps = {
  name: string
  words: string
  /** The words after the question was answered, or the same when it was left. */
  onAnswered: (words: string) => void
}

/** One question about one word that the child may read one day. It never stands in the way. */
export function GentleWord({ name, words, onAnswered }: GentleWordProps) {
  const asked = askAboutWord(words)
  return (
    <div role="status">
      {asked && (
        <p className="rec-gentle">
          <IconSparkles aria-hidden size={20} />
          <span>
            {say('gentle', { name, word: asked.found, question: say(`asks-${asked.asks}`) })}{' '}
            {asked.instead !== undefined && (
              <UnstyledButton className="rec-link" onClick={() => onAnswered(putInstead(words, asked))}>
                {asked.instead}
              </UnstyledButton>
            )}{' '}
            <UnstyledButton className="rec-link rec-link-quiet" onClick={() => onAnswered(words)}>
              {say('leaveWord')}
            </UnstyledButton>
          </span>
        </p>
      )}
    </div>
  )
}
