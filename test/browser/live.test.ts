import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { listChildren } from '#people/contract/children.ts'
import { NoteId, recordNote } from '#records/contract.ts'
import { type Attune, anAttune } from './attune.ts'
import { ask, someone } from './people.ts'
import { aSecondServer } from './second-server.ts'

const password = 'attune-demo-home'

let attune: Attune
let second: Awaited<ReturnType<typeof aSecondServer>>
let address: string

/** The product, and in this process a second server on the same database. */
test.beforeAll(async () => {
  attune = await anAttune('demo')
  second = await aSecondServer(attune)
  address = second.address
})
test.afterAll(async () => {
  await second.end()
  await attune.end()
})

test('a note that is written at one server shows on a page of another within two seconds, in each of its windows', async ({
  browser,
}) => {
  const writer = await someone(browser, attune.address, { name: 'keyworker', password })
  const reader = await someone(browser, address, { name: 'nightworker', password })
  const { children } = await ask(writer, listChildren, {})
  const tobi = children.find(({ knownAs }) => knownAs === 'Tobi')
  if (!tobi) throw new Error('Tobi is not here.')
  const other = await reader.context.newPage()
  for (const page of [reader.page, other]) {
    await page.goto('/tonight')
    await expect(page.getByText('Tobi').first()).toBeVisible()
  }
  const tell = async (words: string) => {
    const happenedAt = new Date().toISOString()
    const id = NoteId.parse(randomUUID())
    await ask(writer, recordNote, { id, childId: tobi.id, happenedAt, words, helped: [], needIds: [] })
  }
  // Until the first hint has come through, nobody knows that the streams stand.
  await expect(async () => {
    await tell('A first hummingbird.')
    for (const page of [reader.page, other]) {
      await expect(page.getByText('A first hummingbird.').first()).toBeVisible({ timeout: 2_000 })
    }
  }).toPass()
  await tell('A second hummingbird.')
  const began = Date.now()
  for (const page of [reader.page, other]) {
    await expect(page.getByText('A second hummingbird.').first()).toBeVisible({ timeout: 2_000 })
  }
  console.log(`on the pages of another server: ${Date.now() - began} ms`)
  await writer.context.close()
  await reader.context.close()
})
