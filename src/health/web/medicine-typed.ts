import type { z } from 'zod'
import type { MedicineVersion, writeMedicine } from '../contract/medicines.ts'

/** A medicine while somebody writes it: numbers and times as they are typed. */
export interface MedicineTyped {
  kind: 'prescribed' | 'homely'
  given: 'regular' | 'as-needed'
  name: string
  strength: string
  form: string
  dose: string
  amount: string | number
  unit: string
  route: string
  whatFor: string
  prescriber: string
  startsOn: string
  endsOn: string
  times: string
  weekDays: readonly number[]
  everyDays: string | number
  lateAfterMinutes: string | number
  neededWhen: string
  tryFirst: string
  hoursBetween: string | number
  mostInDay: string | number
  effectAfterMinutes: string | number
  controlled: boolean
  byTwo: boolean
  storedWhere: string
  because: string
}

const NOTHING = { name: '', strength: '', form: '', dose: '', amount: '', unit: '', route: '', whatFor: '' }

/** What a form begins with: nothing, or the order that is changed, from today. */
export function typedOf(before: MedicineVersion | undefined, today: string): MedicineTyped {
  return {
    ...NOTHING,
    ...{ kind: 'prescribed', given: 'regular', prescriber: '', endsOn: '', weekDays: [] },
    ...{ everyDays: 1, lateAfterMinutes: 60, effectAfterMinutes: 60, hoursBetween: '', mostInDay: '' },
    ...{ neededWhen: '', tryFirst: '', controlled: false, byTwo: false, storedWhere: '' },
    ...before,
    times: before?.times.join(', ') ?? '',
    startsOn: today,
    because: '',
  }
}

type Writing = z.input<(typeof writeMedicine)['input']>
type Order = Omit<Writing, 'id' | 'childId' | 'medicineId' | 'basedOn'>

/** The order as it travels. */
export function orderOf(typed: MedicineTyped): Order {
  const { endsOn, hoursBetween, mostInDay, times } = typed
  return {
    ...asTyped(typed),
    amount: figure(typed.amount),
    everyDays: figure(typed.everyDays),
    lateAfterMinutes: figure(typed.lateAfterMinutes),
    effectAfterMinutes: figure(typed.effectAfterMinutes),
    weekDays: [...typed.weekDays],
    times: times
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
    ...(endsOn && { endsOn }),
    ...(hoursBetween !== '' && { hoursBetween: figure(hoursBetween) }),
    ...(mostInDay !== '' && { mostInDay: figure(mostInDay) }),
  }
}

function asTyped(typed: MedicineTyped) {
  const { kind, given, name, strength, form, dose, unit, route, whatFor, prescriber, startsOn } = typed
  const { neededWhen, tryFirst, controlled, byTwo, storedWhere, because } = typed
  const what = { kind, given, name, strength, form, dose, unit, route, whatFor, prescriber, startsOn }
  return { ...what, neededWhen, tryFirst, controlled, byTwo, storedWhere, because }
}

function figure(typed: string | number): number {
  return typed === '' ? Number.NaN : Number(typed)
}
