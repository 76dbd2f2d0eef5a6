import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import type { Response } from '#response/plan.ts'
import { say } from './decide-words.ts'
import { emptyShape, shapeOf } from './decision-draft.ts'
import { OpenSources } from './sources.tsx'
import type { MeetingHere } from './use-meeting.ts'

/** Each response with what was done and what helped, and the three things that can be decided about it. */
export function PlanStep({ here }: { here: MeetingHere }) {
  const { plan, mayDecide, write } = here
  if (!plan) return <PageEmpty title={say('noPlan')} />
  return (
    <>
      <ul className="rev-responses">
        {plan.responses.map((response) => (
          <li key={response.id} className="at-card">
            <h2>{response.title}</h2>
            <p>{response.how}</p>
            <Lived here={here} response={response} />
            {mayDecide && <Choices {...{ here, response }} />}
          </li>
        ))}
      </ul>
      {mayDecide && (
        <Button
          variant="light"
          leftSection={<IconPlus aria-hidden size={20} />}
          onClick={() => write({ kind: 'add', shape: { ...emptyShape, needId: plan.needs[0]?.id ?? '' } })}
        >
          {say('addResponse')}
        </Button>
      )}
    </>
  )
}

const choices = ['keep', 'change', 'stop'] as const

function Choices({ here, response }: { here: MeetingHere; response: Response }) {
  const decided = here.decisions.find((one) => one.responseId === response.id)
  return (
    <div className="rev-buttons">
      {choices.map((kind) => (
        <Button
          key={kind}
          variant={decided?.kind === kind ? 'filled' : 'default'}
          aria-label={say(`${kind}Says`, { title: response.title })}
          onClick={() =>
            here.write({
              kind,
              responseId: response.id,
              shape: shapeOf(response),
              title: say(`${kind}Words`, { title: response.title }),
            })
          }
        >
          {say(`${kind}This`)}
        </Button>
      ))}
    </div>
  )
}

/** What was done and where it helped, each figure opening its notes. */
function Lived({ here: { pack }, response: { id, title } }: { here: MeetingHere; response: Response }) {
  const dose = pack?.dose.responses.find((one) => one.responseId === id)
  const helped = pack?.helped.find((one) => one.responseId === id)
  if (!dose && !helped) return <p className="at-hint">{say('planNothing')}</p>
  const done = dose && dose.planned > 0 && say('planDone', { done: dose.done, planned: dose.planned })
  return (
    <p className="at-hint rev-lived">
      {dose && done && (
        <OpenSources sources={dose.sources} title={`${title}: ${done}`} label={`${title}: ${done}`}>
          {done}
        </OpenSources>
      )}
      {helped && (
        <OpenSources
          sources={helped.sources}
          title={`${title}: ${say('planHelped', { count: helped.times })}`}
          label={`${title}: ${say('planHelped', { count: helped.times })}`}
        >
          {say('planHelped', { count: helped.times })}
        </OpenSources>
      )}
    </p>
  )
}
