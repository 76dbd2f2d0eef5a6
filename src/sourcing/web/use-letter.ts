import { useState } from 'react'
import { useMe } from '#people/web/use-me.ts'
import type { ChildId } from '#platform/ids.ts'
import { Away, Refused } from '#platform/web/call.ts'
import { draftsOf } from '#platform/web/draft.ts'
import { keepOnDevice } from '#platform/web/keep-on-device.ts'
import { useSend } from '#platform/web/operations.ts'
import type { FieldProblem } from '#platform/web/parts/error-summary.tsx'
import { LetterId, type LetterPart, makeLetter } from '../contract/letters.ts'
import type { ProviderId, SourcingNeedId } from '../contract/needs.ts'
import { say } from './letter-words.ts'

interface LetterDraft {
  providerId: ProviderId | undefined
  picked: readonly LetterPart[]
  opening: string
  closing: string
}

const useDraft = draftsOf<LetterDraft>()

type Writing = {
  childId: ChildId
  sourcingNeedId: SourcingNeedId
  providerId: ProviderId | undefined
  seen: string
}

/** A letter while somebody writes it: what was chosen, what was typed, and how the making goes. */
export function useLetter({ childId, sourcingNeedId, providerId, seen }: Writing) {
  const me = useMe().data
  const { mutate, isPending, isSuccess, error, reset } = useSend(makeLetter)
  const [open, setOpen] = useState<FieldProblem[]>([])
  const { draft, change } = useDraft(`${me?.personId ?? ''} ${sourcingNeedId}`, () => ({
    ...{ providerId, picked: ['asked-for'] as const, opening: '', closing: '' },
  }))
  const problemsOf = (): FieldProblem[] => [
    ...(draft.providerId ? [] : [{ fieldId: 'letter-provider', words: say('nobody') }]),
    ...(draft.picked.length > 0 ? [] : [{ words: say('nothingPicked') }]),
  ]
  const make = () => {
    const found = problemsOf()
    setOpen(found)
    if (found.length > 0 || !draft.providerId) return
    const { providerId, picked, opening, closing } = draft
    const letter = { childId, sourcingNeedId, providerId, picked: [...picked], opening, closing, seen }
    mutate(
      { ...letter, id: LetterId.parse(crypto.randomUUID()) },
      { onSuccess: (made) => made && keepOnDevice(made.fileName, made.base64) },
    )
  }
  const changed = (next: Partial<LetterDraft>) => {
    setOpen([])
    reset()
    change(next)
  }
  const problems = error ? [{ words: troubleSays(error) }] : open
  return { draft, change: changed, make, problems, isPending, isSuccess }
}

function troubleSays(error: Error): string {
  if (error instanceof Away) return say('later')
  return error instanceof Refused && error.isFinal ? error.message : say('fault')
}
