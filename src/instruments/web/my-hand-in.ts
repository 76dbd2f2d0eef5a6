import { useState } from 'react'
import { useSend } from '#platform/web/operations.ts'
import { answersAsked, askedItems } from '../asked.ts'
import { checkAnswers } from '../check-answers.ts'
import { fillIn, ResultId } from '../contract/results.ts'
import type { AnsweringProps } from './answering-props.ts'
import type { useFilling } from './use-filling.ts'

type HandingIn = AnsweringProps & { answering: ReturnType<typeof useFilling> }

/** Hands the young person's answers in. `handIn` gives the first question with something wrong, where there is one. */
export function useHandIn({ childId, asked, form, about, answering, onEnded }: HandingIn) {
  const send = useSend(fillIn)
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  function handIn(): string | undefined {
    const { filling, done } = answering
    const shown = askedItems(form, filling.answers)
    const answers = answersAsked(form, filling.answers)
    const skipped = filling.skipped.filter(({ linkId }) => shown.has(linkId))
    const found = checkAnswers(form, answers, {
      isDone: true,
      skipped: skipped.map(({ linkId }) => linkId),
    })
    setWrong(found)
    const [first] = Object.keys(found)
    if (first !== undefined) return first
    const id = ResultId.parse(crypto.randomUUID())
    const { formId } = about
    send.mutate(
      {
        ...{ id, childId, instrument: asked.instrument, respondent: 'self', respondentName: '' },
        ...{ happenedAt: new Date().toISOString(), answers, skipped, ...(formId && { formId }) },
      },
      {
        onSuccess: () => {
          done()
          onEnded('handed-in', id)
        },
      },
    )
    return undefined
  }
  return { handIn, wrong, busy: send.isPending, error: send.error }
}
