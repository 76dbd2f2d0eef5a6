import { randomUUID } from 'node:crypto'
import type { GivingShown } from '#health/contract/givings.ts'
import * as givings from '#health/contract/givings.ts'
import * as health from '#health/contract/health.ts'
import * as medicines from '#health/contract/medicines.ts'
import type { InputOf } from '#platform/contract.ts'
import type { Name, TestHome } from './a-home.ts'

type Writing = InputOf<typeof medicines.writeMedicine>
type Giving = InputOf<typeof givings.giveMedicine>

/** Melatonin for Tom, each evening at half past eight, one tablet. */
export function aMedicine(home: Pick<TestHome, 'tom'>, changed: Partial<Writing> = {}): Writing {
  return {
    id: medicines.VersionId.parse(randomUUID()),
    childId: home.tom,
    medicineId: medicines.MedicineId.parse(randomUUID()),
    kind: 'prescribed',
    name: 'Melatonin',
    strength: '3 mg',
    form: 'tablet',
    dose: 'One tablet',
    amount: 1,
    unit: 'tablets',
    route: 'By mouth',
    whatFor: 'Settling to sleep',
    prescriber: 'Dr Bello',
    startsOn: '2026-05-01',
    given: 'regular',
    times: ['20:30'],
    weekDays: [],
    everyDays: 1,
    lateAfterMinutes: 60,
    neededWhen: '',
    tryFirst: '',
    effectAfterMinutes: 60,
    controlled: false,
    byTwo: false,
    storedWhere: 'Office cupboard',
    because: 'Ordered by Dr Bello.',
    ...changed,
  }
}

/** An inhaler when he wheezes: at most four times in a day, four hours between. */
export function anInhaler(home: TestHome, changed: Partial<Writing> = {}): Writing {
  return aMedicine(home, {
    name: 'Salbutamol',
    strength: '100 micrograms',
    form: 'inhaler',
    dose: 'Two puffs',
    amount: 2,
    unit: 'puffs',
    whatFor: 'Wheezing',
    given: 'as-needed',
    times: [],
    neededWhen: 'He wheezes.',
    tryFirst: 'Sit upright, slow breaths',
    hoursBetween: 4,
    mostInDay: 4,
    ...changed,
  })
}

export function aGiving(ordered: Writing, changed: Partial<Giving> = {}): Giving {
  return {
    id: givings.GivingId.parse(randomUUID()),
    childId: ordered.childId,
    medicineId: ordered.medicineId,
    versionId: ordered.id,
    answer: 'given',
    amount: ordered.amount,
    happenedAt: '2026-05-04T19:35:00.000Z',
    because: '',
    warned: [],
    ...changed,
  }
}

/** Tom’s health as somebody of his home reads it. */
export async function healthOf(home: TestHome, who: Name = 'nils'): Promise<health.HealthShown> {
  return home.done(who, health.readHealth, { childId: home.tom })
}

export async function givingOf(home: TestHome, id: string): Promise<GivingShown | undefined> {
  return (await healthOf(home)).givings.find((one) => one.id === id)
}
