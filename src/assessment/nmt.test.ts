import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { InputOf } from '#platform/contract.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import * as nmt from './contract/nmt.ts'

let home: TestHome

beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

const report = Buffer.from('%PDF-1.7\nwhat the assessor wrote about Tom\n%%EOF\n')

function result(more: Partial<InputOf<typeof nmt.recordNmt>> = {}): InputOf<typeof nmt.recordNmt> {
  return {
    id: nmt.NmtResultId.parse(randomUUID()),
    childId: home.tom,
    assessedOn: '2026-02-10',
    assessor: 'Dr Lund',
    certification: 'NMT Phase II, 2024',
    domains: [
      { domain: 'sensory', percent: 64.9 },
      { domain: 'regulation', percent: 64.9, band: 'therapeutic' },
    ],
    modulation: 0.85,
    words: '',
    report: report.toString('base64url'),
    ...more,
  }
}

test('stands as the assessor reported it: nothing is computed, and a number without a band is only named', async () => {
  const told = result()
  await home.done('noor', nmt.recordNmt, told)
  await home.done('noor', nmt.recordNmt, told)
  const { results } = await home.done('dawn', nmt.readNmt, { childId: home.tom })
  expect(results).toMatchObject([
    {
      assessor: 'Dr Lund',
      certification: 'NMT Phase II, 2024',
      modulation: 0.85,
      toldBy: 'Noor',
      domains: [
        { domain: 'sensory', percent: 64.9, band: 'essential', derived: true },
        { domain: 'regulation', percent: 64.9, band: 'therapeutic', derived: false },
      ],
    },
  ])
})

test('two assessments stand beside each other, the newest first', async () => {
  await home.done('grace', nmt.recordNmt, result({ assessedOn: '2026-05-01' }))
  const { results } = await home.done('amina', nmt.readNmt, { childId: home.tom })
  expect(results.map(({ assessedOn }) => assessedOn)).toEqual(['2026-05-01', '2026-02-10'])
})

test('has the report with it, which opens as it was written and lies closed in the database', async () => {
  const told = result()
  await home.done('noor', nmt.recordNmt, told)
  const asked = { childId: home.tom, resultId: told.id }
  const { bytes } = await home.done('amina', nmt.openNmtReport, asked)
  expect(Buffer.from(bytes, 'base64url')).toEqual(report)
  const { rows } = await home.database.admin.query('select sealed_bytes from file where id = $1', [told.id])
  expect(rows[0]?.sealed_bytes.includes('what the assessor wrote')).toBe(false)
  expect((await home.as('amina', nmt.openNmtReport, { ...asked, childId: home.ellis })).status).toBe(404)
})

test('without a report that is a PDF, with a day to come, or with a domain twice it is sent back at the field', async () => {
  const sent: [Partial<InputOf<typeof nmt.recordNmt>>, string][] = [
    [{ report: Buffer.from('<script>').toString('base64url') }, 'report'],
    [{ report: '' }, 'report'],
    [{ assessedOn: '2027-01-01' }, 'assessedOn'],
    [
      {
        domains: [
          { domain: 'sensory', percent: 50 },
          { domain: 'sensory', percent: 51 },
        ],
      },
      'domains',
    ],
    [{ certification: ' ' }, 'certification'],
  ]
  for (const [wrong, field] of sent) {
    const answer = await home.as('noor', nmt.recordNmt, result(wrong))
    expect(answer).toMatchObject({ status: 422, body: { fields: { [field]: [expect.any(String)] } } })
  }
})
