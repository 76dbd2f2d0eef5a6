import { randomUUID } from 'node:crypto'
import { PersonId } from '#platform/ids.ts'
import { type Need, NeedId, type Response, ResponseId } from '#response/plan.ts'

/** Somebody who decides and answers, where it does not matter who. */
const someone = PersonId.parse(randomUUID())

/** A need by its title alone, for rules that ask no more of it. */
export function plainNeed(title: string): Need {
  return {
    id: NeedId.parse(randomUUID()),
    title,
    childWords: '',
    says: '',
    finding: { kind: 'adult', says: 'Seen' },
  }
}

/** A response by its title alone. */
export function plainResponse(title: string, needIds: NeedId[], more: Partial<Response> = {}): Response {
  return {
    id: ResponseId.parse(randomUUID()),
    needIds,
    kind: 'strategy',
    title,
    short: title,
    how: title,
    when: '',
    dose: { count: 1, per: 'day' },
    tryFirst: false,
    does: 'Nights',
    decides: someone,
    answers: someone,
    seeing: '',
    ...more,
  }
}
