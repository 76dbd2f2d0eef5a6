import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { layAsideInLibrary, readLibrary, writeInLibrary } from './contract/library.ts'
import { decideSuggestion, suggest, tellCircumstances } from './contract/suggestions.ts'
import type { OwnEntry } from './library/own.ts'
import { NeedId } from './plan.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())
beforeEach(() => {
  home.clock.now = new Date(home.clock.now.getTime() + 60_000)
})

const needId = NeedId.parse(randomUUID())
const bread = (how = 'Knead together, talk only if they do.'): OwnEntry => ({
  kind: 'strategy',
  strategy: {
    name: 'Baking bread on Sundays',
    how,
    domains: ['senses'],
    ages: [5, 18],
    dose: 'an hour, every Sunday',
    plannedTimes: { count: 1, per: 'week' },
    deliveredBy: 'anyone on shift',
    cautions: 'The oven is hot.',
    tags: ['heat', 'noise'],
    onlyWith: [],
    evidence: 'C',
    source: 'Our own practice',
  },
})
const rule: OwnEntry = {
  kind: 'rule',
  rule: {
    when: { domain: 'senses', ages: [5, 18], flags: [] },
    suggest: ['own-bread'],
    max: 1,
    because: '{name} settles with dough in the hands.',
    source: 'Our own practice',
    evidence: 'C',
  },
}
const write = (
  key: string,
  entry: OwnEntry,
  basedOn = 0,
  who: Name = 'grace',
  because = 'We do this here.',
) => home.as(who, writeInLibrary, { id: randomUUID(), key, basedOn, because, entry })
const breadFor = async () => {
  const needs = [{ needId, domain: 'senses', band: 'priority' } as const]
  const { suggested, leftOut } = await home.done('noor', suggest, { childId: home.tom, needs })
  const isBread = ({ strategyId }: { strategyId: string }) => strategyId === 'own-bread'
  return { offered: suggested.find(isBread), leftOut: leftOut.find(isBread) }
}

test('a manager writes a strategy and a rule, and the next suggestion has them with their version', async () => {
  expect((await breadFor()).offered).toBeUndefined()
  expect(await write('own-bread', bread())).toMatchObject({ status: 200, body: { number: 1 } })
  expect(await write('own-bakes', rule)).toMatchObject({ status: 200, body: { number: 1 } })
  expect((await breadFor()).offered).toMatchObject({
    version: { of: 'own', number: 1 },
    reasons: [{ because: 'Tom settles with dough in the hands.', version: { of: 'own', number: 1 } }],
  })
})

test('a change is a new version with who and why, and none is lost', async () => {
  await write('own-bread', bread('Knead together. Hum.'), 1, 'noor', 'Humming helps Ellis too.')
  expect((await breadFor()).offered).toMatchObject({ how: 'Knead together. Hum.', version: { number: 2 } })
  const { own } = await home.done('ada', readLibrary, {})
  const versions = own.find(({ key }) => key === 'own-bread')?.versions
  expect(versions?.map(({ number, madeBy, because }) => ({ number, madeBy, because }))).toEqual([
    { number: 2, madeBy: 'Noor', because: 'Humming helps Ellis too.' },
    { number: 1, madeBy: 'Grace', because: 'We do this here.' },
  ])
  expect(versions?.[1]?.entry).toMatchObject({ strategy: { how: 'Knead together, talk only if they do.' } })
})

test('two people change it at once: the second is told, and nothing is written over', async () => {
  expect(await write('own-bread', bread('Mine'), 1)).toMatchObject({ status: 409 })
  expect((await breadFor()).offered?.how).toBe('Knead together. Hum.')
})

test('what was decided keeps which version it was decided about', async () => {
  const about = { childId: home.tom, needId, strategyId: 'own-bread', ruleId: 'own-bakes' }
  const decided = { ...about, id: randomUUID(), decision: 'accepted' as const, reason: '' }
  await home.done('noor', decideSuggestion, decided)
  const { rows } = await home.database.admin.query(
    'select strategy_of, strategy_number from suggestion_decision where id = $1',
    [decided.id],
  )
  expect(rows).toEqual([{ strategy_of: 'own', strategy_number: 2 }])
})

test('a trigger of the child keeps an own strategy away, with the reason', async () => {
  const flags = { id: randomUUID(), childId: home.tom, flags: ['noise-trigger' as const] }
  await home.done('amina', tellCircumstances, flags)
  const { offered, leftOut } = await breadFor()
  expect(offered).toBeUndefined()
  expect(leftOut).toMatchObject({ version: { of: 'own', number: 2 }, reason: { version: { of: 'shipped' } } })
  home.clock.now = new Date(home.clock.now.getTime() + 60_000)
  await home.done('amina', tellCircumstances, { id: randomUUID(), childId: home.tom, flags: [] })
})

test('laid aside, it is suggested no more, and what it said stays', async () => {
  const aside = { id: randomUUID(), key: 'own-bread', basedOn: 2, because: 'The oven is broken.' }
  expect(await home.done('ada', layAsideInLibrary, aside)).toEqual({ number: 3 })
  expect(await home.done('ada', layAsideInLibrary, aside)).toEqual({ number: 3 })
  expect((await breadFor()).offered).toBeUndefined()
  const { own } = await home.done('grace', readLibrary, {})
  const [newest] = own.find(({ key }) => key === 'own-bread')?.versions ?? []
  expect(newest).toMatchObject({ laidAside: true, because: 'The oven is broken.', madeBy: 'Ada' })
  expect(await write('own-bread', bread(), 3)).toMatchObject({ status: 200, body: { number: 4 } })
  expect((await breadFor()).offered?.version).toEqual({ of: 'own', number: 4 })
})

test('a rule names only what is there, and never what is never done', async () => {
  if (rule.kind !== 'rule') throw new Error('It is a rule.')
  const lost = { ...rule, rule: { ...rule.rule, suggest: ['own-lost'] } }
  expect(await write('own-lost-rule', lost)).toMatchObject({
    status: 422,
    body: { fields: { 'entry.rule.suggest': [/not in the library/] } },
  })
  expect(await write('own-never', bread('Seclusion until he is sorry.'))).toMatchObject({
    status: 422,
    body: { fields: { 'entry.strategy.how': [expect.stringContaining('never holds this')] } },
  })
})

test('a version cannot be changed or taken away in the database', async () => {
  for (const sql of [
    'update library_version set because = $1',
    'delete from library_version where because = $1',
  ]) {
    await expect(home.database.pool.query(sql, ['Other words'])).rejects.toThrow(/permission denied/)
  }
})

test('another provider has a library of its own', async () => {
  const other = await aHome(home.database, 'Alder')
  const { own } = await other.done('grace', readLibrary, {})
  expect(own).toEqual([])
})
