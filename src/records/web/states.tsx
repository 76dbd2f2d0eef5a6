import { faceFor } from '#platform/face.ts'
import { shapeOrder } from '#platform/shape.ts'
import { Face } from '#platform/web/look/face.tsx'
import { shapeWords } from '../note-headline.ts'

/** The five shapes in their order, each with its word. */
export const states = shapeOrder.map((shape) => ({ shape, word: shapeWords[shape] }))

type FaceOfProps = {
  person: { id: string; face?: Parameters<typeof Face>[0]['face'] | undefined }
  size: number
  ringed?: boolean
}

/** A face beside its name: the name is read aloud, the face is not. */
export function FaceOf({ person, size, ringed = false }: FaceOfProps) {
  return <Face face={person.face ?? faceFor(person.id)} name="" size={size} ringed={ringed} />
}
