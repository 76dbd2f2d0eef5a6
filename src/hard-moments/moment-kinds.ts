/** What kinds of hard moment there are; several may be true of one. */
export const momentKinds = [
  'upset',
  'hold',
  'measure',
  'injury',
  'missing',
  'medicine-error',
  'police',
  'exploitation',
  'allegation',
  'protection-enquiry',
  'worker-referred',
  'death',
  'other',
] as const
export type MomentKind = (typeof momentKinds)[number]
