import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { stands } from '#people/web/use-me.ts'
import type { HomeId } from '#platform/ids.ts'
import { allows, type Permission } from '#platform/permissions.ts'
import { Chip } from '#platform/web/parts/chip.tsx'
import { fullDay } from '#platform/web/when.ts'
import {
  type Arrival,
  BesideQuestion,
  type Decision,
  type ReferralId,
  type Resident,
} from '../contract/referrals.ts'
import * as permissions from '../permissions.ts'
import { sayReferral } from './referral-words.ts'

/** What the parts of a referral’s page know: which referral, to which home, and what I may. */
export interface ReferralHere {
  homeId: HomeId
  referralId: ReferralId
  name: string
  timeZone: string
  may: (permission: Permission) => boolean
}

/** The homes of which I may see who may come. */
export function homesOf(me: Me): HomeShown[] {
  if (stands(me, 'responsible-individual')) return me.homes
  const led = me.standing.filter(({ relation }) => allows(permissions.readReferrals, [relation]))
  return me.homes.filter(({ id }) => led.some(({ homeId }) => homeId === id))
}

/** Whether I may do something in a home, by how I stand to the home itself. */
export function mayInHome(me: Me | undefined, homeId: string, permission: Permission): boolean {
  const mine = me?.standing.filter((one) => !one.childId && (one.homeId === homeId || !one.homeId)) ?? []
  return allows(
    permission,
    mine.map(({ relation }) => relation),
  )
}

/** What nobody has answered yet about one who lives here. */
export function openQuestions({ answers }: Resident): BesideQuestion[] {
  return BesideQuestion.options.filter((one) => !answers.some(({ question }) => question === one))
}

const tones = { welcome: 'moss', 'not-here': 'line', 'not-now': 'sky' } as const

type DecisionChipProps = { decision: Decision | undefined; arrival: Arrival | undefined }

/** What was decided, in a word or two, or since when they live here. */
export function DecisionChip({ decision, arrival }: DecisionChipProps) {
  if (arrival) {
    return <Chip tone="moss">{sayReferral('movedInOn', { day: fullDay(arrival.movedInOn) })}</Chip>
  }
  return <Chip tone={decision ? tones[decision] : 'lamp'}>{sayReferral(decision ?? 'open')}</Chip>
}

/** A short list, or that nothing was told. */
export function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <span className="at-hint">{sayReferral('nothing')}</span>
  return (
    <ul className="rel-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
