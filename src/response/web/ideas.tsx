import { Anchor, Button, Group, NativeSelect, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import { functions } from '#assessment/map/functions.ts'
import { stands, useMe } from '#people/web/use-me.ts'
import type { ChildId } from '#platform/ids.ts'
import { useAsk, useSend } from '#platform/web/operations.ts'
import { Chip } from '#platform/web/parts/chip.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link } from '#platform/web/places.tsx'
import {
  decideSuggestion,
  type NeedToAnswer,
  type SuggestionShown,
  suggest,
} from '../contract/suggestions.ts'
import type { Need, Plan } from '../plan.ts'
import { say } from './edit-words.ts'
import { IdeaAsked } from './idea-asked.tsx'
import { evidenceSays } from './plan-words.ts'
import { SideWindow } from './side-window.tsx'
import { troubleSays } from './trouble.ts'

type IdeasProps = {
  childId: ChildId
  need: Need
  plan: Plan
  /** A person takes the idea up, as it is or in another form. */
  onTake: (idea: SuggestionShown, how: 'accepted' | 'adapted') => void
  onClose: () => void
}

const domains = [
  ['senses', 'domainSenses'],
  ['regulation', 'domainRegulation'],
  ['relating', 'domainRelating'],
  ['thinking', 'domainThinking'],
] as const
const bands = [
  ['priority', 'bandPriority'],
  ['build', 'bandBuild'],
  ['enrich', 'bandEnrich'],
] as const

/** What the library offers for one need, with every reason, and what it leaves out. */
export function Ideas({ childId, need, plan, onTake, onClose }: IdeasProps) {
  const onMap = functions.find(({ id }) => id === need.finding.functionId)?.domain
  const [domain, setDomain] = useState<NeedToAnswer['domain']>(onMap ?? 'regulation')
  const [band, setBand] = useState<NeedToAnswer['band']>('priority')
  const asked = useAsk(suggest, { childId, needs: [{ needId: need.id, domain, band }] })
  const inPlan = new Set(plan.responses.map(({ strategyId }) => strategyId))
  return (
    <SideWindow onClose={onClose} title={say('ideasTitle', { title: need.title })}>
      <div className="at-plan-form">
        <p className="at-plan-says">{say('ideasHint')}</p>
        <ToLibrary />
        <div className="at-plan-pair">
          <NativeSelect
            label={say('ideasDomain')}
            value={domain}
            data={domains.map(([value, words]) => ({ value, label: say(words) }))}
            onChange={(event) =>
              setDomain(domains.find(([value]) => value === event.currentTarget.value)?.[0] ?? domain)
            }
          />
          <NativeSelect
            label={say('ideasBand')}
            description={say('ideasBandHint')}
            value={band}
            data={bands.map(([value, words]) => ({ value, label: say(words) }))}
            onChange={(event) =>
              setBand(bands.find(([value]) => value === event.currentTarget.value)?.[0] ?? band)
            }
          />
        </div>
        <PageOf asked={asked}>
          {asked.data?.suggested.length === 0 && <p className="at-plan-says">{say('ideasNone')}</p>}
          <ul className="at-ideas">
            {asked.data?.suggested.map((idea) => (
              <Idea
                key={idea.strategyId}
                {...{ childId, need, idea, onTake }}
                isInPlan={inPlan.has(idea.strategyId)}
              />
            ))}
          </ul>
          {asked.data && asked.data.leftOut.length > 0 && (
            <details className="at-plan-why">
              <summary>{say('leftOut', { count: asked.data.leftOut.length })}</summary>
              <ul className="at-limits">
                {asked.data.leftOut.map(({ strategyId, name, reason }) => (
                  <li key={strategyId}>
                    <strong>{name}</strong>
                    <p className="at-plan-says">{reason.because}</p>
                    <p className="at-hint">{reason.source}</p>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </PageOf>
      </div>
    </SideWindow>
  )
}

/** The way to the whole library, for those who keep it. */
function ToLibrary() {
  const me = useMe().data
  if (!me || !stands(me, 'home-manager', 'clinician', 'administrator')) return null
  return (
    <Anchor component={Link} to="/library">
      {say('wholeLibrary')}
    </Anchor>
  )
}

type IdeaProps = Pick<IdeasProps, 'childId' | 'need' | 'onTake'> & {
  idea: SuggestionShown
  isInPlan: boolean
}

function Idea({ childId, need, idea, onTake, isInPlan }: IdeaProps) {
  const [declining, setDeclining] = useState(false)
  const { name, decided, evidence, source, checked } = idea
  return (
    <li className="at-idea">
      <div className="at-response-head">
        <h3 className="at-plan-name">{name}</h3>
        <Group gap={6}>
          {idea.startHere && <Chip tone="lamp">{say('startHere')}</Chip>}
          {isInPlan && <Chip tone="moss">{say('inPlan')}</Chip>}
          {decided && !isInPlan && <Chip tone="line">{decidedSays(decided)}</Chip>}
          <Chip tone="sky">{say('grade', { grade: evidence })}</Chip>
          <Chip tone="line">{versionSays(idea.version)}</Chip>
        </Group>
      </div>
      <p className="at-plan-says">{idea.how}</p>
      <Reasons idea={idea} />
      <IdeaAsked {...{ idea, childId }} />
      <details className="at-plan-why">
        <summary>{evidenceSays(evidence)}</summary>
        <p className="at-hint">{source}</p>
        {!checked && <p className="at-hint">{say('unchecked')}</p>}
      </details>
      {declining ? (
        <Decline {...{ childId, need, idea }} onDone={() => setDeclining(false)} />
      ) : (
        <Group gap={8}>
          <Button aria-label={say('acceptThis', { name })} onClick={() => onTake(idea, 'accepted')}>
            {say('accept')}
          </Button>
          <Button
            variant="light"
            aria-label={say('adaptThis', { name })}
            onClick={() => onTake(idea, 'adapted')}
          >
            {say('adapt')}
          </Button>
          <Button
            variant="subtle"
            aria-label={say('declineThis', { name })}
            onClick={() => setDeclining(true)}
          >
            {say('decline')}
          </Button>
        </Group>
      )}
    </li>
  )
}

function versionSays({ of, number }: SuggestionShown['version']): string {
  return say(of === 'own' ? 'fromOwn' : 'fromShipped', { number })
}

function decidedSays({ decision, reason }: NonNullable<SuggestionShown['decided']>): string {
  if (decision === 'declined') return say('decidedDeclined', { reason })
  return say(decision === 'accepted' ? 'decidedAccepted' : 'decidedAdapted')
}

function Reasons({ idea }: { idea: SuggestionShown }) {
  return (
    <>
      {idea.reasons.map(({ ruleId, because }) => (
        <p key={ruleId} className="at-hint">
          <strong>{say('whyIdea')}:</strong> {because}
        </p>
      ))}
      <p className="at-hint">
        <strong>{say('howOften')}:</strong> {idea.dose}. <strong>{say('byWhom')}:</strong> {idea.deliveredBy}.
      </p>
      <p className="at-hint">
        <strong>{say('mind')}:</strong> {idea.cautions}
      </p>
      {idea.care.map(({ ruleId, because }) => (
        <p key={ruleId} className="at-hint">
          <strong>{say('care')}:</strong> {because}
        </p>
      ))}
    </>
  )
}

type DeclineProps = Pick<IdeaProps, 'childId' | 'need' | 'idea'> & { onDone: () => void }

function Decline({ childId, need, idea, onDone }: DeclineProps) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const fieldId = useId()
  const send = useSend(decideSuggestion)
  const decline = () => {
    if (reason.trim() === '') return setMissing(true)
    const about = { id: crypto.randomUUID(), childId, needId: need.id, strategyId: idea.strategyId }
    const ruleId = idea.reasons[0]?.ruleId ?? 'library'
    send.mutate({ ...about, ruleId, decision: 'declined', reason }, { onSuccess: onDone })
  }
  const problems = [
    ...(missing ? [{ fieldId, words: say('declineWhyMissing') }] : []),
    ...(send.error ? [{ words: troubleSays(send.error) }] : []),
  ]
  return (
    <div className="at-plan-form">
      <ErrorSummary title={say('problem')} problems={problems} />
      <Textarea
        id={fieldId}
        label={say('declineWhy')}
        value={reason}
        maxLength={500}
        error={missing && say('declineWhyMissing')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group gap={8}>
        <Button loading={send.isPending} onClick={decline}>
          {say('declineDo')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {say('cancel')}
        </Button>
      </Group>
    </div>
  )
}
