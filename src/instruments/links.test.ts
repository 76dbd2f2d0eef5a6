import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listPeople } from '#people/contract/workers.ts'
import type { InputOf } from '#platform/contract.ts'
import { readChronology } from '#records/contract.ts'
import { readDuties } from '#reminders/contract/duties.ts'
import { type Answer, aHome, send, type TestHome } from '../../test/a-home.ts'
import type { Answers } from './answers.ts'
import * as byLink from './contract/by-link.ts'
import * as catalogue from './contract/catalogue.ts'
import * as contract from './contract/links.ts'
import * as results from './contract/results.ts'
import { Scoring } from './scoring.ts'

const DAY = 86_400_000
let home: TestHome
beforeAll(async () => {
  home = await aHome()
  await home.done('grace', catalogue.bringInForm, {
    ...{ id: catalogue.FormId.parse(randomUUID()), instrument: 'own-class', name: 'In class' },
    ...{ file: inClass, scoring, rights: 'Written by the team.' },
  })
})
afterAll(() => home.close())

const ORDINAL = 'http://hl7.org/fhir/StructureDefinition/ordinalValue'
const two = [0, 1].map((n) => ({
  valueCoding: { code: `${n}`, display: n ? 'Yes' : 'No', extension: [{ url: ORDINAL, valueDecimal: n }] },
}))
const inClass = {
  resourceType: 'Questionnaire',
  title: 'In class',
  item: [
    { linkId: 'calm', type: 'choice', text: 'Were they calm?', required: true, answerOption: two },
    { linkId: 'hurt', type: 'choice', text: 'Did they speak of hurting themself?', answerOption: two },
  ],
}
const scoring = Scoring.parse({
  scales: [
    { id: 'total', name: 'Total', by: 'sum', of: ['calm', 'hurt'], lowest: 0, highest: 1, better: 'neither' },
  ],
  flags: [{ question: 'hurt', atLeast: 1, says: 'Ask how safe they are, today.' }],
})
const answered = (calm: number, hurt = 0): Answers => ({
  calm: [{ valueCoding: { code: `${calm}` } }],
  hurt: [{ valueCoding: { code: `${hurt}` } }],
})

type Asking = InputOf<typeof contract.makeLink>

function asking(changed: Partial<Asking> = {}): Asking {
  return {
    ...{ id: contract.LinkId.parse(randomUUID()), childId: home.tom, instrument: 'own-class' },
    ...{ respondent: 'teacher', name: 'Ms Hill', because: 'You see him every day.', days: 7 },
    ...changed,
  }
}

async function aLink(changed: Partial<Asking> = {}) {
  const asked = asking(changed)
  const { token, code } = await home.done('amina', contract.makeLink, asked)
  return { id: asked.id, held: { token, code } }
}

/** By nobody who is signed in. */
async function outside<Op extends Parameters<typeof send>[1]>(
  operation: Op,
  input: InputOf<Op>,
): Promise<Answer<Op>> {
  const answer = await send(home.app, operation, input)
  return { status: answer.statusCode, body: answer.json() }
}

const open = (held: byLink.Held) => outside(byLink.openLink, held)
const another = (code: string) => ({ code: code === '000000' ? '000001' : '000000' })
const handIn = (held: byLink.Held, answers = answered(1), id: string = randomUUID()) =>
  outside(byLink.handInByLink, { ...held, id: results.ResultId.parse(id), answers, skipped: [] })
const shown = async (id: string) =>
  (await home.done('amina', contract.listLinks, { childId: home.tom })).links.find((one) => one.id === id)
const duties = async () =>
  (await home.done('amina', readDuties, { homeId: home.homeId })).duties.filter(
    ({ kind }) => kind === 'instruments.link-out',
  )

