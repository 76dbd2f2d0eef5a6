import { describe, expect, test } from 'vitest'
import type { DueShown } from '#model/contract/due.ts'
import { ChildId, HomeId, PersonId } from '#platform/ids.ts'
import { holdsInTime, plansOnTime, supervisedOnTime, viewsTold } from './visit-figures.ts'

const [tom, ellis] = [ChildId.parse(crypto.randomUUID()), ChildId.parse(crypto.randomUUID())]
const homeId = HomeId.parse(crypto.randomUUID())
const month = { from: '2026-05-01T00:00:00.000Z', to: '2026-05-04T20:00:00.000Z' }

function review(childId: ChildId, state: DueShown['state']): DueShown {
  const words = { element: 'respond' as const, because: 'Monthly.', who: 'Clinician' }
  return {
    ...words,
    rhythmId: 'review',
    what: 'plan-review',
    childId,
    homeId,
    dueOn: '2026-05-04',
    state,
    days: 0,
  }
}

function member(supervision?: 'soon' | 'due' | 'overdue') {
  const personId = PersonId.parse(crypto.randomUUID())
  return { personId, knownAs: 'Nils', arrivals: [], talksWaiting: 0, ...(supervision && { supervision }) }
}

describe('what a visitor would ask', () => {
  test('counts a plan as reviewed on time until the day of its review is over', () => {
    expect(plansOnTime([review(tom, 'due'), review(ellis, 'overdue')])).toEqual({ some: 1, all: 2 })
    expect(plansOnTime([])).toEqual({ some: 0, all: 0 })
  })

  test('counts supervision only of those for whom the model asks for it', () => {
    expect(supervisedOnTime([member('soon'), member('overdue'), member()])).toEqual({ some: 1, all: 2 })
    expect(supervisedOnTime([member()])).toBeUndefined()
    expect(supervisedOnTime(undefined)).toBeUndefined()
  })

  test('calls many views of one child thin while another said nothing', () => {
    const views = [
      { childId: tom, count: 12 },
      { childId: ellis, count: 0 },
    ]
    expect(viewsTold({ month, views, family: [], holds: [] })).toEqual({ count: 12, isEveryone: false })
  })

  test('counts a hold that was signed late, or not yet, as not in time', () => {
    const hold = (isInTime: boolean) => ({ childId: tom, about: crypto.randomUUID(), isInTime })
    const holds = [hold(true), hold(false)]
    expect(holdsInTime({ month, views: [], family: [], holds })).toEqual({ some: 1, all: 2 })
  })
})
