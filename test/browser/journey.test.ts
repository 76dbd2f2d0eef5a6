import { expect, test } from '@playwright/test'
import { ChildId, HomeId } from '#platform/ids.ts'
import { anAttune } from './attune.ts'
import { go, type Journey } from './journey.ts'
import { pictureShows, rateByTaps, threeTell, understandTogether } from './journey-assess.ts'
import * as begin from './journey-begin.ts'
import { numbersOpen, pdfComes } from './journey-evidence.ts'
import * as meeting from './journey-meeting.ts'
import * as night from './journey-night.ts'
import * as plan from './journey-plan.ts'
import { aDevice } from './people.ts'

test.describe.configure({ mode: 'serial' })

let journey: Journey

test.beforeAll(async ({ browser }) => {
  const nobody = '00000000-0000-4000-8000-000000000000'
  journey = {
    attune: await anAttune(),
    browser,
    homeId: HomeId.parse(nobody),
    robin: ChildId.parse(nobody),
    ids: new Map(),
    here: new Map(),
  }
})
test.afterAll(async () => {
  for (const { context } of journey.here.values()) await context.close()
  await journey.attune.end()
})

test('a provider sets itself up in an empty house', async ({ browser }) => {
  const hazel = await aDevice(browser, journey.attune.address)
  journey.here.set('hazel', hazel)
  await begin.setUp(hazel)
})

test('one child comes in from a file, and one after it was thought through beside the first', async () => {
  const hazel = await go(journey, 'hazel')
  await begin.bringMikaIn(hazel)
  await begin.moveRobinIn(hazel)
  await begin.lookAround(journey, hazel)
})

test('the people around the child come in, each to what they may see', async () => {
  const hazel = await go(journey, 'hazel')
  await begin.addIdris(journey, hazel)
  await begin.addTheOthers(journey, hazel)
  await begin.everyoneComesIn(journey)
})

test('three people tell how they see Robin, and the map is drawn', async () => {
  const idris = await go(journey, 'idris')
  await rateByTaps(idris, journey.robin)
  await threeTell(journey)
  await pictureShows(idris.page, journey.robin)
})

test('what was found out becomes a shared understanding, each sentence with where it comes from', async () => {
  await understandTogether(await go(journey, 'idris'), journey.robin)
})

test('the key worker writes the plan from the map, and five agree: the child and four adults', async () => {
  await plan.writePlan(await go(journey, 'idris'), journey.robin)
  await plan.robinAgrees(journey)
  await plan.adultsAgree(journey, ['tove', 'hazel', 'idris', 'marcus'])
  expect(await plan.whoAgreed(journey)).toEqual(['Hazel', 'Idris', 'Marcus', 'Robin', 'Tove'])
})

test('a note of the night survives no signal, a closed page and a dying server, and is there once', async () => {
  const nell = await night.tonightKnows(journey)
  await night.writeThroughTheNight(journey, nell)
  await night.onceInTheChronology(await go(journey, 'idris'), journey.robin)
})

test('the meeting decides, the plan changes, and the next shift reads it', async () => {
  const hazel = await go(journey, 'hazel')
  await meeting.startMeeting(journey, hazel)
  await meeting.decide(hazel.page)
  await meeting.close(hazel.page)
  await meeting.announced(journey, await go(journey, 'nell'))
})

test('a letter tells the child what was decided', async () => {
  await meeting.writeLetter(journey, await go(journey, 'hazel'))
})

test('the evidence opens its records, and leaves as a PDF that can be read aloud', async () => {
  const hazel = await go(journey, 'hazel')
  await numbersOpen(hazel, journey.robin)
  await pdfComes(hazel)
})
