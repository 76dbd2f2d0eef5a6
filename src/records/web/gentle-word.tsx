import { UnstyledButton } from '@mantine/core'
import { IconSparkles } from '@tabler/icons-react'
import type { GentleWord as Asks } from '../contract/gentle-words.ts'
import { askAboutWord, putInstead } from '../gentle-words.ts'
import { say } from './words.ts'

type GentleWordProps = {
  name: string
  words: string
  /** The words that the home asks about; the starter list until they are here. */
  asked: readonly Asks[] | undefined
  /** The words after the question was answered, or the same when it was left. */
  onAnswered: (words: string) => void
}

/** One question about one word that the child may read one day. It never stands in the way. */
export function GentleWord({ name, words, asked: list, onAnswered }: GentleWordProps) {
  const asked = askAboutWord(words, list)
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
