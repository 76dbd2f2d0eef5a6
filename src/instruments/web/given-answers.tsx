import { Card } from '#platform/web/parts/card.tsx'
import { dayAndClock, shortDay } from '#platform/web/when.ts'
import { type Answers, keyOf, type Skipped, type Value } from '../answers.ts'
import { askedItems } from '../asked.ts'
import { everyItem, type Form, type Item, isQuestion } from '../form.ts'
import { type AnswersOf, GivenFiles } from './given-files.tsx'
import { say } from './words.ts'
import './instruments.css'

type GivenAnswersProps = {
  form: Form
  /** What a file among the answers belongs to, where it can be opened from here. */
  of?: AnswersOf
  given: { answers: Answers; skipped: readonly Skipped[] }
}

/** A form as it was answered, question by question; what was left out says why. */
export function GivenAnswers({ form, of, given: { answers, skipped } }: GivenAnswersProps) {
  const asked = askedItems(form, answers)
  const questions = everyItem(form.items).filter((item) => isQuestion(item) && asked.has(item.linkId))
  return (
    <Card>
      <dl className="ins-given">
        {questions.map((item) => {
          const because = skipped.find((one) => one.linkId === item.linkId)?.because
          const said = (answers[item.linkId] ?? []).map((value) => wordsOf(item, value)).join(', ')
          const none = because ? say('skipped', { because: say(`skip-${because}`) }) : say('notAnswered')
          return (
            <div key={item.linkId}>
              <dt>{item.text}</dt>
              <dd>
                {said || none}
                {of && <GivenFiles of={of} values={answers[item.linkId] ?? []} />}
              </dd>
            </div>
          )
        })}
      </dl>
    </Card>
  )
}

function wordsOf({ options, unit }: Item, value: Value): string {
  const option = options.find((one) => keyOf(one.value) === keyOf(value))
  if (option) return option.text
  if ('valueBoolean' in value) return say(value.valueBoolean ? 'yes' : 'no')
  if ('valueDate' in value) return shortDay(value.valueDate)
  if ('valueDateTime' in value) return dayAndClock(value.valueDateTime)
  if ('valueQuantity' in value)
    return `${value.valueQuantity.value} ${value.valueQuantity.unit ?? unit ?? ''}`.trim()
  if ('valueAttachment' in value) return value.valueAttachment.title
  if ('valueReference' in value) return value.valueReference.display
  if ('valueCoding' in value) return value.valueCoding.display ?? value.valueCoding.code ?? ''
  return String(Object.values(value)[0] ?? '')
}
