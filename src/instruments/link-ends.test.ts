import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { moveTo, StayId } from '#people/contract/stays.ts'
import {
  addTie,
  disablePerson,
  endTie,
  listPeople,
  TieId,
  type TieRelation,
} from '#people/contract/workers.ts'
import { readDuties } from '#reminders/contract/duties.ts'
import { ring } from '#reminders/server/ring.ts'
import { aHome, type Name, send, type TestHome } from '../../test/a-home.ts'
import * as byLink from './contract/by-link.ts'
import { LinkId, listLinks, makeLink, renewLink } from './contract/links.ts'
import { ResultId } from './contract/results.ts'

let home: TestHome
beforeEach(async () => {
  await home?.close()
  home = await aHome()
})
afterAll(() => home.close())

const at = (moment: string) => {
  home.clock.now = new Date(moment)
}

/** By Noor, the clinician, on 4 May, for ten days. */
async function aLink(who: Name = 'noor') {
  const id = LinkId.parse(randomUUID())
  const { token, code } = await home.done(who, makeLink, {
    ...{ id, childId: home.tom, instrument: 'congruence', respondent: 'clinician', name: 'Dr Lind' },
    ...{ because: 'You see him each week.', days: 10 },
  })
  return { id, held: { token, code } }
}

const outside = (operation: Parameters<typeof send>[1], input: object) => send(home.app, operation, input)
const open = async (held: byLink.Held) => (await outside(byLink.openLink, held)).statusCode
const skipped = Array.from({ length: 8 }, (_, nth) => ({ linkId: `${nth + 1}`, because: 'did-not-want-to' }))
const handIn = (held: byLink.Held, id: string = randomUUID()) =>
  outside(byLink.handInByLink, { ...held, id: ResultId.parse(id), answers: {}, skipped })
const stateFor = async (who: Name, id: string) =>
  (await home.done(who, listLinks, { childId: home.tom })).links.find((one) => one.id === id)?.state

async function endTieOf(who: Name, toOn: string) {
  const { people } = await home.done('ada', listPeople, {})
  const ties = people.find(({ personId }) => personId === home.people[who])?.ties ?? []
  for (const { id: tieId } of ties) await home.done('ada', endTie, { tieId, toOn })
}

async function tomMoves(fromOn: string) {
  const id = StayId.parse(randomUUID())
  await home.done('ada', moveTo, { id, childId: home.tom, homeId: home.elsewhere, fromOn })
}

async function worksElsewhere(who: Name, relation: TieRelation) {
  const untold = { responsibility: '', authority: '', accountability: '' }
  const tie = { id: TieId.parse(randomUUID()), personId: home.people[who], fromOn: '2026-05-01' }
  await home.done('ada', addTie, { ...tie, ...untold, relation, homeId: home.elsewhere })
}

describe('a form that was given by a link ends', () => {
  test('with the last day of whoever asked: nothing opens, and the page of the link says that it has ended', async () => {
    const { id, held } = await aLink()
    await outside(byLink.saveByLink, { ...held, answers: {}, skipped: skipped.slice(0, 1) })
    await endTieOf('noor', '2026-05-06')
    at('2026-05-06T22:59:00Z') // a minute to midnight in London
    expect(await open(held)).toBe(200)
    at('2026-05-06T23:00:00Z')
    const said = { ...held, answers: {}, skipped }
    const answers = await Promise.all([
      outside(byLink.openLink, held),
      outside(byLink.saveByLink, said),
      handIn(held),
    ])
    for (const answer of answers) {
      expect(answer.statusCode).toBe(404)
      expect(answer.json().title).toMatch(/^This form has ended/)
      expect(answer.body).not.toMatch(/Tom|Noor/)
    }
    expect(await stateFor('amina', id)).toBe('asker-left')
    const { rows } = await home.database.admin.query('select 1 from instrument_result')
    expect(rows).toEqual([])
  })

  test('says so to nobody who has not both, the link and its code', async () => {
    const { held } = await aLink()
    await endTieOf('noor', '2026-05-06')
    at('2026-05-07T12:00:00Z')
    const wrong = { ...held, code: held.code === '000000' ? '000001' : '000000' }
    const answer = await outside(byLink.openLink, wrong)
    expect([answer.statusCode, answer.json().fields.code[0]]).toEqual([422, expect.stringMatching(/4 more/)])
  })

  test('with the stay in which it was asked, also where its asker works in the next home too', async () => {
    await worksElsewhere('noor', 'clinician')
    const { id, held } = await aLink()
    await tomMoves('2026-05-08')
    at('2026-05-07T12:00:00Z')
    expect(await open(held)).toBe(200)
    at('2026-05-08T12:00:00Z')
    expect(await open(held)).toBe(404)
    expect(await stateFor('noor', id)).toBe('asker-left')
  })

  test('with the sign-in of whoever asked', async () => {
    const { held } = await aLink()
    await home.done('ada', disablePerson, { personId: home.people.noor })
    expect(await open(held)).toBe(404)
  })

  test('and what was handed in before stays: the same again is answered as the first', async () => {
    const { id, held } = await aLink()
    const resultId = randomUUID()
    expect((await handIn(held, resultId)).statusCode).toBe(200)
    await endTieOf('noor', '2026-05-06')
    at('2026-05-07T12:00:00Z')
    expect((await handIn(held, resultId)).statusCode).toBe(200)
    expect(await stateFor('amina', id)).toBe('handed-in')
  })
})

describe('whoever works with the child now', () => {
  test('has it as a duty where he lives now, is told of it, and gives it anew with what was begun', async () => {
    await worksElsewhere('sam', 'home-manager')
    await worksElsewhere('beth', 'clinician')
    const { id, held } = await aLink()
    await outside(byLink.saveByLink, { ...held, answers: {}, skipped: skipped.slice(0, 1) })
    await tomMoves('2026-05-08')
    at('2026-05-12T12:00:00Z')
    const { duties } = await home.done('beth', readDuties, { homeId: home.elsewhere })
    expect(duties.map(({ about }) => about)).toContain(id)
    await ring(home.database.pool, home.clock.now)
    expect(await told()).toEqual(['Beth'])
    const anew = { id: LinkId.parse(randomUUID()), childId: home.tom, linkId: id, days: 5 }
    const { token, code } = await home.done('sam', renewLink, anew)
    const opened = await outside(byLink.openLink, { token, code })
    expect(opened.json()).toMatchObject({ askedBy: 'Sam samson', draft: { skipped: [{ linkId: '1' }] } })
    expect(await open(held)).toBe(404)
  })

  async function told(): Promise<string[]> {
    const { rows } = await home.database.admin.query<{ knownAs: string }>(
      `select p.known_as as "knownAs" from alert a join person p on p.id = a.person_id
       join duty d on d.id = a.duty_id where d.kind = 'instruments.link-out' order by 1`,
    )
    return rows.map(({ knownAs }) => knownAs)
  }
})
