import { randomUUID } from 'node:crypto'
import type { AssessmentId } from '#assessment/contract/assessments.ts'
import { OpeningPart, sayPart } from '#assessment/contract/opening.ts'
import type { ChildId } from '#platform/ids.ts'
import type { TestHome } from './a-home.ts'

/** The clinician says of every part of an opening assessment that it is done. */
export async function decideEveryPart(home: TestHome, childId: ChildId, assessmentId: AssessmentId) {
  for (const part of OpeningPart.options) {
    const done = { id: randomUUID(), childId, assessmentId, part, state: 'done' as const, missing: '' }
    await home.done('noor', sayPart, done)
  }
}
