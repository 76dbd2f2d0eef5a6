import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InputOf } from '#platform/contract.ts'
import { readChronology } from '#records/contract.ts'
import { readDuties } from '#reminders/contract/duties.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import type { Answers } from './answers.ts'
import * as catalogue from './contract/catalogue.ts'
import * as results from './contract/results.ts'
import { Scoring } from './scoring.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

const day = 86_400_000
const ORDINAL = 'http://hl7.org/fhir/StructureDefinition/ordinalValue'
const two = [0, 1].map((n) => ({
  valueCoding: { code: `${n}`, display: n ? 'Yes' : 'No', extension: [{ url: ORDINAL, valueDecimal: n }] },
}))
/** A form of the home's own, with one answer that cannot wait. */
const evening = {
  resourceType: 'Questionnaire',
  title: 'The evening',
  copyright: 'Willow House',
  item: [
    { linkId: 'calm', type: 'choice', text: 'Was it calm?', required: true, answerOption: two },
    { linkId: 'hurt', type: 'choice', text: 'Do you think of hurting yourself?', answerOption: two },
  ],
}
const scoring = Scoring.parse({
  scales: [
    {
      id: 'total',
      name: 'Total',
      by: 'sum',
      of: ['calm', 'hurt'],
      lowest: 0,
      highest: 1,
      better: 'neither',
    },
  ],
  flags: [{ question: 'hurt', atLeast: 1, says: 'Ask how safe they are, today.' }],
})
const answered = (calm: number, hurt: number): Answers => ({
  calm: [{ valueCoding: { code: `${calm}` } }],
  hurt: [{ valueCoding: { code: `${hurt}` } }],
})

async function bringIn(changed: Partial<InputOf<typeof catalogue.bringInForm>> = {}) {
  const id = catalogue.FormId.parse(randomUUID())
  const answer = await home.as('grace', catalogue.bringInForm, {
    ...{ id, instrument: 'own-evening', name: 'The evening', file: evening, scoring, rights: 'Ours.' },
    ...changed,
  })
  return { id, answer }
}

function told(instrument: string, at = home.clock.now) {
  return {
    ...{ id: results.ResultId.parse(randomUUID()), childId: home.tom, instrument },
    ...{ respondent: 'self' as const, respondentName: '', happenedAt: at.toISOString() },
  }
}

const read = () => home.done('noor', results.readResults, { childId: home.tom })

describe('the words of an instrument', () => {
  test('that may not be used here are refused, and its results are written down all the same', async () => {
    const { answer } = await bringIn({ instrument: 'sdq', name: 'Strengths' })
    expect(answer).toMatchObject({
      status: 422,
      body: { fields: { instrument: [expect.stringContaining('results')] } },
    })
    const result = { ...told('sdq'), scores: [{ scale: 'total', score: 17 }], words: 'From school.' }
    await home.done('amina', results.recordResult, result)
    const { series } = await read()
    expect(series.find(({ instrument }) => instrument === 'sdq')).toMatchObject({ points: [{ score: 17 }] })
  })

  test('that come with terms wait for an administrator, and close when the terms end', async () => {
    expect((await bringIn({ instrument: 'who-5', name: 'Wellbeing' })).answer.status).toBe(422)
    const terms = {
      id: randomUUID(),
      instrument: 'who-5',
      words: 'By the licence on its page.',
      agreedOn: '2026-05-01',
      endsOn: '2026-05-20',
    }
    expect((await home.as('noor', catalogue.recordTerms, terms)).status).toBe(403)
    await home.done('ada', catalogue.recordTerms, terms)
    expect((await bringIn({ instrument: 'who-5', name: 'Wellbeing' })).answer.status).toBe(200)
    const hasForm = async () =>
      (await home.done('noor', results.readForm, { childId: home.tom, instrument: 'who-5' }))
        .questionnaire !== undefined
    expect(await hasForm()).toBe(true)
    const now = home.clock.now
    home.clock.now = new Date(now.getTime() + 30 * day)
    expect(await hasForm()).toBe(false)
    home.clock.now = now
  })

  test('with a fault are refused with the item named, and nothing of them is kept', async () => {
    const file = {
      ...evening,
      item: [...evening.item, { linkId: 'photo', type: 'signature', text: 'A photo' }],
    }
    const { id, answer } = await bringIn({ file })
    expect(answer).toMatchObject({
      status: 422,
      body: { fields: { file: [expect.stringContaining('Item photo')] } },
    })
    const { rows } = await home.database.admin.query('select 1 from instrument_form where id = $1', [id])
    expect(rows).toEqual([])
  })

  test('and a rule that does not fit them are refused together', async () => {
    const { answer } = await bringIn({
      scoring: { ...scoring, scales: scoring.scales.map((one) => ({ ...one, of: ['calm', 'gone'] })) },
    })
    expect(answer).toMatchObject({
      status: 422,
      body: { fields: { scoring: [expect.stringContaining('Item gone')] } },
    })
  })

  test('brought in anew stand beside the earlier ones, and answers stay with the form that they were given to', async () => {
    const { id: first } = await bringIn()
    home.clock.now = new Date(home.clock.now.getTime() + 1000)
    const later = { ...evening, item: [{ ...evening.item[0], linkId: 'peace', text: 'Was there peace?' }] }
    await bringIn({ file: later, scoring: Scoring.parse({ scales: [] }) })
    // Written on a device before the new one came, sent after it.
    const filled = { ...told('own-evening'), formId: first, answers: answered(1, 0), skipped: [] }
    await home.done('nils', results.fillIn, filled)
    const whole = await home.done('noor', results.readFilled, { childId: home.tom, resultId: filled.id })
    expect(JSON.stringify(whole.questionnaire)).toContain('Was it calm?')
    expect(whole.result.scales).toMatchObject([{ score: 1 }])
    expect(whole.fhir.map(({ resourceType }) => resourceType)).toEqual([
      'QuestionnaireResponse',
      'Observation',
    ])
    expect(JSON.stringify(whole.fhir)).not.toMatch(/Tom|Nils/)
  })
})