describe('somebody outside', () => {
  test('opens the form with link and code, stops, goes on elsewhere, and hands it in under their own name', async () => {
    const { id, held } = await aLink()
    const first = await open(held)
    expect(first).toMatchObject({
      status: 200,
      body: { name: 'In class', about: 'Tom', askedBy: 'Amina aminason', because: 'You see him every day.' },
    })
    expect((await shown(id))?.state).toBe('opened')
    await outside(byLink.saveByLink, { ...held, answers: answered(1), skipped: [] })
    expect((await shown(id))?.state).toBe('begun')
    // The code as it is said by phone.
    const spaced = { ...held, code: `${held.code.slice(0, 3)} ${held.code.slice(3)}` }
    expect((await open(spaced)).body.draft).toMatchObject({ answers: answered(1) })
    const resultId = randomUUID()
    expect((await handIn(held, answered(1), resultId)).status).toBe(200)
    const whole = await home.done('noor', results.readFilled, {
      childId: home.tom,
      resultId: results.ResultId.parse(resultId),
    })
    expect(whole.result).toMatchObject({
      ...{ respondent: 'teacher', respondentName: 'Ms Hill', toldByName: 'Ms Hill' },
      ...{ byLink: { askedByName: 'Amina' }, scales: [{ score: 1 }] },
    })
    expect(whole.fhir[0]).toMatchObject({ source: { type: 'Practitioner', display: 'A teacher, by a link' } })
    expect(JSON.stringify(whole.fhir)).not.toMatch(/Hill|Tom/)
    expect(await shown(id)).toMatchObject({ state: 'handed-in', resultId })
    const { entries } = await home.done('tom', readChronology, { childId: home.tom, kind: 'everything' })
    const told = entries.map(({ headline }) => headline)
    expect(told).toContain('Ms Hill was asked to fill in In class, by a link.')
    expect(told).toContain('In class was filled in by Ms Hill, by a link.')
  })

  test('hears nothing about the child without the code, and nothing more than the form with it', async () => {
    const { held } = await aLink()
    const wrong = await open({ ...held, ...another(held.code) })
    expect(wrong).toMatchObject({
      status: 422,
      body: { fields: { code: [expect.stringContaining('4 more')] } },
    })
    expect(JSON.stringify(wrong.body)).not.toMatch(/Tom|Amina|class/)
    const { questionnaire, ...rest } = (await open(held)).body
    expect(JSON.stringify(questionnaire)).not.toContain('Tom')
    expect(JSON.stringify(rest)).not.toMatch(new RegExp(`Weir|Northshire|Willow House|${home.tom}`))
  })

  test('has five tries, and the one who asked sees that the link is closed', async () => {
    const { id, held } = await aLink()
    const wrong = { ...held, ...another(held.code) }
    const tries = await Promise.all(Array.from({ length: 5 }, () => open(wrong)))
    expect(tries.map(({ status }) => status).toSorted()).toEqual([404, 422, 422, 422, 422])
    expect((await open(held)).status).toBe(404)
    expect(await shown(id)).toMatchObject({ state: 'closed', wrongTries: 5 })
  })

  test('gets one and the same answer from a link that never was, has ended, was taken back or was used', async () => {
    const [ended, back, used] = [await aLink({ days: 1 }), await aLink(), await aLink()]
    await home.done('amina', contract.revokeLink, { childId: home.tom, linkId: back.id })
    await handIn(used.held)
    const now = home.clock.now
    home.clock.now = new Date(now.getTime() + DAY)
    const never = { token: 'A'.repeat(43), code: '123456' }
    const answers = await Promise.all([never, ended.held, back.held, used.held].map(open))
    home.clock.now = now
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 404, body: { title: expect.stringContaining('taken back') } })
    const saved = await outside(byLink.saveByLink, { ...used.held, answers: answered(0), skipped: [] })
    expect(saved.status).toBe(404)
  })
})

describe('whoever hands in by a link', () => {
  test('does it once: at the same moment one is taken, and the same again is no second one', async () => {
    const { id, held } = await aLink()
    const all = await Promise.all([handIn(held, answered(0)), handIn(held, answered(1))])
    expect(all.map(({ status }) => status).toSorted()).toEqual([200, 404])
    const { resultId } = (await shown(id)) ?? {}
    expect((await handIn(held, answered(0), resultId)).status).toBe(200)
    const { results: kept } = await home.done('noor', results.readResults, { childId: home.tom })
    expect(kept.filter((one) => one.id === resultId)).toHaveLength(1)
  })

  test('while it is taken back, or while an answer is being kept, was first or is too late', async () => {
    for (let times = 0; times < 5; times += 1) {
      const { id, held } = await aLink()
      const resultId = randomUUID()
      const save = { ...held, answers: answered(0), skipped: [] }
      const [, taken, back] = await Promise.all([
        outside(byLink.saveByLink, save),
        handIn(held, answered(1), resultId),
        home.as('amina', contract.revokeLink, { childId: home.tom, linkId: id }),
        outside(byLink.saveByLink, save),
      ])
      const link = await shown(id)
      const { results: kept } = await home.done('noor', results.readResults, { childId: home.tom })
      const isKept = kept.some((one) => one.id === resultId)
      const wanted = isKept ? [200, 409, 'handed-in'] : [404, 200, 'taken-back']
      expect([taken.status, back.status, link?.state]).toEqual(wanted)
      const { rows } = await home.database.admin.query<{ answers: unknown }>(
        `select a.answers from link_answers a join form_link l on l.person_id = a.person_id where l.id = $1`,
        [id],
      )
      if (isKept) expect(rows).toEqual([{ answers: null }])
    }
  })

  test('is told at the question what is missing, and “did not want to answer” is an answer', async () => {
    const { held } = await aLink({ respondent: 'professional', name: 'Ms Cole, social worker' })
    expect((await handIn(held, {})).status).toBe(422)
    const skipped = [{ linkId: 'calm', because: 'did-not-want-to' as const }]
    const id = results.ResultId.parse(randomUUID())
    expect((await outside(byLink.handInByLink, { ...held, id, answers: {}, skipped })).status).toBe(200)
  })

  test('who tells something that cannot wait makes it a duty of the same day', async () => {
    const { held } = await aLink()
    const id = randomUUID()
    await handIn(held, answered(0, 1), id)
    const open = await home.done('noor', readDuties, { homeId: home.homeId })
    expect(open.duties).toContainEqual(expect.objectContaining({ kind: 'instruments.flag', about: id }))
  })
})

