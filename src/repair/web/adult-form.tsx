import { Textarea, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { Segments } from '#platform/web/parts/segments.tsx'
import { type AdultThere, adultAnswers, talkWithAdult } from '../contract/adult-talks.ts'
import { AfterForm, problemsOf } from './after-form.tsx'
import { keptWords } from './kept-words.ts'
import { say } from './words.ts'

interface AdultDraft {
  answer: (typeof adultAnswers)[number]
  withWhom: string
  agreed: string
  words: string
  needs: string
}

const useKept = keptWords<AdultDraft>()
const nothing: AdultDraft = { answer: 'talked', withWhom: '', agreed: '', words: '', needs: '' }

type AdultFormProps = {
  childId: ChildId
  momentId: string
  adult: AdultThere
  onDone: (savedId: string | undefined) => void
}

/** That an adult talked, with whom, and what the team agreed; to the adult themself, a page that is theirs alone. */
export function AdultForm({ childId, momentId, adult, onDone }: AdultFormProps) {
  const send = useSend(talkWithAdult)
  const { draft, change, forget } = useKept(`${adult.personId}/${adult.isMe}/${momentId}`, nothing)
  const [tried, setTried] = useState(false)
  const withId = useId()
  const talked = draft.answer === 'talked'
  const missing = tried && talked && !draft.withWhom.trim() ? say('needWithWhom') : ''
  const save = () => {
    setTried(true)
    if (talked && !draft.withWhom.trim()) return
    const id = crypto.randomUUID()
    const { answer, words, needs } = draft
    const withWhom = talked ? draft.withWhom : ''
    const agreed = talked ? draft.agreed : ''
    const happenedAt = new Date().toISOString()
    const mine = adult.isMe && talked && (words.trim() || needs.trim()) ? { mine: { words, needs } } : {}
    const talk = {
      id,
      childId,
      momentId,
      happenedAt,
      personId: adult.personId,
      answer,
      withWhom,
      agreed,
      ...mine,
    }
    send.mutate(talk, {
      onSuccess: () => {
        forget()
        onDone(id)
      },
    })
  }
  return (
    <AfterForm
      problems={problemsOf([{ fieldId: withId, words: missing }], send.error)}
      busy={send.isPending}
      onSave={save}
      onClose={() => onDone(undefined)}
    >
      <Segments
        label={say('didTalk')}
        value={draft.answer}
        onChange={(answer) => change({ answer })}
        options={adultAnswers.map((value) => ({ value, label: say(`did-${value}`) }))}
      />
      {talked && (
        <>
          <TextInput
            id={withId}
            label={say('withWhom')}
            maxLength={80}
            value={draft.withWhom}
            error={missing}
            onChange={(event) => change({ withWhom: event.currentTarget.value })}
          />
          <Textarea
            label={say('teamAgreed')}
            description={say('teamAgreedHint')}
            maxLength={1000}
            value={draft.agreed}
            onChange={(event) => change({ agreed: event.currentTarget.value })}
          />
        </>
      )}
      {talked && adult.isMe && (
        <>
          <Textarea
            label={say('howWasIt')}
            description={say('howWasItHint')}
            maxLength={5000}
            value={draft.words}
            onChange={(event) => change({ words: event.currentTarget.value })}
          />
          <Textarea
            label={say('whatNeed')}
            description={say('howWasItHint')}
            maxLength={1000}
            value={draft.needs}
            onChange={(event) => change({ needs: event.currentTarget.value })}
          />
        </>
      )}
    </AfterForm>
  )
}
