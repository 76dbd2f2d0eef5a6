import { Button, Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowRight, IconListCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { useParams } from '#platform/web/places.tsx'
import { useChildHere } from '#response/web/use-child-here.ts'
import { Agenda, steps } from './agenda.tsx'
import { say as sayDecide } from './decide-words.ts'
import { DecisionsSide, Earlier } from './decisions-side.tsx'
import { DoseCard } from './dose-card.tsx'
import { HelpedCard } from './helped-card.tsx'
import { MadeFrom } from './made-from.tsx'
import { MomentsCard } from './moments-card.tsx'
import { MonthStep } from './month-step.tsx'
import { PackTracks } from './pack-tracks.tsx'
import { OwnWords, PinnedWords } from './pinned-words.tsx'
import { PlanStep } from './plan-step.tsx'
import { type MeetingHere, useMeeting } from './use-meeting.ts'
import { useMeetingKeys } from './use-meeting-keys.ts'
import { say } from './words.ts'
import './review.css'
import './meeting.css'
import './decisions.css'
import './meeting-narrow.css'

/** The therapeutic meeting: steps on the left, the pack in the middle, what we decide on the right. */
export function MeetingPage() {
  const { meetingId } = useParams()
  return <OneMeeting key={meetingId} />
}

/** Another meeting begins at its first step, with nothing half written from this one. */
function OneMeeting() {
  const child = useChildHere()
  const { asked, packAsked, here } = useMeeting()
  return (
    <div className="rev-meeting">
      <PageOf asked={child.asked}>
        <PageOf asked={asked}>{here && <Held here={here} packAsked={packAsked} />}</PageOf>
      </PageOf>
    </div>
  )
}

type HeldProps = { here: MeetingHere; packAsked: ReturnType<typeof useMeeting>['packAsked'] }

function Held({ here, packAsked }: HeldProps) {
  const { name } = useChildHere()
  const [at, setAt] = useState(0)
  const isWide = useMediaQuery('(width >= 1000px)', true)
  const [isDrawn, setDrawn] = useState(false)
  const step = steps[at] ?? steps[0]
  const following = steps[at + 1]
  const next = following && (() => setAt(at + 1))
  useMeetingKeys(
    { at, steps: steps.length, mayDecide: here.mayDecide, isWriting: here.writing !== undefined },
    (deed) => (deed.does === 'decide' ? here.write() : setAt(deed.to)),
  )
  useEffect(() => {
    if (here.writing) setDrawn(true)
  }, [here.writing])
  const side = (
    <DecisionsSide
      here={here}
      onNext={next}
      nextWords={following ? say('next', { step: say(following.name, { name }) }) : ''}
    />
  )
  return (
    <>
      <Agenda heldOn={here.meeting.heldOn} at={at} onStep={setAt} />
      <div className="rev-pack">
        <header className="rev-pack-head">
          <div>
            <p className="at-hint">{say('stepOf', { step: at + 1, all: steps.length })}</p>
            <h1>{say(step.name, { name })}</h1>
          </div>
          {here.pack && <MadeFrom pack={here.pack} />}
        </header>
        <PageOf asked={packAsked}>{here.pack && <StepShown here={here} step={step.name} />}</PageOf>
      </div>
      {isWide ? (
        <aside className="rev-side" aria-label={sayDecide('title')}>
          {side}
        </aside>
      ) : (
        <>
          <div className="rev-bar">
            <Button leftSection={<IconListCheck aria-hidden size={20} />} onClick={() => setDrawn(true)}>
              {sayDecide('count', { count: here.decisions.length })}
            </Button>
            {next && (
              <Button
                variant="default"
                onClick={next}
                rightSection={<IconArrowRight aria-hidden size={20} />}
              >
                {say('nextShort')}
              </Button>
            )}
          </div>
          <Drawer
            opened={isDrawn}
            onClose={() => setDrawn(false)}
            position="bottom"
            size="88%"
            title={sayDecide('title')}
            closeButtonProps={{ 'aria-label': say('close') }}
          >
            <div className="rev-side-drawn">{side}</div>
          </Drawer>
        </>
      )}
    </>
  )
}

function StepShown({ here, step }: { here: MeetingHere; step: (typeof steps)[number]['name'] }) {
  const { pack, decisions, mayDecide } = here
  if (!pack) return null
  const answered = new Set(decisions.flatMap(({ answers }) => (answers ? [answers] : [])))
  if (step === 'words') {
    const onAnswer = mayDecide ? ({ id }: { id: string }) => here.write({ answers: id }) : undefined
    return <OwnWords ownWords={pack.ownWords} {...{ answered, onAnswer }} />
  }
  return (
    <>
      <PinnedWords ownWords={pack.ownWords} />
      {step === 'before' && (
        <div className="at-card">
          <Earlier earlier={pack.earlier} level={2} />
        </div>
      )}
      {step === 'changed' && (
        <>
          <MomentsCard moments={pack.moments} />
          <div className="rev-two">
            <PackTracks tracks={pack.tracks} />
            <HelpedCard helped={pack.helped} />
          </div>
        </>
      )}
      {step === 'helps' && (
        <div className="rev-two">
          <DoseCard dose={pack.dose} />
          <HelpedCard helped={pack.helped} />
        </div>
      )}
      {step === 'plan' && <PlanStep here={here} />}
      {step === 'month' && <MonthStep here={here} />}
    </>
  )
}
