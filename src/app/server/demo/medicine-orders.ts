import { MedicineId, VersionId, type writeMedicine } from '#health/contract/medicines.ts'
import type { InputOf } from '#platform/contract.ts'

type Ordering = Omit<InputOf<typeof writeMedicine>, 'childId' | 'startsOn'>

/** What of the medicines of Larch House is the same for all of them. */
const plain = {
  kind: 'prescribed',
  form: 'Tablet',
  dose: 'One tablet',
  amount: 1,
  unit: 'tablets',
  route: 'By mouth',
  prescriber: 'Dr Bello, Harbour Practice',
  given: 'regular',
  times: [],
  weekDays: [],
  everyDays: 1,
  lateAfterMinutes: 60,
  neededWhen: '',
  tryFirst: '',
  effectAfterMinutes: 60,
  controlled: false,
  byTwo: false,
  storedWhere: 'Medicine cupboard, office',
} satisfies Partial<Ordering>

/** One medicine of the story: whose, since how many days, until how many days ago. */
export interface MedicineLived {
  of: string
  since: number
  until: number
  order: (ids: { id: string; medicineId: string }) => Ordering
}

const withIds = (order: Omit<Ordering, 'id' | 'medicineId'>): MedicineLived['order'] => {
  return ({ id, medicineId }) => ({
    ...order,
    id: VersionId.parse(id),
    medicineId: MedicineId.parse(medicineId),
  })
}

export const medicinesLived: readonly MedicineLived[] = [
  {
    of: 'tobi',
    since: 96,
    until: 0,
    order: withIds({
      ...plain,
      name: 'Melatonin',
      strength: '3 mg',
      whatFor: 'Settling to sleep',
      times: ['20:30'],
      because: 'Ordered by Dr Bello after the sleep diary.',
    }),
  },
  {
    of: 'ellis',
    since: 150,
    until: 84,
    order: withIds({
      ...plain,
      name: 'Cetirizine',
      strength: '10 mg',
      whatFor: 'Hay fever',
      times: ['08:00'],
      kind: 'homely',
      prescriber: '',
      because: 'The pharmacist said this one for the pollen months.',
    }),
  },
  {
    of: 'kian',
    since: 58,
    until: 0,
    order: withIds({
      ...plain,
      name: 'Methylphenidate',
      strength: '18 mg',
      whatFor: 'Concentrating at school',
      times: ['07:45'],
      weekDays: [1, 2, 3, 4, 5],
      lateAfterMinutes: 90,
      controlled: true,
      storedWhere: 'Locked box in the medicine cupboard',
      because: 'Ordered by Dr Shah at the clinic, to be looked at again in three months.',
    }),
  },
  {
    of: 'maya',
    since: 176,
    until: 0,
    order: withIds({
      ...plain,
      name: 'Salbutamol',
      strength: '100 micrograms',
      form: 'Inhaler',
      dose: 'Two puffs',
      amount: 2,
      unit: 'puffs',
      route: 'Breathed in, with the spacer',
      whatFor: 'Wheezing',
      given: 'as-needed',
      neededWhen: 'She wheezes or says her chest is tight.',
      tryFirst: 'Sit up together, slow breaths, a drink of water',
      hoursBetween: 4,
      mostInDay: 4,
      storedWhere: 'With Maya, and one in the office',
      because: 'Ordered by Dr Bello.',
    }),
  },
]
