import { Button } from '@mantine/core'
import { IconBulb, IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { CareTeamMember } from '#people/contract/children.ts'
import type { ChildId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import type { PlanPerson } from '../contract/plan.ts'
import { type Decision, decideSuggestion, type SuggestionShown } from '../contract/suggestions.ts'
import type { Need, Plan, Response } from '../plan.ts'
import { withNeed, withoutNeed, withoutResponse, withResponse } from '../plan-edits.ts'
import { EditNeed } from './edit-need.tsx'
import { blankResponse, EditResponse } from './edit-response.tsx'
import type { ResponseForm } from './edit-response-fields.tsx'
import { say } from './edit-words.ts'
import { Ideas } from './ideas.tsx'
import { NeedCard } from './need-card.tsx'
import { ResponseCard } from './response-card.tsx'
import { StopInPlan } from './stop-in-plan.tsx'

type EditNeedsAndResponsesProps = {
  childId: ChildId
  name: string
  plan: Plan
  careTeam: readonly CareTeamMember[]
  people: ReadonlyMap<string, PlanPerson>
  onChange: (plan: Plan) => void
}

/** What is open beside the plan; one thing at a time. */
type Open =
  | { what: 'need'; need?: Need }
  | { what: 'ideas'; need: Need }
  | { what: 'response'; form: ResponseForm; title: string; taken?: Taken }
  | { what: 'stop-need'; need: Need }
  | { what: 'stop-response'; response: Response }

/** The idea that a response begins with, and how it was taken up. */
interface Taken {
  idea: SuggestionShown
  need: Need
  how: Exclude<Decision, 'declined'>
}

/** The two columns that are written: each need with its ideas, each response with its people. */
export function EditNeedsAndResponses(props: EditNeedsAndResponsesProps) {
  const { name, plan, people } = props
  const [open, setOpen] = useState<Open>()
  const addResponse = () => setOpen({ what: 'response', form: blankResponse([]), title: say('newResponse') })
  return (
    <div className="at-plan-writing">
      <section aria-label={say('needs', { name })}>
        <h3 className="at-plan-column">{say('needs', { name })}</h3>
        {plan.needs.length === 0 && <p className="at-plan-says">{say('needsNone', { name })}</p>}
        <ul className="at-plan-stack">
          {plan.needs.map((need) => (
            <NeedCard
              key={need.id}
              {...{ need, plan, name }}
              lit
              chosen={false}
              actions={<NeedActions need={need} onOpen={setOpen} />}
            />
          ))}
        </ul>
        <Add words={say('addNeed')} onAdd={() => setOpen({ what: 'need' })} />
      </section>
      <section aria-label={say('responses')}>
        <h3 className="at-plan-column">{say('responses')}</h3>
        {plan.responses.length === 0 && (
          <p className="at-plan-says">{say(plan.needs.length === 0 ? 'needFirst' : 'responsesNone')}</p>
        )}
        <ul className="at-plan-stack">
          {plan.responses.map((response) => (
            <ResponseCard
              key={response.id}
              {...{ response, plan, people }}
              lit
              chosen={false}
              actions={<ResponseActions response={response} onOpen={setOpen} />}
            />
          ))}
        </ul>
        {plan.needs.length > 0 && <Add words={say('addResponse')} onAdd={addResponse} />}
      </section>
      {open && <Opened {...props} open={open} onOpen={setOpen} />}
    </div>
  )
}

type OpenedProps = EditNeedsAndResponsesProps & { open: Open; onOpen: (open: Open | undefined) => void }

function Opened({ open, onOpen, childId, name, plan, careTeam, onChange }: OpenedProps) {
  const send = useSend(decideSuggestion)
  const close = () => onOpen(undefined)
  const keep = (next: Plan) => {
    onChange(next)
    close()
  }
  const keepResponse = (response: Response, taken: Taken | undefined) => {
    keep(withResponse(plan, response))
    if (!taken) return
    const { idea, need } = taken
    const same = response.title === titleOf(idea) && response.how === idea.how
    const decision = same ? taken.how : 'adapted'
    const about = { id: crypto.randomUUID(), childId, needId: need.id, strategyId: idea.strategyId }
    const ruleId = idea.reasons[0]?.ruleId ?? 'library'
    send.mutate({ ...about, ruleId, decision, reason: response.because ?? '' })
  }
  if (open.what === 'need') {
    return (
      <EditNeed
        {...{ childId, name }}
        need={open.need}
        onClose={close}
        onKeep={(need) => keep(withNeed(plan, need))}
      />
    )
  }
  if (open.what === 'ideas') {
    const { need } = open
    return (
      <Ideas
        {...{ childId, need, plan }}
        onClose={close}
        onTake={(idea, how) => onOpen(taking({ idea, need, how }))}
      />
    )
  }
  if (open.what === 'response') {
    return (
      <EditResponse
        {...{ name, careTeam }}
        key={open.form.id}
        form={open.form}
        title={open.title}
        needs={plan.needs}
        onClose={close}
        onKeep={(response) => keepResponse(response, open.taken)}
      />
    )
  }
  const isNeed = open.what === 'stop-need'
  const title = isNeed ? open.need.title : open.response.title
  return (
    <StopInPlan
      title={say(isNeed ? 'stopNeedTitle' : 'stopTitle', { title })}
      hint={say(isNeed ? 'stopNeedHint' : 'stopHint')}
      onClose={close}
      onStop={(because) =>
        keep(
          isNeed
            ? withoutNeed(plan, open.need.id, because)
            : withoutResponse(plan, open.response.id, because),
        )
      }
    />
  )
}

const titleOf = ({ name }: SuggestionShown) => name.slice(0, 120)

/** A response that begins with an idea of the library; the people and the short name are a person's to give. */
function taking(taken: Taken): Open {
  const { idea, need } = taken
  const form: ResponseForm = {
    ...blankResponse([need.id]),
    title: titleOf(idea),
    how: idea.how,
    strategyId: idea.strategyId,
    because: idea.reasons[0]?.because ?? '',
    evidence: idea.evidence,
    source: idea.source.slice(0, 500),
    ...(idea.plannedTimes && { dose: idea.plannedTimes }),
  }
  return { what: 'response', form, title: say('newResponse'), taken }
}

function NeedActions({ need, onOpen }: { need: Need; onOpen: (open: Open) => void }) {
  const { title } = need
  return (
    <>
      <Button
        variant="light"
        leftSection={<IconBulb aria-hidden size={18} />}
        aria-label={say('moreAbout', { title })}
        onClick={() => onOpen({ what: 'ideas', need })}
      >
        {say('ideas')}
      </Button>
      <Change title={title} onChange={() => onOpen({ what: 'need', need })} />
      <Stop title={title} onStop={() => onOpen({ what: 'stop-need', need })} />
    </>
  )
}

function ResponseActions({ response, onOpen }: { response: Response; onOpen: (open: Open) => void }) {
  const { title } = response
  return (
    <>
      <Change title={title} onChange={() => onOpen({ what: 'response', form: response, title })} />
      <Stop title={title} onStop={() => onOpen({ what: 'stop-response', response })} />
    </>
  )
}

function Change({ title, onChange }: { title: string; onChange: () => void }) {
  return (
    <Button
      variant="default"
      leftSection={<IconPencil aria-hidden size={18} />}
      aria-label={say('changeThis', { title })}
      onClick={onChange}
    >
      {say('changeNeed')}
    </Button>
  )
}

function Stop({ title, onStop }: { title: string; onStop: () => void }) {
  return (
    <Button variant="subtle" aria-label={say('stopThis', { title })} onClick={onStop}>
      {say('stop')}
    </Button>
  )
}

function Add({ words, onAdd }: { words: string; onAdd: () => void }) {
  return (
    <Button mt={14} variant="light" leftSection={<IconPlus aria-hidden size={18} />} onClick={onAdd}>
      {words}
    </Button>
  )
}
