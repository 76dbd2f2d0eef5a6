import { type Face, faceColours, faceFor } from '#platform/face.ts'

const GREY = faceColours.hair[6]
const BROWN = faceColours.hair[2]

/** The face that a child has before they choose one: any that `faceFor` draws, but not with grey hair. */
export function youngFaceFor(id: string): Face {
  const face = faceFor(id)
  return face.hair === GREY ? { ...face, hair: BROWN } : face
}
