import { type ChildShown, listChildren } from '#people/contract/children.ts'
import { todayIn } from '#people/home-day.ts'
import { homeOf, useMe } from '#people/web/use-me.ts'
import { HomeId, PersonId } from '#platform/ids.ts'
import { useAsk, useWaiting } from '#platform/web/operations.ts'
import { confirm, type GivingShown, giveMedicine, tellEffect } from '../contract/givings.ts'
import { type DoseShown, type HealthShown, readRound } from '../contract/health.ts'
import type { MedicineShown, MedicineVersion } from '../contract/medicines.ts'
import { versionAt } from '../due-times.ts'

export interface ChildOnRound {
  child: ChildShown
  health: HealthShown
  /** Doses that nobody has answered and that may be given now, the oldest first. */
  now: readonly DoseShown[]
  later: readonly DoseShown[]
}

const nowhere = HomeId.parse('00000000-0000-4000-8000-000000000000')
/** A dose may be given from half an hour before its time. */
const EARLY = 30 * 60_000

/** The round of my home; what waits on this device counts as done here. */
export function useRound() {
  const me = useMe()
  const home = me.data && homeOf(me.data)
  const homeId = home?.id ?? nowhere
  const asked = useAsk(readRound, { homeId }, { skip: !home })
  const children = useAsk(listChildren, { homeId }, { skip: !home }).data?.children ?? []
  const waiting = useWaitingAnswers()
  const at = Date.now() + EARLY
  const onRound = (asked.data?.children ?? []).flatMap((told): ChildOnRound[] => {
    const child = children.find(({ id }) => id === told.childId)
    if (!child) return []
    const health = waiting.laidOver(told)
    const open = health.doses.filter((dose) => !dose.isAnswered)
    return [
      {
        child,
        health,
        now: open.filter(({ dueAt }) => Date.parse(dueAt) <= at),
        later: open.filter(({ dueAt }) => Date.parse(dueAt) > at),
      },
    ]
  })
  const inOrder = onRound.toSorted((one, other) => other.now.length - one.now.length)
  return { me: me.data, home, asked, children: inOrder, mayGive: asked.data?.mayGive ?? false }
}

/** What was answered on this device and has not arrived yet, laid over what the server told. */
function useWaitingAnswers() {
  const givings = useWaiting(giveMedicine).flatMap(({ input }) => input ?? [])
  const seconds = useWaiting(confirm).flatMap(({ input }) => input?.about ?? [])
  const effects = useWaiting(tellEffect).flatMap(({ input }) => input ?? [])
  const me = useMe().data
  const shown = (one: (typeof givings)[number], told: HealthShown): GivingShown => {
    const version = versionOf(told.medicines, one.medicineId, one.versionId)
    return {
      ...one,
      toldBy: PersonId.parse(me?.personId),
      toldByName: me?.knownAs ?? '',
      byTwo: one.answer === 'given' && Boolean(version?.byTwo || version?.controlled),
    }
  }
  return {
    laidOver(told: HealthShown): HealthShown {
      const own = givings.filter(
        (one) => one.childId === told.childId && !told.givings.some(({ id }) => id === one.id),
      )
      const answered = new Set(own.map(({ medicineId, dueAt }) => `${medicineId}/${dueAt}`))
      return {
        ...told,
        doses: told.doses.map((dose) =>
          answered.has(`${dose.medicineId}/${dose.dueAt}`) ? { ...dose, isAnswered: true } : dose,
        ),
        givings: [...own.map((one) => shown(one, told)), ...told.givings].map((one) => ({
          ...one,
          ...(seconds.includes(one.id) && { secondName: one.secondName ?? me?.knownAs ?? '' }),
          ...effectOn(effects.find(({ givingId }) => givingId === one.id)),
        })),
      }
    },
  }
}

function effectOn(effect: { shape: NonNullable<GivingShown['effect']>['shape']; words: string } | undefined) {
  return effect && { effect: { shape: effect.shape, words: effect.words } }
}

/** A version by its ids. */
export function versionOf(
  medicines: readonly MedicineShown[],
  medicineId: string,
  versionId: string,
): MedicineVersion | undefined {
  return medicines.find(({ id }) => id === medicineId)?.versions.find(({ id }) => id === versionId)
}

/** What counts of a medicine now, where it has begun and is not over. */
export function versionNow(
  { versions }: MedicineShown,
  timeZone: string,
  now = new Date(),
): MedicineVersion | undefined {
  const version = versionAt(versions, timeZone, now)
  const isOver = version?.endsOn !== undefined && version.endsOn < todayIn(timeZone, now)
  return version && !version.stopped && !isOver ? version : undefined
}
