import { type ChildShown, listChildren, readChild } from '#people/contract/children.ts'
import type { Me } from '#people/contract/sign-in.ts'
import { standsTo, useMe } from '#people/web/use-me.ts'
import type { OutputOf } from '#platform/contract.ts'
import { ChildId, HomeId, type PersonId } from '#platform/ids.ts'
import { allows } from '#platform/permissions.ts'
import { useAsk, useWaiting } from '#platform/web/operations.ts'
import { useParams } from '#platform/web/places.tsx'
import { recordHardMoment } from '#records/contract.ts'
import { readShiftCards, type ShiftCard } from '#response/contract/shift-cards.ts'
import { readWhoIsOn } from '#shift/contract/here.ts'
import { readMoment } from '../contract/reading.ts'
import { signMeasures, tellMoments } from '../permissions.ts'

/** Stands where a home is not known yet, so that nothing is asked. */
const NOWHERE = HomeId.parse('00000000-0000-4000-8000-000000000000')

export type MomentShown = OutputOf<typeof readMoment>

export interface Adult {
  personId: PersonId
  name: string
}

/** The child of the address and who is around: what every form of a hard moment starts from. */
export interface Around {
  me: Me | undefined
  child: ChildShown
  name: string
  timeZone: string
  card: ShiftCard | undefined
  /** Me, who is on now, and the rest of the team, each once. */
  adults: Adult[]
  /** Those of them who are on now, and me. */
  onNow: PersonId[]
  others: ChildShown[]
  /** Who is here for a shift only sees the moment, and not what follows from it. */
  seesMore: boolean
  mayTell: boolean
  maySign: boolean
}

/** Asks for the child of the address and who is around them. */
export function useAround() {
  const { childId: inAddress } = useParams()
  const childId = ChildId.parse(inAddress)
  const me = useMe().data
  const asked = useAsk(listChildren, {})
  const child = asked.data?.children.find(({ id }) => id === childId)
  const homeId = child?.home?.id
  const cards = useAsk(readShiftCards, { homeId: homeId ?? '' }, { skip: !homeId })
  const team = useTeam(childId, child, me)
  const relations = me?.standing.filter((one) => one.childId === childId).map((one) => one.relation) ?? []
  const around: Around | undefined = child && {
    me,
    child,
    name: child.knownAs,
    timeZone: child.home?.timeZone ?? 'UTC',
    card: cards.data?.cards.find((one) => one.childId === childId),
    ...team,
    others: asked.data?.children.filter((one) => one.id !== childId && one.home?.id === homeId) ?? [],
    seesMore: relations.some((one) => one !== 'agency-worker'),
    mayTell: allows(tellMoments, relations),
    maySign: allows(signMeasures, relations),
  }
  return { childId, asked, around }
}

function useTeam(childId: ChildId, child: ChildShown | undefined, me: Me | undefined) {
  const homeId = child?.home?.id
  const worksHere = me?.standing.some((one) => one.homeId === homeId && !one.childId) ?? false
  const on = useAsk(readWhoIsOn, { homeId: homeId ?? NOWHERE }, { skip: !homeId || !worksHere }).data?.on
  const mayRead = me !== undefined && !standsTo(me, childId, 'agency-worker')
  const whole = useAsk(readChild, { childId }, { skip: !mayRead }).data?.careTeam
  const mine: Adult[] = me ? [{ personId: me.personId, name: me.knownAs }] : []
  const here = (on ?? []).map(({ personId, knownAs }) => ({ personId, name: knownAs }))
  const team = (whole ?? [])
    .filter(({ relation }) => ['key-worker', 'home-team', 'home-manager', 'clinician'].includes(relation))
    .map(({ personId, knownAs }) => ({ personId, name: knownAs }))
  const all = new Map([...team, ...here, ...mine].map((one) => [one.personId, one]))
  const onNow = [...new Set([...mine, ...here].map(({ personId }) => personId))]
  return { adults: inOrder([...all.values()], onNow), onNow }
}

/** Who is here first. */
function inOrder(adults: Adult[], onNow: readonly PersonId[]): Adult[] {
  const place = ({ personId }: Adult) => (onNow.includes(personId) ? onNow.indexOf(personId) : adults.length)
  return adults.toSorted((one, other) => place(one) - place(other) || one.name.localeCompare(other.name))
}

/** What is told about the hard moment of the address, or, before the server has it, what waits on this device. */
export function useMoment(childId: ChildId) {
  const { momentId: about = '' } = useParams()
  const asked = useAsk(readMoment, { childId, about })
  const waits = useWaiting(recordHardMoment).find(({ id }) => id === about)?.input
  const me = useMe().data
  const fromHere: MomentShown | undefined = waits && {
    momentId: waits.id,
    happenedAt: waits.happenedAt,
    words: waits.words,
    toldByName: me?.knownAs ?? '',
    toldAt: waits.happenedAt,
    facts: [],
    measures: [],
    injuries: [],
    missing: [],
    told: [],
    decisions: [],
    suggested: [],
    isKept: false,
  }
  const moment = asked.data ?? fromHere
  return { moment, asked: moment ? { ...asked, data: moment } : asked }
}
