import { randomUUID } from 'node:crypto'
import type { Relation } from '#platform/permissions.ts'
import type { TestHome } from '../a-home.ts'

/** What the matrix expects of one operation. */
export interface Row {
  /** Who may, by how they stand to Tom, his home or the provider; or who need not stand in any way. */
  may: readonly Relation[] | 'anyone' | 'signed-in' | 'whoever works here'
  /** An input about Tom or Willow House that passes the operation's own rules. */
  input: (home: TestHome) => unknown
  /** The answer to those who may: 200 unless the input is made so that nothing happens. */
  answer?: number
}

export type Rows = Record<string, Row>

/** About Tom, and nothing besides. */
export const tom = (home: TestHome) => ({ childId: home.tom })

/** The id of nothing. */
export const nobody = () => randomUUID()
