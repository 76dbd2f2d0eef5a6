import { Radio, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useAsk, useSend } from '#platform/web/operations.ts'
import { Segments } from '#platform/web/parts/segments.tsx'
import { Link } from '#platform/web/places.tsx'
import { shortDay } from '#platform/web/when.ts'
import { readPlan } from '#response/contract/plan.ts'
import { troubleSays } from '#response/web/trouble.ts'
import { answerLesson, type Lesson } from '../contract/lessons.ts'
import { AfterForm } from './after-form.tsx'
import { say } from './words.ts'

type Answer = 'in-plan' | 'taken-up' | 'declined'
type AnswerFormProps = { childId: ChildId; lesson: Lesson; timeZone: string; onDone: () => void }

/** What becomes of a lesson: a version of the plan carries it, it was taken up, or a person declines it and says why. */
export function AnswerForm({ childId, lesson, timeZone, onDone }: AnswerFormProps) {
  const send = useSend(answerLesson)
  const [id] = useState(() => crypto.randomUUID())
  const answers: readonly Answer[] =
    lesson.goesTo === 'plan' ? ['in-plan', 'declined'] : ['taken-up', 'declined']
  const [answer, setAnswer] = useState<Answer>(answers[0] ?? 'declined')
  const [because, setBecause] = useState('')
  const [planNumber, setPlanNumber] = useState<number>()
  const [tried, setTried] = useState(false)
  const ids = { because: useId(), version: useId() }
  const missing = missingIn(answer, because, planNumber)
  const problems = tried && missing ? [{ fieldId: ids[missing.at], words: missing.words }] : []
  const save = () => {
    setTried(true)
    if (missing) return
    const version = answer === 'in-plan' && planNumber !== undefined ? { planNumber } : {}
    send.mutate({ id, childId, lessonId: lesson.id, answer, because, ...version }, { onSuccess: onDone })
  }
  return (
    <AfterForm
      problems={send.error ? [...problems, { words: troubleSays(send.error) }] : problems}
      busy={send.isPending}
      onSave={save}
      onClose={onDone}
    >
      <fieldset>
        <legend>{say('becomes')}</legend>
        <Segments
          label={say('becomes')}
          value={answer}
          onChange={setAnswer}
          options={answers.map((value) => ({ value, label: say(`becomes-${value}`) }))}
        />
      </fieldset>
      {answer === 'in-plan' && (
        <WhichVersion
          {...{ childId, lesson, timeZone }}
          id={ids.version}
          error={tried && missing?.at === 'version' ? missing.words : ''}
          chosen={planNumber}
          onChoose={setPlanNumber}
        />
      )}
      {answer === 'declined' && (
        <Textarea
          id={ids.because}
          label={say('whyNot')}
          maxLength={500}
          value={because}
          error={tried && missing?.at === 'because' ? missing.words : ''}
          onChange={(event) => setBecause(event.currentTarget.value)}
        />
      )}
    </AfterForm>
  )
}

function missingIn(answer: Answer, because: string, planNumber: number | undefined) {
  if (answer === 'declined' && because.trim().length < 3)
    return { at: 'because', words: say('needBecause') } as const
  if (answer === 'in-plan' && planNumber === undefined)
    return { at: 'version', words: say('needVersion') } as const
  return undefined
}

type WhichVersionProps = {
  childId: ChildId
  lesson: Lesson
  timeZone: string
  id: string
  error: string
  chosen: number | undefined
  onChoose: (number: number) => void
}

/** The versions that came into force after it was learned, newest first. */
function WhichVersion({ childId, lesson, timeZone, id, error, chosen, onChoose }: WhichVersionProps) {
  const asked = useAsk(readPlan, { childId })
  const versions = (asked.data?.versions ?? []).filter(({ madeAt }) => madeAt >= lesson.toldAt)
  return (
    <div id={id} tabIndex={-1} className="aft-card">
      {asked.data && versions.length === 0 && <p className="aft-plain">{say('noVersion')}</p>}
      {versions.length > 0 && (
        <Radio.Group
          label={say('whichVersion')}
          value={chosen === undefined ? '' : String(chosen)}
          error={error}
          onChange={(value) => onChoose(Number(value))}
        >
          {versions.map(({ number, madeAt, because }) => (
            <Radio
              key={number}
              value={String(number)}
              label={say('version', { number, day: shortDay(madeAt, timeZone) })}
              description={because}
            />
          ))}
        </Radio.Group>
      )}
      <div>
        <Link className="rec-link" to={`/children/${childId}/plan/change`}>
          {say('toDraft')}
        </Link>
      </div>
    </div>
  )
}
