import type { Generated } from 'kysely'
import type { Shape } from '#platform/shape.ts'

declare module '#platform/server/database.ts' {
  interface Database {
    allergy: AllergyTable
    appointment: AppointmentTable
    appointmentOutcome: AppointmentOutcomeTable
    medicine: MedicineTable
    medicineVersion: MedicineVersionTable
    giving: GivingTable
    givingEffect: GivingEffectTable
    medicineStock: MedicineStockTable
    secondPerson: SecondPersonTable
    medicineMatter: MedicineMatterTable
    givesMedicine: GivesMedicineTable
  }
}

interface ToldTable {
  organisationId: string
  id: string
  toldBy: string
  toldAt: Date
}

interface AllergyTable extends ToldTable {
  childId: string
  kind: 'allergy' | 'intolerance' | 'none-known'
  substance: string
  whatHappens: string
  howBad: string
  whatToDo: string
  saidBy: string
  setsRight: string | null
  holds: Generated<boolean>
  because: Generated<string>
}

interface AppointmentTable extends ToldTable {
  childId: string
  withWhom: string
  atPlace: string
  whatFor: string
  startsAt: Date
  goesWith: string | null
}

interface AppointmentOutcomeTable extends ToldTable {
  childId: string
  appointmentId: string
  outcome: 'went' | 'did-not-want-to-go' | 'away' | 'called-off' | 'another-day'
  words: string
}

interface MedicineTable extends ToldTable {
  childId: string
}

interface MedicineVersionTable extends ToldTable {
  childId: string
  medicineId: string
  number: number
  kind: 'prescribed' | 'homely'
  name: string
  strength: string
  form: string
  dose: string
  amount: number
  unit: string
  route: string
  whatFor: string
  prescriber: string
  startsOn: string
  endsOn: string | null
  given: 'regular' | 'as-needed'
  times: Generated<string[]>
  weekDays: Generated<number[]>
  everyDays: Generated<number>
  lateAfterMinutes: Generated<number>
  neededWhen: Generated<string>
  tryFirst: Generated<string>
  hoursBetween: number | null
  mostInDay: number | null
  effectAfterMinutes: Generated<number>
  controlled: Generated<boolean>
  byTwo: Generated<boolean>
  storedWhere: Generated<string>
  stopped: Generated<boolean>
  because: string
}

interface GivingTable extends ToldTable {
  childId: string
  medicineId: string
  versionId: string
  dueAt: Date | null
  answer: 'given' | 'not-wanted' | 'away' | 'withheld' | 'missed'
  amount: number
  happenedAt: Date
  deviceSaidAt: Date | null
  because: string
  beforeShape: Shape | null
  warned: Generated<('too-soon' | 'over-most' | 'given-already')[]>
  byTwo: boolean
}

interface GivingEffectTable extends ToldTable {
  childId: string
  givingId: string
  shape: Shape
  words: string
  happenedAt: Date
  deviceSaidAt: Date | null
}

interface MedicineStockTable extends ToldTable {
  childId: string
  medicineId: string
  kind: 'in' | 'spoiled' | 'returned' | 'counted'
  amount: number
  expected: number | null
  words: string
  happenedAt: Date
  deviceSaidAt: Date | null
}

interface SecondPersonTable extends ToldTable {
  childId: string
  givingId: string | null
  stockId: string | null
  firstPerson: string
}

interface MedicineMatterTable extends ToldTable {
  childId: string
  medicineId: string
  givingId: string | null
  stockId: string | null
  kind:
    | 'wrong-dose'
    | 'missed'
    | 'wrong-child'
    | 'double-dose'
    | 'stock-difference'
    | 'written-twice'
    | 'stock-found'
  words: string
  happenedAt: Date
  deviceSaidAt: Date | null
  hardMomentId: string | null
}

interface GivesMedicineTable extends ToldTable {
  homeId: string
  personId: string
  may: boolean
}
