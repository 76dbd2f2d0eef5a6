import { describe, expect, test } from 'vitest'
import type { DueShown } from '#model/contract/due.ts'
import type { ChildShown } from '#people/contract/children.ts'
import { BreakGlassId } from '#people/contract/looks.ts'
import { ChildId, HomeId, PersonId } from '#platform/ids.ts'
import { MeetingId, type MeetingShown } from '#review/contract/meeting-list.ts'
import { WordId } from '#team/contract.ts'
import { type Told, whatNeedsYou } from './what-needs-you.ts'

const tom: ChildShown = {
  id: ChildId.parse(crypto.randomUUID()),
  knownAs: 'Tom',
  fullName: 'Tom Weir',
  bornOn: '2013-03-14',
  age: 13,
  ageInMonths: 157,
  pronouns: 'he/him',
  placingAuthority: '',
}
const homeId = HomeId.parse(crypto.randomUUID())
const me = PersonId.parse(crypto.randomUUID())

const changed = { what: 'need', change: 'added', id: 'trust', title: 'Trust', before: '', after: '' } as const

const quiet: Told = {
  children: [tom],
  meId: me,
  mayChooseModel: false,
  emergencies: [],
  meetings: [],
  due: [],
  duties: [],
  team: undefined,
  cards: [],
  today: '2026-05-04',
}

function due(state: DueShown['state'], days: number, what = 'key-work'): DueShown {
  const words = {
    rhythmId: `${what}-${state}`,
    what,
    element: 'respond' as const,
    because: 'Weekly.',
    who: 'Amina',
  }
  return { ...words, childId: tom.id, homeId, dueOn: '2026-05-04', state, days }
}

function meeting(heldOn: string): MeetingShown {
  return {
    id: MeetingId.parse(crypto.randomUUID()),
    childId: tom.id,
    heldOn,
    coversFrom: heldOn,
    coversTo: heldOn,
  }
}

function emergency(personId: PersonId): Told['emergencies'][number] {
  return {
    id: BreakGlassId.parse(crypto.randomUUID()),
    childId: tom.id,
    personId,
    knownAs: 'Sam',
    because: 'Tom came to our door at night.',
    openedAt: '2026-05-04T02:00:00.000Z',
    closesAt: '2026-05-04T03:00:00.000Z',
  }
}

describe('what needs somebody who leads a home', () => {
  test('is nothing on a quiet day, also when something comes round in weeks', () => {
    expect(whatNeedsYou({ ...quiet, due: [due('not-yet', 20)] })).toEqual([])
  })

  test('begins with an emergency, and ends with what is due soon', () => {
    const needs = whatNeedsYou({
      ...quiet,
      emergencies: [emergency(PersonId.parse(crypto.randomUUID()))],
      due: [due('overdue', -3), due('soon', 2)],
      cards: [{ childId: tom.id, changes: [changed] }],
    })
    expect(needs.map(({ kind }) => kind)).toEqual(['emergency', 'due', 'plan', 'due'])
  })

  test('never asks somebody to look at their own opening of a record', () => {
    expect(whatNeedsYou({ ...quiet, emergencies: [emergency(me)] })).toEqual([])
  })

  test('does not ask for a meeting that is open already, and asks to close it', () => {
    const needs = whatNeedsYou({
      ...quiet,
      meetings: [meeting('2026-05-03')],
      due: [due('overdue', -1, 'therapeutic-meeting')],
    })
    expect(needs.map(({ kind }) => kind)).toEqual(['meeting'])
  })

  test('puts what the law has a clock for before a word, and a word before what has no clock', () => {
    const duty = (kind: string, dueAt?: string) => ({
      id: crypto.randomUUID(),
      kind,
      about: crypto.randomUUID(),
      childId: tom.id,
      openedAt: '2026-05-04T07:00:00.000Z',
      ...(dueAt && { dueAt }),
    })
    const needs = whatNeedsYou({
      ...quiet,
      duties: [
        duty('repair.learned'),
        duty('team.word-asked'),
        duty('hard-moments.sign-measure', '2026-05-05T07:00:00.000Z'),
      ],
      team: [
        {
          personId: me,
          knownAs: 'Nils',
          arrivals: [],
          talksWaiting: 0,
          word: { id: WordId.parse(crypto.randomUUID()), askedAt: '2026-05-04T07:00:00.000Z' },
        },
      ],
    })
    expect(needs.map((need) => (need.kind === 'duty' ? need.duty.kind : need.kind))).toEqual([
      'hard-moments.sign-measure',
      'word',
      'repair.learned',
    ])
  })

  test('is one thing for all that follows for a young person, and each signature of the law by itself', () => {
    const about = (kind: string, dueAt: string) => ({
      id: crypto.randomUUID(),
      kind,
      about: crypto.randomUUID(),
      childId: tom.id,
      homeId,
      openedAt: '2026-05-04T07:00:00.000Z',
      dueAt,
    })
    const needs = whatNeedsYou({
      ...quiet,
      duties: [
        about('repair.offer-talk', '2026-05-05T07:00:00.000Z'),
        about('hard-moments.sign-measure', '2026-05-06T07:00:00.000Z'),
        about('hard-moments.confirm-child', '2026-05-09T07:00:00.000Z'),
        about('repair.talk-child', '2026-05-09T07:00:00.000Z'),
        about('repair.learned', '2026-05-11T07:00:00.000Z'),
      ],
    })
    expect(needs.map((need) => (need.kind === 'duty' ? need.duty.kind : need.kind))).toEqual([
      'hard-moments.sign-measure',
      'hard-moments.confirm-child',
      'repair.offer-talk',
    ])
  })

  test('leaves a meeting alone that is still to come', () => {
    expect(whatNeedsYou({ ...quiet, meetings: [meeting('2026-05-09')] })).toEqual([])
  })
})
