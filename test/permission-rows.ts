import { assessment } from './permissions/assessment.ts'
import { collaboration } from './permissions/collaboration.ts'
import { evidence } from './permissions/evidence.ts'
import { exchange } from './permissions/exchange.ts'
import { hardMoments } from './permissions/hard-moments.ts'
import { health } from './permissions/health.ts'
import { instruments } from './permissions/instruments.ts'
import { keyWork } from './permissions/key-work.ts'
import { milieu } from './permissions/milieu.ts'
import { model } from './permissions/model.ts'
import { people } from './permissions/people.ts'
import { records } from './permissions/records.ts'
import { relationships } from './permissions/relationships.ts'
import { reminders } from './permissions/reminders.ts'
import { repair } from './permissions/repair.ts'
import { response } from './permissions/response.ts'
import { review } from './permissions/review.ts'
import type { Rows } from './permissions/row.ts'
import { shift } from './permissions/shift.ts'
import { sourcing } from './permissions/sourcing.ts'
import { team } from './permissions/team.ts'

/** The whole permission matrix: one row an operation. A new operation fails until it has its row. */
export const matrix: Rows = {
  ...people,
  ...model,
  ...instruments,
  ...milieu,
  ...assessment,
  ...response,
  ...records,
  ...sourcing,
  ...relationships,
  ...shift,
  ...keyWork,
  ...health,
  ...hardMoments,
  ...exchange,
  ...repair,
  ...review,
  ...team,
  ...collaboration,
  ...reminders,
  ...evidence,
}
