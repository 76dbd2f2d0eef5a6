import type { DutyShown } from '#reminders/contract/duties.ts'

/** A duty as people see it: what is to do, why, and where. */
export interface DutyWords {
  /** `name` is the first name of the child it is about; empty where it is about none. */
  title: (duty: DutyShown, name: string) => string
  /** Where it is done. */
  to: (duty: DutyShown) => string
  /** What stands on the button. */
  deed: () => string
}

/** The words of each kind of duty, by `slice.what`. Every kind that a part opens has its entry: a test looks. */
export const dutyWords: Readonly<Record<string, DutyWords>> = {}
