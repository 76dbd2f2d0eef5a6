import { z } from 'zod'
import { command, query } from '#platform/contract.ts'
import { Face } from '#platform/face.ts'
import { ChildId, id, PersonId } from '#platform/ids.ts'

export const AssessmentId = id('Assessment')
export type AssessmentId = z.infer<typeof AssessmentId>

export const AssessmentKind = z.enum(['opening', 'review'])
export type AssessmentKind = z.infer<typeof AssessmentKind>

/** From where someone sees the child. Views are kept apart by it. */
export const RaterRole = z.enum([
  'key-worker',
  'worker',
  'night-staff',
  'teacher',
  'therapist',
  'family',
  'young-person',
])
export type RaterRole = z.infer<typeof RaterRole>

/** Someone who is asked for their view, and how far they are. */
export const Asked = z.object({
  personId: PersonId,
  knownAs: z.string(),
  face: Face.optional(),
  role: RaterRole,
  state: z.enum(['asked', 'begun', 'signed']),
})
export type Asked = z.infer<typeof Asked>

export const Assessment = z.object({
  id: AssessmentId,
  kind: AssessmentKind,
  state: z.enum(['open', 'complete']),
  openedOn: z.iso.date(),
  openedBy: z.string(),
  completedAt: z.iso.datetime().optional(),
  completedBy: z.string().optional(),
  asked: z.array(Asked),
})
export type Assessment = z.infer<typeof Assessment>

export const openAssessment = command({
  name: 'assessment.openAssessment',
  says: 'Begins an assessment and asks people for their view; the key worker, the clinicians and the child unless others are named.',
  door: 'child',
  input: z.object({
    id: AssessmentId,
    childId: ChildId,
    kind: AssessmentKind,
    asked: z
      .array(z.object({ personId: PersonId, role: RaterRole }))
      .max(12)
      .optional(),
  }),
  output: z.object({ assessmentId: AssessmentId }),
})

export const readAssessments = query({
  name: 'assessment.readAssessments',
  says: 'The assessments of a child, newest first, each with who was asked and how far they are.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({
    assessments: z.array(Assessment),
    /** When the model of care asks for the next one. */
    due: z.object({ dueOn: z.iso.date(), isLate: z.boolean() }).optional(),
  }),
})

export const completeAssessment = command({
  name: 'assessment.completeAssessment',
  says: 'Says that an assessment is complete. At least one person has signed their view.',
  door: 'child',
  input: z.object({ childId: ChildId, assessmentId: AssessmentId }),
  output: z.object({}),
})