describe('answers', () => {
  test('that are still being given are there again for the one who gives them, and for nobody else', async () => {
    const about = { childId: home.tom, instrument: 'session-check' }
    const answers = { '5': [{ valueString: 'It was long.' }] }
    await home.done('tom', results.saveAnswers, { ...about, answers, skipped: [] })
    expect((await home.done('tom', results.readForm, about)).draft).toMatchObject({ answers })
    expect((await home.done('amina', results.readForm, about)).draft).toBeUndefined()
    await home.done('tom', results.fillIn, { ...told('session-check'), answers, skipped: [] })
    expect((await home.done('tom', results.readForm, about)).draft).toBeUndefined()
  })

  test('are handed in once, however often they are sent', async () => {
    const filled = {
      ...told('session-check'),
      answers: {},
      skipped: [{ linkId: '1', because: 'did-not-want-to' as const }],
    }
    await home.done('tom', results.fillIn, filled)
    await home.done('tom', results.fillIn, filled)
    expect((await read()).results.filter(({ id }) => id === filled.id)).toHaveLength(1)
  })

  test('of a young person are theirs: they answer for nobody else', async () => {
    const filled = { ...told('congruence'), respondent: 'worker' as const, answers: {}, skipped: [] }
    expect((await home.as('tom', results.fillIn, filled)).status).toBe(422)
  })

  test('of somebody outside carry their name', async () => {
    const filled = {
      ...told('sdq'),
      respondent: 'teacher' as const,
      scores: [{ scale: 'total', score: 9 }],
      words: '',
    }
    expect(await home.as('amina', results.recordResult, filled)).toMatchObject({
      status: 422,
      body: { fields: { respondentName: [expect.any(String)] } },
    })
    await home.done('amina', results.recordResult, { ...filled, respondentName: 'Ms Hill' })
  })

  test('beyond what a score can be are refused where they were written', async () => {
    const filled = { ...told('sdq'), scores: [{ scale: 'total', score: 41 }], words: '' }
    expect(await home.as('amina', results.recordResult, filled)).toMatchObject({
      status: 422,
      body: { fields: { 'score-total': [expect.stringContaining('0 and 40')] } },
    })
  })
})

