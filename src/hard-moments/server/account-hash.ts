import { hashOf } from '#platform/seal.ts'

/** What an account says, and who told it when. */
export interface AccountWords {
  id: string
  childId: string
  measureId: string
  behaviour: string
  usedAt: Date
  place: string
  description: string
  lastedSeconds: number
  avoided: string
  users: readonly string[]
  present: string
  effect: string
  injury: string
  because: string
  toldBy: string
  toldAt: Date
}

/** The hash of an account: the same words always have the same, in the order in which the law names them. */
export function accountHash(words: AccountWords): Promise<string> {
  const { id, childId, measureId, users, usedAt, toldAt } = words
  const inOrder = [
    ...[id, childId, measureId, words.behaviour, usedAt.toISOString(), words.place, words.description],
    ...[words.lastedSeconds, words.avoided, [...users].sort(), words.present, words.effect, words.injury],
    ...[words.because, words.toldBy, toldAt.toISOString()],
  ]
  return hashOf(JSON.stringify(inOrder))
}
