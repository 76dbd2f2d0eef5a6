import { UnstyledButton } from '@mantine/core'
import { IconArrowLeft, IconCheck, IconPrinter } from '@tabler/icons-react'
import { faceFor } from '#platform/face.ts'
import { FaceStack } from '#platform/web/look/face.tsx'
import { Link } from '#platform/web/places.tsx'
import { Mark } from '#platform/web/shell/mark.tsx'
import { weekDay } from '#platform/web/when.ts'
import { useChildHere } from '#response/web/use-child-here.ts'
import { say } from './words.ts'

/** The steps of a meeting and the minutes that they usually take: 45 together. */
export const steps = [
  { name: 'words', minutes: 5 },
  { name: 'before', minutes: 5 },
  { name: 'changed', minutes: 15 },
  { name: 'helps', minutes: 5 },
  { name: 'plan', minutes: 10 },
  { name: 'month', minutes: 5 },
] as const
export type Step = (typeof steps)[number]['name']

type AgendaProps = { heldOn: string; at: number; onStep: (at: number) => void }

/** The dark side of the meeting: whose it is, the steps, and who is around the child. */
export function Agenda({ heldOn, at, onStep }: AgendaProps) {
  const { name, careTeam } = useChildHere()
  const around = careTeam.filter((one) => one.relation !== 'home-team' && one.relation !== 'family')
  return (
    <aside className="rev-agenda">
      <Link to="/meetings" className="rev-back">
        <Mark size={28} />
        <span>
          <IconArrowLeft aria-hidden size={18} /> {say('allMeetings')}
        </span>
      </Link>
      <div className="rev-whose">
        <p className="rev-title">{say('meetingOf', { name })}</p>
        <p>{weekDay(heldOn)}</p>
      </div>
      <nav aria-label={say('agenda')}>
        <ol>
          {steps.map((step, number) => (
            <li key={step.name}>
              <UnstyledButton
                className="rev-step"
                aria-current={number === at ? 'step' : undefined}
                data-done={number < at || undefined}
                onClick={() => onStep(number)}
              >
                <span className="rev-step-mark">
                  {number < at ? <IconCheck aria-hidden size={16} stroke={3} /> : number + 1}
                </span>
                <span className="rev-step-words">
                  {say(step.name, { name })}
                  <span className="rev-step-minutes">{say('minutes', { count: step.minutes })}</span>
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ol>
      </nav>
      <div className="rev-around">
        <p>{say('around', { name })}</p>
        <FaceStack
          size={38}
          people={around.map((one) => ({
            key: one.personId,
            name: one.knownAs,
            face: one.face ?? faceFor(one.personId),
          }))}
        />
      </div>
      <UnstyledButton className="rev-print" onClick={() => globalThis.print()}>
        <IconPrinter aria-hidden size={20} /> {say('print')}
      </UnstyledButton>
    </aside>
  )
}
