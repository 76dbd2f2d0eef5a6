import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useForm } from '#people/web/use-form.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Chip } from '#platform/web/parts/chip.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { clock, shortWeekDay } from '#platform/web/when.ts'
import { locale } from '#platform/web/words.ts'
import { dueAt } from '../clocks.ts'
import { type DecisionShown, decideNotifiable, type WhoDecides, Whom } from '../contract/told.ts'
import { notifiableRules, ruleOf } from '../rules/rule-packs.ts'
import { ClockBar } from './clock-bar.tsx'
import { sayHurt } from './hurt-words.ts'
import { LawQuote } from './law-quote.tsx'
import { sayTold } from './told-words.ts'
import type { Around, MomentShown } from './use-moment.ts'
import { say } from './words.ts'

type NotifyPartProps = { around: Around; moment: MomentShown }

/** Whether others must be told by law. The facts make the product ask; a person decides, with the reason. */
export function NotifyPart({ around, moment }: NotifyPartProps) {
  const [rule, setRule] = useState<string>()
  const { suggested, decisions } = moment
  const isConcerned = moment.whoDecides?.isMine === false
  const mayDecide = around.maySign && !isConcerned
  const isAsked = suggested.length > 0
  if (!around.maySign && !isAsked && decisions.length === 0) return null
  return (
    <Card title={sayTold('notify')} hint={isAsked ? sayTold('notifyHint') : undefined}>
      {around.maySign && isConcerned && <p className="hm-plain">{sayTold('concerned')}</p>}
      {isAsked && moment.whoDecides && <p className="hm-plain">{whoCan(moment.whoDecides)}</p>}
      {!isAsked && decisions.length === 0 && <p className="at-hint">{sayTold('nothingAsked')}</p>}
      {suggested.map((id) => (
        <div key={id} className="hm-asked">
          <p>
            <Chip tone="lamp">{sayTold('askedBy')}</Chip> <strong>{ruleOf(id).record}</strong>
          </p>
          <LawQuote rules={[ruleOf(id)]} />
          {mayDecide && <Decide around={around} moment={moment} rule={id} onDone={() => undefined} />}
        </div>
      ))}
      <ul className="hm-list">
        {decisions.filter(isShown).map((one) => (
          <Decided key={one.id} decision={one} around={around} moment={moment} />
        ))}
      </ul>
      {mayDecide && rule === undefined && (
        <Button variant="subtle" onClick={() => setRule('')}>
          {sayTold('otherRules')}
        </Button>
      )}
      {rule !== undefined && (
        <div className="hm-asked">
          <NativeSelect
            label={sayTold('rule')}
            value={rule}
            onChange={(event) => setRule(event.currentTarget.value)}
            data={[
              { value: '', label: sayHurt('chooseRegion') },
              ...notifiableRules.map(({ id, record }) => ({ value: id, label: record })),
            ]}
          />
          {rule && (
            <>
              <LawQuote rules={[ruleOf(rule)]} />
              <Decide
                key={rule}
                around={around}
                moment={moment}
                rule={rule}
                onDone={() => setRule(undefined)}
              />
            </>
          )}
        </div>
      )}
    </Card>
  )
}

/** Who can decide, by name; and why it is not the manager where it is not. */
function whoCan({ isManager, names }: WhoDecides): string {
  const who = new Intl.ListFormat(locale(), { type: 'disjunction' }).format(names)
  if (isManager) return names.length > 0 ? sayTold('managerDecides', { who }) : sayTold('noManager')
  return names.length > 0 ? sayTold('responsibleDecides', { who }) : sayTold('nobodyDecides')
}

/** What counts of each rule: decided anew, the newest. Beside it, what somebody decided who was part of it. */
function isShown(decision: DecisionShown, _: number, all: readonly DecisionShown[]): boolean {
  return decision.isByConcerned || isNewest(decision, all)
}

function isNewest({ id, rule }: DecisionShown, all: readonly DecisionShown[]): boolean {
  return all.find((one) => one.rule === rule)?.id === id
}

type DecideProps = NotifyPartProps & { rule: string; onDone: () => void }

/** Yes or no, with the reason. */
function Decide({ around, moment, rule, onDone }: DecideProps) {
  const { send, field, problems, busy } = useForm(decideNotifiable, `decide-${rule.replaceAll('.', '-')}`)
  const [because, setBecause] = useState('')
  const decide = (isNotifiable: boolean) => {
    const about = { childId: around.child.id, momentId: moment.momentId, rule }
    send({ ...about, id: crypto.randomUUID(), isNotifiable, because }, onDone)
  }
  return (
    <div className="hm-form">
      <ErrorSummary title={say('problem')} problems={problems} />
      <Textarea
        {...field('because')}
        label={sayTold('whyDecide')}
        minRows={2}
        maxLength={1000}
        value={because}
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
      <div className="hm-actions">
        <Button loading={busy} onClick={() => decide(true)}>
          {sayTold('yesNotify')}
        </Button>
        <Button variant="light" loading={busy} onClick={() => decide(false)}>
          {sayTold('noNotify')}
        </Button>
      </div>
    </div>
  )
}

/** A decision with its reason, and for a yes whom it still names. */
function Decided({ decision, around: { timeZone }, moment }: NotifyPartProps & { decision: DecisionShown }) {
  const { rule, isNotifiable, because, decidedByName, decidedAt, isByConcerned } = decision
  const counts = isNewest(decision, moment.decisions)
  const isAsked = moment.suggested.includes(rule)
  const named = ruleOf(rule).whom.flatMap((one) => Whom.safeParse(one).data ?? [])
  const told = moment.told.filter(({ whom }) => named.includes(whom))
  const open = named.filter((one) => !told.some(({ whom }) => whom === one))
  const list = new Intl.ListFormat(locale(), { type: 'conjunction' })
  const due = dueAt(rule, new Date(moment.happenedAt)).toISOString()
  const lastTold = told
    .map(({ happenedAt }) => happenedAt)
    .toSorted()
    .at(-1)
  return (
    <li>
      <p>
        <strong>{sayTold(isNotifiable ? 'decidedYes' : 'decidedNo')}</strong>: {ruleOf(rule).record}
      </p>
      <p className="hm-words">{because}</p>
      <p className="at-hint">
        {say('toldBy', {
          name: decidedByName,
          day: shortWeekDay(decidedAt, timeZone),
          time: clock(decidedAt, timeZone),
        })}
      </p>
      {isByConcerned && (
        <p className="hm-plain">
          {sayTold(isAsked ? 'askedAgain' : 'decidedAgain', { name: decidedByName })}
        </p>
      )}
      {isNotifiable && counts && (
        <ClockBar
          title={
            open.length > 0
              ? sayTold('toTell', { whom: list.format(open.map((one) => sayTold(`whom-${one}`))) })
              : sayTold('allTold')
          }
          startedAt={moment.happenedAt}
          dueAt={due}
          doneAt={open.length === 0 ? lastTold : undefined}
          timeZone={timeZone}
        />
      )}
    </li>
  )
}
