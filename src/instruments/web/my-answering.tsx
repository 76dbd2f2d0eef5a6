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
import { AnswerHelpHere } from './answer-help.ts'
import type { AnsweringProps, Asked, EndedHow } from './answering-props.ts'
import { Closed } from './closed-answers.tsx'
import { MyAsking } from './my-asking.tsx'
import { Declined, HandedIn } from './my-ending.tsx'
import { say } from './my-forms-words.ts'
import { MyRatherNot } from './my-rather-not.tsx'
import { MySteps } from './my-steps.tsx'
import { useAnswerHelp } from './use-answer-help.ts'
import { type Filling, useFilling } from './use-filling.ts'
import { useOnDevice, useStart } from './use-on-device.ts'
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
  const here = useOnDevice(childId, instrument)
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
          {here.looked.state === 'closed' && <Closed here={here} since={here.looked.since} />}
          {form.data && read?.form && !['looking', 'closed'].includes(here.looked.state) && (
            <Answering
              key={instrument}
              {...{ childId, asked, readers, form: read.form, about: form.data, here }}
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

type Here = ReturnType<typeof useOnDevice>

function Answering(props: AnsweringProps & { here: Here }) {
  const { childId, asked, form, about, here } = props
  const { start, device } = useStart(here, about.draft)
  const { instrument } = asked
  const save = useCallback(
    ({ answers, skipped }: Filling) =>
      call(saveAnswers, { childId, instrument, answers, skipped: [...skipped] }),
    [childId, instrument],
  )
  const answering = useFilling(save, start, device)
  const { filling } = answering
  const help = useAnswerHelp(childId, instrument, about.people)
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
  return (
    <AnswerHelpHere value={help}>
      <MySteps {...props} {...{ answering, steps, at }} onGo={setAt} />
    </AnswerHelpHere>
  )
}
