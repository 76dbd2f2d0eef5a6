import { assessment } from './permissions/assessment.ts'
import { model } from './permissions/model.ts'
import { people } from './permissions/people.ts'
import { response } from './permissions/response.ts'
import type { Rows } from './permissions/row.ts'

/** The whole permission matrix: one row an operation. A new operation fails until it has its row. */
export const matrix: Rows = { ...people, ...model, ...assessment, ...response }
