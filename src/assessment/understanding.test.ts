import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tellOwnWords } from '#people/contract/own-words.ts'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { AssessmentId, openAssessment, readAssessments } from './contract/assessments.ts'
import { readMap } from './contract/map.ts'
import {
  addLifeEvent,
  addStrength,
  LifeEventId,
  MeaningId,
  openEvent,
  readUnderstanding,
  StrengthId,
  writeMeaning,
} from './contract/understanding.ts'

let home: TestHome
const assessmentId = AssessmentId.parse(randomUUID())

beforeAll(async () => {
  home = await aHome()
  await home.done('noor', openAssessment, { id: assessmentId, childId: home.tom, kind: 'opening' })
})
afterAll(() => home.close())

const understanding = (who: Name) => home.done(who, readUnderstanding, { childId: home.tom })

test('only who is around a child is asked about them: nobody else’s name comes up by their number', async () => {
  for (const who of ['sam', 'tom'] as const) {
    const asked = [{ personId: home.people[who], role: 'worker' as const }]
    const opening = { id: AssessmentId.parse(randomUUID()), childId: home.ellis, kind: 'opening' as const }
    expect(await home.as('noor', openAssessment, { ...opening, asked })).toMatchObject({ status: 422 })
  }
  const { assessments } = await home.done('noor', readAssessments, { childId: home.ellis })
  expect(assessments).toEqual([])
})

describe('what was hard and what held', () => {
  const hard = LifeEventId.parse(randomUUID())

  beforeAll(async () => {
    const told = { words: 'What the court heard.', source: 'Northshire, March 2026' }
    await home.done('noor', addLifeEvent, {
      childId: home.tom,
      event: {
        id: hard,
        period: '1-3',
        kind: 'adversity',
        title: 'A frightening year',
        ...told,
        closed: true,
      },
    })
    await home.done('amina', addLifeEvent, {
      childId: home.tom,
      event: {
        id: LifeEventId.parse(randomUUID()),
        period: '0-1',
        kind: 'protective',
        title: 'Nana',
        words: 'He slept at hers.',
        source: 'Mum',
        closed: false,
      },
    })
  })

  test('stands in the order of life, and closed pieces stay closed for everyone', async () => {
    const { events } = await understanding('noor')
    expect(events.map(({ title }) => title)).toEqual(['Nana', 'A frightening year'])
    for (const who of ['noor', 'grace', 'nils', 'dawn', 'tom'] as const) {
      const told = JSON.stringify(await understanding(who))
      expect(told).toContain('He slept at hers.')
      expect(told).not.toContain('What the court heard.')
    }
  })

  test('a closed piece opens by choice, and who opened it is kept', async () => {
    const opening = { id: randomUUID(), childId: home.tom, eventId: hard }
    const piece = await home.done('dawn', openEvent, opening)
    expect(piece).toEqual({ words: 'What the court heard.', source: 'Northshire, March 2026' })
    const shown = (await understanding('tom')).events.find(({ id }) => id === hard)
    expect(shown).toMatchObject({ lastOpenedBy: 'Dawn', mayOpen: false })
    const kept = await home.database.admin.query('select opened_by from life_event_look')
    expect(kept.rows).toEqual([{ opened_by: home.people.dawn }])
  })

  test('each opening is kept: the number of one opens no other piece unseen', async () => {
    const another = LifeEventId.parse(randomUUID())
    const told = { words: 'What the doctor wrote.', source: '', closed: true }
    const event = {
      id: another,
      period: '4-6' as const,
      kind: 'adversity' as const,
      title: 'The ward',
      ...told,
    }
    await home.done('noor', addLifeEvent, { childId: home.tom, event })
    const opening = { id: randomUUID(), childId: home.tom, eventId: hard }
    await home.done('amina', openEvent, opening)
    const unseen = await home.as('amina', openEvent, { ...opening, eventId: another })
    expect(unseen.status).toBe(409)
    expect(JSON.stringify(unseen.body)).not.toContain('doctor')
    expect(await home.as('noor', openEvent, opening)).toMatchObject({ status: 409 })
    expect(await home.as('amina', openEvent, opening)).toMatchObject({ status: 200 })
  })

  test('is not everybody’s to open', async () => {
    const opening = { id: randomUUID(), childId: home.tom, eventId: hard }
    expect(await home.as('nils', openEvent, opening)).toMatchObject({ status: 403 })
    expect(await home.as('tom', openEvent, opening)).toMatchObject({ status: 403 })
  })

  test('never stands in the chronology', async () => {
    const facts = await home.database.admin.query('select headline, detail from fact')
    expect(JSON.stringify(facts.rows)).not.toMatch(/frightening|court/)
  })
})

describe('what it means', () => {
  const aMeaning = (title: string) => ({
    id: MeaningId.parse(randomUUID()),
    childId: home.tom,
    assessmentId,
    place: 1,
    title,
    words: 'Stay near, the same order every night.',
    icon: 'moon' as const,
    functionIds: ['sleeps-and-wakes' as const],
  })

  test('is written by a person, stands until it is written anew, and is told', async () => {
    await home.done('noor', writeMeaning, aMeaning('At bedtime, think six'))
    await home.done('amina', writeMeaning, aMeaning('At bedtime, stay near'))
    const { meanings } = await understanding('nils')
    expect(meanings).toMatchObject([{ title: 'At bedtime, stay near', writtenBy: 'Amina' }])
    const told = await home.database.admin.query(
      `select headline from fact where kind = 'assessment.meaning' order by told_at, headline`,
    )
    expect(told.rows.map(({ headline }) => headline)).toEqual([
      'At bedtime, stay near',
      'At bedtime, think six',
    ])
  })

  test('needs words', async () => {
    expect(await home.as('noor', writeMeaning, { ...aMeaning(' ') })).toMatchObject({ status: 422 })
  })

  test('has the child’s strengths and own words beside it', async () => {
    await home.done('nils', addStrength, {
      childId: home.tom,
      strength: { id: StrengthId.parse(randomUUID()), words: 'Keeps the beat for everyone', saidBy: 'Nils' },
    })
    await home.done('tom', tellOwnWords, {
      id: randomUUID(),
      childId: home.tom,
      saidAt: home.clock.now.toISOString(),
      words: 'drums was sick',
      hears: 'care-team',
      aboutGrowing: true,
    })
    const { strengths, ownWords } = await understanding('amina')
    expect(strengths).toMatchObject([{ words: 'Keeps the beat for everyone', saidBy: 'Nils' }])
    expect(ownWords).toMatchObject([{ words: 'drums was sick', byChild: true }])
  })
})

describe('someone who is not in the child’s life', () => {
  test('finds no child, map or story', async () => {
    const childId = home.tom
    const answers = await Promise.all([
      home.as('sam', readMap, { childId }),
      home.as('sam', readAssessments, { childId }),
      home.as('sam', readUnderstanding, { childId }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
  })

  test('and family read it with the child, not by themselves', async () => {
    expect(await home.as('mum', readMap, { childId: home.tom })).toMatchObject({ status: 403 })
  })
})
