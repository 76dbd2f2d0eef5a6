import type { MedicineTyped } from './medicine-typed.ts'

type TextName =
  | 'name'
  | 'strength'
  | 'form'
  | 'dose'
  | 'unit'
  | 'route'
  | 'whatFor'
  | 'prescriber'
  | 'neededWhen'
  | 'tryFirst'
  | 'times'
  | 'storedWhere'
  | 'because'
  | 'startsOn'
  | 'endsOn'
type NumberName =
  | 'amount'
  | 'everyDays'
  | 'lateAfterMinutes'
  | 'hoursBetween'
  | 'mostInDay'
  | 'effectAfterMinutes'

/** What the fields of the form are made of. */
export interface MedicineFields {
  typed: MedicineTyped
  change: (changed: Partial<MedicineTyped>) => void
  text: (name: TextName) => {
    id: string
    error: string | undefined
    value: string
    onChange: (event: { currentTarget: { value: string } }) => void
  }
  figure: (name: NumberName) => {
    id: string
    error: string | undefined
    value: string | number
    onChange: (value: string | number) => void
  }
}
