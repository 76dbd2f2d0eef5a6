import { Button, Kbd, Modal } from '@mantine/core'
import { IconBook, IconHistory, IconLayoutList, IconPencil } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { todayIn } from '#people/home-day.ts'
import { useMe } from '#people/web/use-me.ts'
import type { OutputOf } from '#platform/contract.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link, useParams, useSearch } from '#platform/web/places.tsx'
import { fullDay } from '#platform/web/when.ts'
import { type PlanVersion, readPlan } from '../contract/plan.ts'
import type { Focus } from '../plan-focus.ts'
import { AgreementFaces, ShouldChange } from './agreement-faces.tsx'
import { MarkRead } from './mark-read.tsx'
import { MyPlanShown } from './my-plan-shown.tsx'
import { PlanColumns, type Seen } from './plan-columns.tsx'
import { PlanFilter } from './plan-filter.tsx'
import { PlanParts } from './plan-parts.tsx'
import { say as sayRisk } from './risk-words.ts'
import { BoundariesShown, SafetyShown } from './safety-shown.tsx'
import { SaidBefore } from './said-before.tsx'
import { SayAboutPlan } from './say-about-plan.tsx'
import { StoppedShown } from './stopped-shown.tsx'
import { useChildHere } from './use-child-here.ts'
import { useKey } from './use-key.ts'
import { windowParts } from './window-parts.ts'
import { say } from './words.ts'
import './plan.css'
import './plan-cards.css'
import './plan-below.css'

type PlanPageProps = {
  /** What the slices above see of the child, beside the responses that it follows from. */
  seen?: readonly Seen[]
}

const nothingSeen: readonly Seen[] = []

/** The plan in force, or an earlier version: needs, responses, what we're seeing, and who agrees. */
export function PlanPage({ seen = nothingSeen }: PlanPageProps) {
  const { childId } = useChildHere()
  const { number } = useParams()
  const asked = useAsk(readPlan, number === undefined ? { childId } : { childId, number: Number(number) })
  return (
    <PageOf asked={asked}>
      {asked.data &&
        (asked.data.version ? (
          <Shown {...asked.data} version={asked.data.version} seen={seen} />
        ) : (
          <None may={asked.data.may} />
        ))}
    </PageOf>
  )
}

type Answer = OutputOf<typeof readPlan>

/** What an address asks to have lit: one need, or what to try first. */
function focusOn({ need, focus }: ReturnType<typeof useSearch>): Focus {
  if (need) return { on: 'need', id: need }
  return { on: focus === 'first' ? 'first' : 'everything' }
}

function None({ may }: Pick<Answer, 'may'>) {
  const { name, childId } = useChildHere()
  const start = (
    <Button component={Link} to={`/children/${childId}/plan/change`} color="lamp">
      {say('start')}
    </Button>
  )
  return (
    <PageEmpty title={say('none', { name })} action={may.change && start}>
      {may.change ? say('noneSays', { name }) : say('noneReads')}
    </PageEmpty>
  )
}

type ShownProps = Omit<Answer, 'version'> & { version: PlanVersion; seen: readonly Seen[] }

function Shown({ version, versions, people, may, reading, seen }: ShownProps) {
  const { childId, name, timeZone, careTeam } = useChildHere()
  const me = useMe().data
  const wanted = useSearch()
  const [focus, setFocus] = useState(() => focusOn(wanted))
  useInSight(wanted.response ?? '')
  const [agreeing, setAgreeing] = useState(false)
  const [asChild, setAsChild] = useState(false)
  const isNewest = versions[0]?.number === version.number
  const mine = version.agreements.find(({ personId }) => personId === me?.personId)
  const canAgree = isNewest && may.agree && mine?.verdict !== 'agrees'
  useKey('a', canAgree ? () => setAgreeing(true) : undefined)
  const known = useMemo(
    () => new Map([...careTeam, ...people].map((one) => [`${one.personId}`, one])),
    [careTeam, people],
  )
  const looker = useMemo(() => ({ personId: me?.personId ?? '', knownAs: me?.knownAs ?? '' }), [me])
  const { plan } = version
  const about = { number: version.number, day: fullDay(version.madeAt, timeZone) }
  return (
    <div className="at-plan">
      <header className="at-plan-head">
        <div>
          <h2>{say('title', { name })}</h2>
          <p>{say(isNewest ? 'under' : 'older', about)}</p>
          <p className="at-hint">{say('why', { because: version.because, who: version.madeBy })}</p>
        </div>
        <AgreementFaces agreements={version.agreements} />
      </header>
      <div className="at-plan-bar">
        <PlanFilter {...{ plan, focus }} onFocus={setFocus} />
        <div className="at-plan-buttons">
          {canAgree && (
            <Button
              color="lamp"
              rightSection={<Kbd aria-hidden>{say('agreeKey')}</Kbd>}
              onClick={() => setAgreeing(true)}
            >
              {say('agree')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconBook aria-hidden size={20} />}
            onClick={() => setAsChild(true)}
          >
            {say('asChild', { name })}
          </Button>
          <Button
            component={Link}
            to={`/children/${childId}/plan/views`}
            variant="default"
            leftSection={<IconLayoutList aria-hidden size={20} />}
          >
            {say('views')}
          </Button>
          <Button
            component={Link}
            to={`/children/${childId}/plan/versions`}
            variant="default"
            leftSection={<IconHistory aria-hidden size={20} />}
          >
            {say('versions')}
          </Button>
          {may.change && isNewest && (
            <Button
              component={Link}
              to={`/children/${childId}/plan/change`}
              leftSection={<IconPencil aria-hidden size={20} />}
            >
              {say('change')}
            </Button>
          )}
          {!isNewest && (
            <Button component={Link} to={`/children/${childId}/plan`}>
              {say('toNewest')}
            </Button>
          )}
        </div>
      </div>
      <ShouldChange agreements={version.agreements} />
      <PlanColumns
        {...{ plan, name, looker, focus, seen }}
        since={version.since}
        people={known}
        onFocus={setFocus}
      />
      <PlanParts {...{ plan, focus }} onFocus={setFocus} />
      <p className="at-plan-risks">
        <Link to={`/children/${childId}/plan/risks`}>{sayRisk('toPlan', { name })}</Link>
      </p>
      <div className="at-plan-below">
        <SafetyShown safety={plan.safety} name={name} people={known} />
        <BoundariesShown boundaries={plan.boundaries} name={name} />
      </div>
      <SaidBefore said={version.saidBefore} timeZone={timeZone} />
      <StoppedShown stopped={plan.stopped ?? []} />
      {isNewest && <MarkRead {...{ childId, version }} may={may.markRead} meId={me?.personId} />}
      <Modal
        opened={asChild}
        {...windowParts()}
        onClose={() => setAsChild(false)}
        title={say('asChild', { name })}
        size="lg"
      >
        <MyPlanShown
          plan={plan}
          people={[...known.values()]}
          level={reading.level}
          day={todayIn(timeZone, new Date())}
        />
      </Modal>
      <SayAboutPlan {...{ childId, version }} opened={agreeing} onClose={() => setAgreeing(false)} />
    </div>
  )
}

/** Who comes from a line of a view finds its response in sight. */
function useInSight(responseId: string): void {
  useEffect(() => {
    if (responseId === '') return
    const card = document.querySelector(`[data-thread="response ${CSS.escape(responseId)}"]`)
    card?.scrollIntoView({ block: 'center' })
    card?.classList.add('at-plan-lit')
  }, [responseId])
}