describe('whoever asks', () => {
  test('asks only for forms that are open, and only those whom the form is for', async () => {
    const unfit: Partial<Asking>[] = [
      { instrument: 'sdq' },
      { instrument: 'who-5' },
      { instrument: 'congruence', respondent: 'carer' },
      { days: 15 },
      { days: 0 },
      { because: '' },
      { name: ' ' },
    ]
    const answers = await Promise.all(unfit.map((one) => home.as('amina', contract.makeLink, asking(one))))
    expect(answers.map(({ status }) => status)).toEqual(unfit.map(() => 422))
    expect(Object.keys(answers[0]?.body.fields ?? {})).toEqual(['instrument'])
  })

  test('has it as a duty until it is answered, taken back or given anew', async () => {
    const [one, other, third] = [await aLink(), await aLink(), await aLink({ days: 2 })]
    const about = async () => (await duties()).map((duty) => duty.about)
    expect(await about()).toEqual(expect.arrayContaining([one.id, other.id, third.id]))
    const due = (await duties()).find((duty) => duty.about === third.id)?.dueAt ?? ''
    expect(Date.parse(due) - home.clock.now.getTime()).toBe(2 * DAY)
    await handIn(one.held)
    await home.done('noor', contract.revokeLink, { childId: home.tom, linkId: other.id })
    const renewed = contract.LinkId.parse(randomUUID())
    const again = { id: renewed, childId: home.tom, linkId: third.id, days: 3 }
    await home.done('noor', contract.renewLink, again)
    const left = await about()
    expect([one, other, third].filter(({ id }) => left.includes(id))).toEqual([])
    expect(left).toContain(renewed)
  })

  test('gives a new link without losing what was begun, and the old one opens nothing', async () => {
    const { id, held } = await aLink()
    await outside(byLink.saveByLink, { ...held, answers: answered(1), skipped: [] })
    const renewal = { id: contract.LinkId.parse(randomUUID()), childId: home.tom, linkId: id, days: 5 }
    const given = await home.done('amina', contract.renewLink, renewal)
    expect((await open(held)).status).toBe(404)
    expect((await open(given)).body.draft).toMatchObject({ answers: answered(1) })
    expect(await shown(id)).toMatchObject({ state: 'taken-back', isRenewed: true })
  })

  test('leaves one link that opens where two give the same one anew at the same moment', async () => {
    const { id } = await aLink()
    await home.done('noor', contract.revokeLink, { childId: home.tom, linkId: id })
    const anew = () => ({
      id: contract.LinkId.parse(randomUUID()),
      childId: home.tom,
      linkId: id,
      days: 5,
    })
    const answers = await Promise.all(
      (['amina', 'noor', 'grace'] as const).map((who) => home.as(who, contract.renewLink, anew())),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
  })

  test('never sees the token again: it is kept nowhere, nor is the code', async () => {
    const { held } = await aLink()
    await open(held)
    const { rows } = await home.database.admin.query<{ row: string }>(
      `select to_jsonb(t)::text as row from form_link t union all select to_jsonb(c)::text from change c
       where table_name = 'form_link'`,
    )
    const text = rows.map(({ row }) => row).join('\n')
    expect(text).not.toContain(held.token)
    expect(text).not.toMatch(new RegExp(`"${held.code}"`))
  })

  test('adds somebody who may do nothing, and whom nobody takes for a worker', async () => {
    const { people } = await home.done('ada', listPeople, {})
    expect(people.map(({ knownAs }) => knownAs)).not.toContain('Ms Hill')
  })
})
