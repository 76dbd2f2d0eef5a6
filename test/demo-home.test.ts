import { createHash } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { moveDemoHomeIn } from '#app/server/demo/demo-home.ts'
import { aDatabase, type TestDatabase } from './a-database.ts'
import { TEST_SECRET } from './database.setup.ts'

const made: TestDatabase[] = []
afterAll(async () => {
  for (const { pool, admin } of made) {
    await pool.end()
    await admin.end()
  }
})

/** The whole chronology of a freshly told home, as one hash, and how much of each kind there is. */
async function told(seed: number) {
  const database = await aDatabase()
  made.push(database)
  const { pool, admin } = database
  const now = new Date('2026-06-30T20:00:00Z')
  const signIns = await moveDemoHomeIn({ pool, secret: TEST_SECRET, now, seed })
  const { rows } = await admin.query<{ line: string; kind: string }>(
    `select concat_ws('|', child_id, kind, happened_at, headline, detail) as line, kind from fact order by 1`,
  )
  const kinds = new Set(rows.map(({ kind }) => kind))
  const hash = createHash('sha256')
    .update(rows.map(({ line }) => line).join('\n'))
    .digest('hex')
  const faces = await admin.query<{ face: unknown }>(
    `select face from person where known_as = any($1) order by known_as`,
    [['Maya', 'Priya']],
  )
  return { hash, kinds, facts: rows.length, signIns, faces: faces.rows.map(({ face }) => face) }
}

test('the made-up home has lived six months, and lives them again just so', async () => {
  const once = await told(7)
  expect(once.facts).toBeGreaterThan(2_000)
  for (const kind of [
    'records.note',
    'records.hard-moment',
    'review.meeting',
    'review.letter',
    'response.plan-version',
  ]) {
    expect(once.kinds).toContain(kind)
  }
  expect(once.signIns.names.map(({ name }) => name).sort()).toEqual([
    'admin',
    'agency',
    'clinician',
    'keyworker',
    'manager',
    'nightworker',
    'responsible',
    'socialworker',
    'supervisor',
    'youngperson',
  ])
  const atTheDoor = ['youngperson', 'nightworker'].map(
    (name) => once.signIns.names.find((one) => one.name === name)?.face,
  )
  expect(atTheDoor).toEqual(once.faces)
  expect((await told(7)).hash).toBe(once.hash)
}, 300_000)
