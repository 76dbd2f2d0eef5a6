/** The parts of a body as they are named; left and right are the hurt person's own. */
export const bodyRegions = [
  'head',
  'face',
  'neck',
  'chest',
  'belly',
  'upper-back',
  'lower-back',
  'hips',
  'left-shoulder',
  'right-shoulder',
  'left-upper-arm',
  'right-upper-arm',
  'left-lower-arm',
  'right-lower-arm',
  'left-hand',
  'right-hand',
  'left-thigh',
  'right-thigh',
  'left-lower-leg',
  'right-lower-leg',
  'left-foot',
  'right-foot',
] as const
export type BodyRegion = (typeof bodyRegions)[number]
export type BodySide = 'front' | 'back'

/** What is seen from one side only. */
const only: Partial<Record<BodyRegion, BodySide>> = {
  face: 'front',
  chest: 'front',
  belly: 'front',
  'upper-back': 'back',
  'lower-back': 'back',
}

/** The regions that one side of the picture shows, from head to feet. */
export function regionsOf(side: BodySide): BodyRegion[] {
  return bodyRegions.filter((region) => (only[region] ?? side) === side)
}
