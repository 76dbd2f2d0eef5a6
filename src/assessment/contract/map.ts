import { z } from 'zod'
import { command, query } from '#platform/contract.ts'
import { Face } from '#platform/face.ts'
import { ChildId, id } from '#platform/ids.ts'
import { FunctionId } from '../map/functions.ts'
import { Answer, SheetScores, States } from '../map/score.ts'
import { AssessmentId, AssessmentKind, RaterRole } from './assessments.ts'

export const SheetId = id('Sheet')
export type SheetId = z.infer<typeof SheetId>

export const saveSheet = command({
  name: 'assessment.saveSheet',
  says: 'Keeps answers to the map as they are given. Signing closes the sheet: only then do others see its scores.',
  door: 'child',
  input: z.object({
    id: SheetId,
    childId: ChildId,
    assessmentId: AssessmentId,
    role: RaterRole,
    /** Whose view it is when it is written down for someone else. */
    withWhom: z.string().trim().max(120),
    /** Those given since the last time; a later answer to the same line replaces the earlier. */
    answers: z.array(Answer).max(400),
    sign: z.boolean(),
  }),
  output: z.object({ keptAt: z.iso.datetime(), signed: z.boolean() }),
})

export const readSheet = query({
  name: 'assessment.readSheet',
  says: 'What the one who asks has answered so far in one role, and the age that decides what is asked.',
  door: 'child',
  input: z.object({ childId: ChildId, assessmentId: AssessmentId, role: RaterRole }),
  output: z.object({
    ageInMonths: z.int(),
    withWhom: z.string(),
    answers: z.array(Answer),
    signedAt: z.iso.datetime().optional(),
  }),
})

/** How one person sees the child: scores as `map/score.ts` says, from 0 to 100, null where too little was seen. */
export const MapView = SheetScores.extend({
  sheetId: SheetId,
  rater: z.string(),
  face: Face.optional(),
  role: RaterRole,
  withWhom: z.string(),
  signedAt: z.iso.datetime(),
})
export type MapView = z.infer<typeof MapView>

/** The ends between which the views of one function lie. There is no middle: nothing is averaged. */
export const Spread = z.record(FunctionId, z.object({ lowest: States, highest: States }))
export type Spread = z.infer<typeof Spread>

/** The map of one assessment. `ageInYears` is left out where the child reads: nobody wants to read 'about six' at 13. */
export const MapAt = z.object({
  assessmentId: AssessmentId,
  kind: AssessmentKind,
  openedOn: z.iso.date(),
  completedAt: z.iso.datetime().optional(),
  ageInYears: z.int().optional(),
  views: z.array(MapView),
  spread: Spread,
})
export type MapAt = z.infer<typeof MapAt>

/** A function that someone sees below 65 when calm: a place to begin. */
export const LowFunction = z.object({
  functionId: FunctionId,
  /** The lowest and the highest view, 0 to 100. */
  lowest: z.number(),
  highest: z.number(),
})
export type LowFunction = z.infer<typeof LowFunction>

export const readMap = query({
  name: 'assessment.readMap',
  says: 'How the child is growing, each view kept apart: now, and in the first assessment. A child reads their own view at once and the others when the assessment is complete.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({
    now: MapAt.optional(),
    /** The first assessment, where there was one before. */
    came: MapAt.optional(),
    /** From the ground up, the lowest first. Empty where the child reads. */
    low: z.array(LowFunction),
  }),
})
