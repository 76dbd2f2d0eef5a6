import { Button } from '@mantine/core'
import { everyItem, type Form, isQuestion } from '../form.ts'
import type { DraftKept, Filling } from './use-filling.ts'
import { say } from './words.ts'

type FillFootProps = {
  form: Form
  shown: ReadonlySet<string>
  filling: Filling
  kept: DraftKept
  busy: boolean
  /** What handing in means. */
  says: string
}

/** How far a form is filled in, whether that is kept, and handing it in. */
export function FillFoot({ form, shown, filling, kept, busy, says }: FillFootProps) {
  const questions = everyItem(form.items).filter((item) => isQuestion(item) && shown.has(item.linkId))
  const done = questions.filter(
    ({ linkId }) => filling.answers[linkId] || filling.skipped.some((one) => one.linkId === linkId),
  )
  return (
    <div className="ins-foot">
      <p aria-live="polite" className="at-hint">
        {say('progress', { done: done.length, all: questions.length })} · {keptWords(kept)}
      </p>
      <Button type="submit" color="lamp" loading={busy}>
        {say('handIn')}
      </Button>
      <p className="at-hint">{says}</p>
    </div>
  )
}

function keptWords(kept: DraftKept): string {
  if (kept.state === 'refused') return say('draftRefused', { why: kept.why })
  if (kept.state === 'away') return say('draftAway')
  if (kept.state === 'here') return say('draftHere')
  return say(kept.state === 'kept' ? 'draftKept' : 'draftKeeping')
}
