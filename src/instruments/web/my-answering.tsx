import { Button } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { call } from '#platform/web/call.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link } from '#platform/web/places.tsx'
import { readMyForms } from '../contract/asking.ts'
import { readForm, saveAnswers } from '../contract/results.ts'
import { readQuestionnaire } from '../read-questionnaire.ts'
import { firstOpen, stepsOf } from '../steps.ts'
import type { AnsweringProps, Asked, EndedHow } from './answering-props.ts'
import { MyAsking } from './my-asking.tsx'
import { Declined, HandedIn } from './my-ending.tsx'
import { say } from './my-forms-words.ts'
import { MyRatherNot } from './my-rather-not.tsx'
import { MySteps } from './my-steps.tsx'
import { type Filling, useFilling } from './use-filling.ts'
import './my-forms.css'

/** How it ended here and now, with the id under which it was told. */
type Ended = { how: EndedHow; id: string; asked: Asked }

type MyAnsweringProps = { childId: ChildId; instrument: string }

/** The young person answers a form that somebody asked them to answer. */
export function MyAnswering({ childId, instrument }: MyAnsweringProps) {
  const [ended, setEnded] = useState<Ended>()
  const mine = useAsk(readMyForms, { childId })
  const asked = mine.data?.asked.find((one) => one.instrument === instrument)
  const form = useAsk(readForm, { childId, instrument }, { skip: !asked || ended !== undefined })
  const questionnaire = form.data?.questionnaire
  const read = useMemo(() => (questionnaire ? readQuestionnaire(questionnaire) : undefined), [questionnaire])
  if (ended?.how === 'handed-in') return <HandedIn id={ended.id} who={ended.asked.byName} />
  if (ended) return <Declined id={ended.id} who={ended.asked.byName} />
  const readers = mine.data?.readers.map(({ knownAs }) => knownAs) ?? []
  return (
    <PageOf asked={mine}>
      {!asked && <Gone />}
      {asked && (
        <PageOf asked={form}>
          {form.data && read?.form && (
            <Answering
              key={instrument}
              {...{ childId, asked, readers, form: read.form, about: form.data }}
              onEnded={(how, id) => setEnded({ how, id, asked })}
            />
          )}
          {form.data && !read?.form && <p>{say('shutSays', { who: asked.byName })}</p>}
        </PageOf>
      )}
    </PageOf>
  )
}

function Gone() {
  return (
    <PageEmpty
      title={say('gone')}
      action={
        <Button component={Link} to="/mine/forms" size="lg">
          {say('toForms')}
        </Button>
      }
    >
      {say('goneSays')}
    </PageEmpty>
  )
}

function Answering(props: AnsweringProps) {
  const { childId, asked, form, about } = props
  const { instrument } = asked
  const save = useCallback(
    ({ answers, skipped }: Filling) =>
      call(saveAnswers, { childId, instrument, answers, skipped: [...skipped] }),
    [childId, instrument],
  )
  const answering = useFilling(save, about.draft)
  const { filling } = answering
  const steps = stepsOf(form, filling.answers)
  const [at, setAt] = useState<number | 'before' | 'rather-not'>('before')
  if (at === 'rather-not') return <MyRatherNot {...props} onBack={() => setAt('before')} />
  if (at === 'before') {
    const isBegun = Object.keys(filling.answers).length + filling.skipped.length > 0
    return (
      <MyAsking
        {...props}
        count={steps.length}
        isBegun={isBegun}
        onBegin={() => setAt(firstOpen(steps, filling))}
        onRatherNot={() => setAt('rather-not')}
      />
    )
  }
  return <MySteps {...props} {...{ answering, steps, at }} onGo={setAt} />
}
