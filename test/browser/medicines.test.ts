import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { readRound } from '#health/contract/health.ts'
import { MedicineId, VersionId, writeMedicine } from '#health/contract/medicines.ts'
import { listChildren } from '#people/contract/children.ts'
import { readMe } from '#people/contract/sign-in.ts'
import { onTheWall } from '#shift/wall-time.ts'
import { aTablet, comeIn, leave } from './a-tablet.ts'
import { type Attune, anAttune } from './attune.ts'
import { WAITING } from './in-page.ts'
import { ask, PHONE, type Someone, someone, theAppIsOnTheDevice } from './people.ts'

const password = 'attune-demo-home'

let attune: Attune
test.beforeAll(async () => {
  attune = await anAttune('demo')
})
test.afterAll(() => attune.end())

/** Orders a medicine for a young person of the made-up home, for a few minutes from now. */
async function ordered(who: Someone, name: string, child: string, controlled: boolean) {
  const { children } = await ask(who, listChildren, {})
  const childId = children.find(({ knownAs }) => knownAs === child)?.id
  if (!childId) throw new Error(`${child} does not live here.`)
  const { day, time } = onTheWall(new Date(Date.now() + 4 * 60_000), 'Europe/London')
  const medicineId = MedicineId.parse(randomUUID())
  await ask(who, writeMedicine, {
    ...{ id: VersionId.parse(randomUUID()), medicineId, childId, kind: 'prescribed', name },
    ...{ strength: '', form: 'Tablet', dose: 'One tablet', amount: 1, unit: 'tablets', route: 'By mouth' },
    ...{ whatFor: 'A sore throat', prescriber: 'Dr Bello', startsOn: day, given: 'regular', times: [time] },
    ...{ weekDays: [], everyDays: 1, lateAfterMinutes: 60, neededWhen: '', tryFirst: '', controlled },
    ...{ effectAfterMinutes: 60, byTwo: false, storedWhere: 'Office', because: 'Ordered today.' },
  })
  return { childId, medicineId }
}

/** Everything that was ever answered about a medicine. */
async function answersTo(who: Someone, medicineId: string) {
  const [home] = (await ask(who, readMe, {})).homes
  if (!home) throw new Error('There is no home.')
  const { children } = await ask(who, readRound, { homeId: home.id })
  return children.flatMap(({ givings }) => givings).filter((one) => one.medicineId === medicineId)
}

async function give(page: Page, what: string, name: string) {
  await page.getByRole('button', { name: `Answer ${what}: ${name}` }).click()
  await page.getByRole('button', { name: 'Given', exact: true }).click()
}

test('a dose given on a phone without signal is kept there, and delivered once when the signal is back', async ({
  browser,
}) => {
  const sam = await someone(browser, attune.address, { name: 'keyworker', password })
  const { medicineId } = await ordered(sam, 'Phenoxymethylpenicillin', 'Tobi', false)
  await sam.context.close()
  const priya = await someone(browser, attune.address, { name: 'nightworker', password, ...PHONE })
  const { context, page } = priya
  await page.goto('/medicines')
  await theAppIsOnTheDevice(page)
  await expect(page.getByRole('button', { name: 'Answer Phenoxymethylpenicillin: Tobi' })).toBeVisible()
  await context.setOffline(true)
  await give(page, 'Phenoxymethylpenicillin', 'Tobi')
  await expect(page.getByText('Saved on this tablet.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Answer Phenoxymethylpenicillin: Tobi' })).toBeHidden()
  expect(await page.evaluate(WAITING)).toBe(1)
  await context.setOffline(false)
  await expect.poll(() => page.evaluate(WAITING)).toBe(0)
  const answers = await answersTo(priya, medicineId)
  expect(answers.map(({ answer, toldByName }) => [answer, toldByName])).toEqual([['given', 'Priya']])
  await context.close()
})

test('the second person confirms on the same tablet with their own PIN, the first one cannot', async ({
  browser,
}) => {
  const sam = await someone(browser, attune.address, { name: 'keyworker', password })
  const { medicineId } = await ordered(sam, 'Lorazepam', 'Ellis', true)
  await sam.context.close()
  const tablet = await aTablet(browser, attune.address)
  const { page } = tablet
  await comeIn(page, 'Priya', '135790')
  await page.goto('/medicines')
  await give(page, 'Lorazepam', 'Ellis')
  await expect(page.getByText(/^Lorazepam for Ellis at .* given by Priya\./)).toBeVisible()
  await expect(page.getByRole('button', { name: 'I saw it: Lorazepam for Ellis' })).toBeHidden()
  await leave(page)
  await comeIn(page, 'Sam', '246801')
  await page.goto('/medicines')
  await page.getByRole('button', { name: 'I saw it: Lorazepam for Ellis' }).click()
  await expect(page.getByRole('button', { name: 'I saw it: Lorazepam for Ellis' })).toBeHidden()
  await expect
    .poll(async () => (await answersTo(tablet, medicineId)).map((one) => [one.toldByName, one.secondName]))
    .toEqual([['Priya', 'Sam']])
  await tablet.context.close()
})