describe('what a result makes somebody’s duty', () => {
  const open = async (kind: string) =>
    (await home.done('noor', readDuties, { homeId: home.homeId })).duties.filter((one) => one.kind === kind)

  test('an answer that cannot wait goes to clinician and manager for the same day, and closes when somebody says what was done', async () => {
    const { id: formId } = await bringIn()
    const filled = { ...told('own-evening'), formId, answers: answered(1, 1), skipped: [] }
    await home.done('tom', results.fillIn, filled)
    const [duty] = (await open('instruments.flag')).filter(({ about }) => about === filled.id)
    expect(Date.parse(duty?.dueAt ?? '') - home.clock.now.getTime()).toBe(4 * 3_600_000)
    // A form that is set aside does not make unsaid what was said.
    await home.done('noor', results.setAside, {
      id: randomUUID(),
      childId: home.tom,
      resultId: filled.id,
      because: 'The wrong form.',
    })
    expect((await open('instruments.flag')).map(({ about }) => about)).toContain(filled.id)
    const byKeyWorker = { id: randomUUID(), childId: home.tom, resultId: filled.id, words: 'It is fine.' }
    expect((await home.as('amina', results.answerFlag, byKeyWorker)).status).toBe(403)
    await home.done('noor', results.answerFlag, {
      id: randomUUID(),
      childId: home.tom,
      resultId: filled.id,
      words: 'Stayed with him. Rang the doctor.',
    })
    expect((await open('instruments.flag')).map(({ about }) => about)).not.toContain(filled.id)
    const result = (await read()).results.find(({ id }) => id === filled.id)
    expect(result).toMatchObject({
      flags: ['Ask how safe they are, today.'],
      flagAnswered: { byName: 'Noor' },
    })
    // What was done tells of the answers: it is for those who read them.
    for (const who of ['tom', 'nils'] as const) {
      const told = await home.done(who, readChronology, { childId: home.tom, kind: 'everything' })
      expect(JSON.stringify(told), who).not.toContain('Rang the doctor')
    }
  })

  test('a score that got worse by more than measurement error is looked at within two working days', async () => {
    const record = async (score: number) => {
      home.clock.now = new Date(home.clock.now.getTime() + 1000)
      const result = {
        ...told('psc-17'),
        respondent: 'carer' as const,
        respondentName: 'Nana',
        scores: [{ scale: 'total', score }],
        words: '',
      }
      await home.done('amina', results.recordResult, result)
      return result.id
    }
    await record(14)
    await record(19)
    expect(await open('instruments.worse')).toEqual([])
    const worse = await record(20)
    const [duty] = await open('instruments.worse')
    expect(duty).toMatchObject({ about: worse })
    // 4 May 2026 was a Monday.
    expect(duty?.dueAt?.slice(0, 10)).toBe('2026-05-06')
    const shown = async () => (await read()).results.find(({ id }) => id === worse)
    const aside = () => ({ id: randomUUID(), childId: home.tom, resultId: worse })
    // The key worker says that it counts no more: those to whom it falls look at it all the same.
    const byKeyWorker = { ...aside(), because: 'Two lines were swapped.' }
    await home.done('amina', results.setAside, byKeyWorker)
    await home.done('amina', results.setAside, byKeyWorker)
    expect((await open('instruments.worse')).map(({ about }) => about)).toEqual([worse])
    const setAside = { byName: 'Amina', because: 'Two lines were swapped.' }
    expect(await shown()).toMatchObject({ gotWorse: true, setAside })
    await home.done('noor', results.setAside, { ...aside(), because: 'I saw the sheet: they were.' })
    expect(await shown()).toMatchObject({ gotWorse: false, setAside })
    expect(await open('instruments.worse')).toEqual([])
    const { series } = await read()
    const points = series.find(({ instrument, scale }) => instrument === 'psc-17' && scale.id === 'total')
    expect(points).toMatchObject({
      points: [{ score: 14 }, { score: 19 }],
      rule: { points: expect.closeTo(5.17, 2), cutoff: 15 },
    })
  })

  test('stands in the chronology without a number', async () => {
    const { entries } = await home.done('amina', readChronology, { childId: home.tom, kind: 'everything' })
    const headlines = entries.map(({ headline }) => headline)
    expect(headlines).toContain('SDQ was written down.')
    expect(headlines.filter((one) => one === 'PSC-17 (PSC-35) was set aside.')).toHaveLength(2)
    expect(JSON.stringify(entries)).not.toContain('"17"')
  })
})

test('no question of somebody else’s instrument stands in the project', () => {
  const own = readFileSync('src/instruments/catalogue.json', 'utf8')
  expect(own).not.toMatch(/"(text|item|linkId)"/)
})

describe('what is about a home', () => {
  const ofHome = ['milieu-pulse', 'staff-regulation']

  test('is not offered, begun or kept about a child', async () => {
    const { forms } = await home.done('amina', results.listForms, { childId: home.tom })
    expect(forms.map(({ instrument }) => instrument).filter((one) => ofHome.includes(one))).toEqual([])
    for (const instrument of ofHome) {
      const refused = {
        status: 422,
        body: { fields: { instrument: [expect.stringContaining('about a home')] } },
      }
      const childId = home.tom
      expect(await home.as('amina', results.readForm, { childId, instrument })).toMatchObject(refused)
      const filled = { ...told(instrument), answers: {}, skipped: [] }
      expect(await home.as('amina', results.fillIn, filled)).toMatchObject(refused)
      const scores = [{ scale: 'mean', score: 4 }]
      expect(
        await home.as('amina', results.recordResult, { ...told(instrument), scores, words: '' }),
      ).toMatchObject(refused)
    }
  })

  test('and was kept about a child before stays readable', async () => {
    const scales = [{ scale: 'mean', name: 'Mean', score: 3.5, prorated: false, band: null }]
    await home.database.admin.query(
      `insert into instrument_result (organisation_id, id, child_id, instrument, respondent, respondent_name, answers,
         scales, happened_at, told_by, told_at)
       values ($1, gen_random_uuid(), $2, 'milieu-pulse', 'self', '', '{}', $3, '2026-03-01', $4, '2026-03-01')`,
      [home.organisationId, home.tom, JSON.stringify(scales), home.people.amina],
    )
    const { results: all, series } = await read()
    const kept = all.find(({ instrument }) => instrument === 'milieu-pulse')
    expect(kept).toMatchObject({ name: 'Milieu Pulse', scales: [{ score: 3.5 }] })
    expect(series.some(({ instrument }) => instrument === 'milieu-pulse')).toBe(true)
    if (!kept) return
    const filled = await home.done('noor', results.readFilled, { childId: home.tom, resultId: kept.id })
    expect(filled.questionnaire).toBeDefined()
  })
})
