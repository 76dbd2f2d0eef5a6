import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { listChildren } from '#people/contract/children.ts'
import { readMe } from '#people/contract/sign-in.ts'
import { addPerson, addTie, giveSignIn, listPeople, type TieRelation } from '#people/contract/workers.ts'
import { PersonId } from '#platform/ids.ts'
import { axeFaults } from './axe.ts'
import { cast, dayFromToday, go, type Journey, type Name, PASSWORD } from './journey.ts'
import { ask, type Someone } from './people.ts'

/** An empty database: the provider, its home, its manager, and where the model of care starts. */
export async function setUp({ page }: Someone): Promise<void> {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Set up Attune' })).toBeVisible()
  expect(await axeFaults(page, true)).toEqual([])
  await page.getByLabel('Name of the provider').fill('Alder Care')
  await page.getByLabel('Name of the home').fill('Alder House')
  await page.getByLabel('Your full name').fill(cast.hazel.name)
  await page.getByLabel('The name people call you').fill('Hazel')
  await page.getByLabel('Sign-in name').fill(cast.hazel.signIn)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Next: your model of care' }).click()
  await page
    .getByRole('button', { name: /^Start from / })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Alder House is ready' })).toBeVisible()
}

const CSV = [
  'First name,Last name,Date of birth,Name they like,Pronouns,What matters most to them,Moved in on',
  `Mika,Sandell,2014-09-02,Mika,she/her,"Quiet, and a door of her own",${dayFromToday(-40)}`,
].join('\r\n')

/** Mika comes in from a spreadsheet. */
export async function bringMikaIn({ page }: Someone): Promise<void> {
  await page.getByRole('link', { name: 'Bring in from a file' }).click()
  const file = { name: 'arrivals.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) }
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByRole('heading', { name: 'One young person would move in' })).toBeVisible()
  await page.getByRole('button', { name: 'Move one young person in' }).click()
  await expect(page.getByRole('heading', { name: 'One young person moved in' })).toBeVisible()
  await page.getByRole('link', { name: 'To the young people' }).click()
  await expect(page.getByText('Mika').first()).toBeVisible()
}

/** Somebody asks for Robin. Robin is thought of beside Mika, is welcome, and moves in with what is known. */
export async function moveRobinIn({ page }: Someone): Promise<void> {
  await page.goto('/referrals')
  await page.getByRole('button', { name: 'New referral' }).first().click()
  await page.getByLabel('First name').fill('Robin')
  await page.getByLabel('Age in years').fill('13')
  await page.getByLabel('Birthday, if you know it').fill('2013-03-14')
  await page.getByLabel('Who asks').fill('Northshire')
  await page.getByLabel('What is hard').fill('Doors that are locked')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('heading', { name: 'Robin and Mika', exact: true })).toBeVisible()
  await page.getByRole('button', { name: /^Answer: What could be hard between Robin and Mika/ }).click()
  await page
    .getByRole('textbox', { name: /hard between Robin and Mika/ })
    .fill('Drums late at night. We agree on times.')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('Drums late at night. We agree on times.')).toBeVisible()
  await page.getByRole('button', { name: 'Decide', exact: true }).click()
  await page.getByText('Welcome here', { exact: true }).click()
  await page.getByLabel('Why').fill('Robin wants a house with few doors, and Mika said yes.')
  await page.getByRole('button', { name: 'Keep the decision' }).click()
  await page.getByRole('link', { name: 'Move Robin in' }).click()
  await expect(page.getByLabel('The name they like')).toHaveValue('Robin')
  await page.getByLabel('Full name').fill('Robin Vale')
  await expect(page.getByLabel('Date of birth')).toHaveValue('2013-03-14')
  await page.getByRole('button', { name: 'Move in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Robin' })).toBeVisible()
  await page.getByRole('link', { name: 'People', exact: true }).last().click()
  await page.getByRole('link', { name: /^What was weighed before Robin moved in/ }).click()
  await expect(page.getByText(/^Moved in on /).first()).toBeVisible()
  await expect(page.getByText('Drums late at night. We agree on times.')).toBeVisible()
  expect(await axeFaults(page, true)).toEqual([])
  await page.getByRole('link', { name: 'Open Robin’s page' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Robin' })).toBeVisible()
}

/** Learns the ids that the operations need. */
export async function lookAround(journey: Journey, hazel: Someone): Promise<void> {
  const me = await ask(hazel, readMe, {})
  const [home] = me.homes
  const { children } = await ask(hazel, listChildren, {})
  const robin = children.find(({ knownAs }) => knownAs === 'Robin')
  if (!home || !robin) throw new Error('There is no home, or Robin is not in it.')
  journey.homeId = home.id
  journey.robin = robin.id
  journey.ids.set('hazel', me.personId).set('robin', PersonId.parse(robin.id))
}

/** Idris is added and tied to the home on the people page. */
export async function addIdris(journey: Journey, hazel: Someone): Promise<void> {
  const { page } = hazel
  await page.goto('/people')
  await page.getByRole('button', { name: 'Add somebody' }).click()
  await page.getByLabel('Full name').fill(cast.idris.name)
  await page.getByLabel('The name people call them').fill('Idris')
  await page.getByLabel('Sign-in name').fill(cast.idris.signIn)
  await page.getByLabel('First password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Add a tie for Idris' }).click()
  await page.getByLabel('As', { exact: true }).selectOption({ label: 'Home team' })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/Home team, Alder House/)).toBeVisible()
  const { people } = await ask(hazel, listPeople, {})
  const idris = people.find(({ knownAs }) => knownAs === 'Idris')
  if (!idris) throw new Error('Idris is not among the people.')
  journey.ids.set('idris', idris.personId)
}

/** The others come in by the same operations that the page uses; each to what they are. */
export async function addTheOthers(journey: Journey, hazel: Someone): Promise<void> {
  const { homeId, robin, ids } = journey
  for (const name of ['nell', 'tove', 'marcus'] as const) ids.set(name, await addOne(hazel, name))
  const tie = (who: Name, relation: TieRelation, where: { homeId?: string; childId?: string }) =>
    ask(
      hazel,
      addTie,
      addTie.input.parse({
        id: randomUUID(),
        personId: ids.get(who),
        relation,
        fromOn: dayFromToday(-30),
        ...where,
      }),
    )
  await tie('idris', 'key-worker', { childId: robin })
  await tie('nell', 'home-team', { homeId })
  await tie('tove', 'clinician', { homeId })
  await tie('marcus', 'placing-authority', { childId: robin })
  await ask(hazel, giveSignIn, {
    personId: PersonId.parse(robin),
    name: cast.robin.signIn,
    password: PASSWORD,
  })
}

async function addOne(hazel: Someone, who: Name): Promise<PersonId> {
  const id = PersonId.parse(randomUUID())
  const { name, signIn } = cast[who]
  const [knownAs = name] = name.split(' ')
  await ask(hazel, addPerson, { id, name, knownAs, signIn: { name: signIn, password: PASSWORD } })
  return id
}

/** Each new person signs in by themselves and sees a page of theirs. */
export async function everyoneComesIn(journey: Journey): Promise<void> {
  for (const name of ['idris', 'tove', 'marcus', 'robin'] as const) {
    const { page } = await go(journey, name)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
}
