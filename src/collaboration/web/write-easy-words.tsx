import type { ChildId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { writeEasyWords } from '../contract/beside.ts'
import { say } from './beside-words.ts'
import { OpenedWords } from './opened-words.tsx'

type WriteEasyWordsProps = { childId: ChildId; about: string; name: string; before: string }

/** The same note in words that the young person reads easily: written by a person, offered and never asked for. */
export function WriteEasyWords({ childId, about, name, before }: WriteEasyWordsProps) {
  const send = useSend(writeEasyWords)
  return (
    <OpenedWords
      open={say(before ? 'changeEasy' : 'writeEasy')}
      label={say('easyLabel', { name })}
      hint={say('easyHint', { name })}
      keep={say('keepEasy')}
      missing={say('needEasy')}
      most={2000}
      before={before}
      busy={send.isPending}
      onKeep={(words, done) => {
        const id = crypto.randomUUID()
        send.mutate({ id, childId, about, words }, done(id))
      }}
    />
  )
}
