import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FormulationId, tellOwnFormulation, writeFormulation } from '#assessment/contract/formulation.ts'
import { RiskAssessmentId, signRisks } from '#response/contract/risks.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { aRisk } from '../../test/a-risk.ts'
import { readPack } from './contract.ts'
import { tracedIn } from './document.ts'
import { sectionsOf } from './pack-document.ts'
import { sayInPrint } from './server/printed-pack.ts'

let home: TestHome
const nothing = { happened: [], learned: [], 'sets-off': [], strong: [], needs: [] }
const noWords = { happened: '', learned: '', 'sets-off': '', strong: '', needs: '' }

async function sections(to: string) {
  const { pack } = await home.done('grace', readPack, { childId: home.tom, from: '2026-05-01', to })
  return { pack, of: new Map(sectionsOf(pack, sayInPrint).map((one) => [one.id, one])) }
}

const textIn = (value: unknown) => JSON.stringify(value)

beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

test('before anybody wrote one, the evidence says so and shows nothing', async () => {
  const { of } = await sections('2026-05-04')
  expect(of.get('understood')?.claim).toBe('No shared understanding had been written.')
  expect(of.get('risks')?.claim).toBe('Nobody had signed a look at what could do harm.')
})

test('the shared understanding stands with where each sentence comes from, the child’s own beside it', async () => {
  const id = FormulationId.parse(randomUUID())
  const needs = [{ says: 'Say who is in the house.', source: { kind: 'child-said' as const } }]
  const written = { basedOn: 0, withChild: 'together' as const, whyNot: '', withWhom: '' }
  await home.done('amina', writeFormulation, {
    ...{ id, childId: home.tom, parts: { ...nothing, needs } },
    ...written,
  })
  await home.done('tom', tellOwnFormulation, {
    ...{ id: randomUUID(), childId: home.tom, saidAt: home.clock.now.toISOString() },
    parts: { ...noWords, needs: 'just tell me' },
  })
  const { pack, of } = await sections('2026-05-04')
  const understood = of.get('understood')
  expect(understood?.claim).toMatchObject({
    text: 'Version 1 of the shared understanding, Amina, 4 May 2026',
    entries: [id],
  })
  expect(understood?.blocks).toContainEqual(
    expect.objectContaining({
      kind: 'table',
      rows: [['What Tom needs adults to do', 'Say who is in the house.', 'Tom said so']],
    }),
  )
  expect(textIn(understood)).toContain('just tell me')
  const known = new Set(pack.entries.map((entry) => entry.id))
  const traced = understood ? tracedIn(understood).flatMap(({ entries }) => entries) : []
  expect(traced.length).toBe(2)
  expect(traced.filter((one) => !known.has(one))).toEqual([])
})

test('what could do harm stands as it was signed, with what stays possible, and never a grade', async () => {
  const id = RiskAssessmentId.parse(randomUUID())
  await home.done('amina', signRisks, {
    ...{ id, childId: home.tom, basedOn: 0, planNumber: 0, moments: [] },
    ...{ because: 'The opening look.', withChild: 'did-not-want', safetyPlan: 'stays' },
    risks: [aRisk({ childSays: 'i come back by myself' })],
  })
  const { of } = await sections('2026-05-04')
  const risks = of.get('risks')
  expect(risks?.claim).toMatchObject({ text: 'Version 1, signed by Amina on 4 May 2026', entries: [id] })
  const shown = textIn(risks)
  for (const words of ['Walks to the shop by himself.', 'i come back by myself', 'Going missing'])
    expect(shown).toContain(words)
  expect(shown).toContain('Tom was asked and did not want to take part. That is an answer.')
  expect(shown).not.toMatch(/\b(low|medium|high|score)\b/i)
})

test('what was written after the last day is not there', async () => {
  home.clock.now = new Date('2026-05-20T10:00:00.000Z')
  const parts = {
    ...nothing,
    needs: [{ says: 'A later sentence.', source: { kind: 'child-said' as const } }],
  }
  await home.done('amina', writeFormulation, {
    ...{ id: FormulationId.parse(randomUUID()), childId: home.tom, basedOn: 1, parts },
    ...{ withChild: 'together' as const, whyNot: '', withWhom: '' },
  })
  expect(textIn((await sections('2026-05-10')).of.get('understood'))).not.toContain('A later sentence.')
  expect(textIn((await sections('2026-05-20')).of.get('understood'))).toContain('A later sentence.')
})
