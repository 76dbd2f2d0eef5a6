import { expect, type Page, test } from '@playwright/test'
import { listChildren } from '#people/contract/children.ts'
import { type Attune, anAttune } from './attune.ts'
import { axeFaults } from './axe.ts'
import { TOO_WIDE } from './in-page.ts'
import { aDevice, ask, PHONE, someone } from './people.ts'

const password = 'attune-demo-home'

let attune: Attune
test.beforeAll(async () => {
  attune = await anAttune('demo')
})
test.afterAll(() => attune.end())

const outside = (page: Page) => page.getByRole('region', { name: 'Ask somebody outside' })

/** The key worker asks somebody about Maya on a wide screen, and has an address and a code to give. */
async function asks(page: Page, who: string) {
  await page.getByRole('button', { name: 'Ask somebody', exact: true }).click()
  await page.getByLabel('Which form').selectOption('A week as you see it')
  await outside(page).getByText('A teacher', { exact: true }).click()
  await page.getByLabel('Their name, as they know it').fill(who)
  await page.getByLabel('Why you ask').fill('You teach her music.')
  await page.getByRole('button', { name: 'Make the link' }).click()
  const address = await page.getByLabel('The address').inputValue()
  const code = ((await page.locator('.ins-code').textContent()) ?? '').replace(/\D/g, '')
  await page.getByRole('button', { name: 'I have given both' }).click()
  await expect(page.getByText(code)).toBeHidden()
  return { address, code }
}

async function enters(page: Page, { address, code }: { address: string; code: string }) {
  await page.goto(address)
  await page.getByLabel('The code, six figures').fill(code)
  await page.getByRole('button', { name: 'Open the form' }).click()
}

test('somebody outside answers half on one phone, the rest on another, and hands in', async ({ browser }) => {
  const sam = await someone(browser, attune.address, { name: 'keyworker', password })
  const { children } = await ask(sam, listChildren, {})
  const maya = children.find(({ knownAs }) => knownAs === 'Maya')?.id
  const measures = `/children/${maya}/measures`
  await sam.page.goto(measures)

  const link = await test.step('the key worker makes a link, and sees what it is made of once', async () => {
    await sam.page.getByRole('button', { name: 'Ask somebody', exact: true }).click()
    await sam.page.getByRole('button', { name: 'Make the link' }).click()
    await expect(sam.page.getByRole('alert').getByText('Write who is asked.')).toBeVisible()
    await sam.page.getByRole('button', { name: 'Not now' }).click()
    return asks(sam.page, 'Mr Reed')
  })

  const sent: string[] = []
  const phone = await aDevice(browser, attune.address, PHONE)
  phone.page.on('request', (request) => sent.push(request.url()))

  await test.step('a wrong code says so at the field and shows nothing', async () => {
    await enters(phone.page, { ...link, code: link.code === '000000' ? '000001' : '000000' })
    await expect(phone.page.getByText('You have 4 more tries.').first()).toBeVisible()
    await expect(phone.page.getByText(/Maya|Sam|A week/)).toHaveCount(0)
    expect(await axeFaults(phone.page, true)).toEqual([])
  })

  await test.step('the right one opens the form with who asks and why; half of it is kept as one goes', async () => {
    await phone.page.getByLabel('The code, six figures').fill(link.code)
    await phone.page.getByRole('button', { name: 'Open the form' }).click()
    await expect(phone.page.getByRole('heading', { name: 'A week as you see it, about Maya' })).toBeVisible()
    await expect(phone.page.getByText('You teach her music.')).toBeVisible()
    await expect(phone.page.getByText('Written by the team of Larch House. Not validated.')).toBeVisible()
    expect(await axeFaults(phone.page, true)).toEqual([])
    expect(await phone.page.evaluate<string>(TOO_WIDE)).toBe('')
    await phone.page.getByRole('radio', { name: 'Often' }).first().check()
    await expect(phone.page.getByText(/1 of 5 · Kept$/)).toBeVisible()
    await phone.context.setOffline(true)
    await phone.page.getByRole('radio', { name: 'Sometimes' }).nth(1).check()
    await expect(phone.page.getByText(/No signal: it stays on this screen/)).toBeVisible()
    await phone.context.setOffline(false)
    await expect(phone.page.getByText(/2 of 5 · Kept$/)).toBeVisible()
    await phone.context.close()
    expect(sent.filter((url) => url.includes(link.address.split('#')[1] ?? ''))).toEqual([])
  })

  await test.step('the key worker sees that it was begun, and not what was answered', async () => {
    await sam.page.reload()
    const row = outside(sam.page).getByRole('listitem').filter({ hasText: 'Mr Reed' })
    await expect(row.getByText(/^Begun\. Open until .* 1 wrong code so far\.$/)).toBeVisible()
  })

  await test.step('on another device it goes on, says what is missing, and is handed in', async () => {
    const laptop = await aDevice(browser, attune.address, { viewport: { width: 1280, height: 800 } })
    await enters(laptop.page, link)
    await expect(laptop.page.getByRole('radio', { name: 'Often' }).first()).toBeChecked()
    await laptop.page.getByRole('button', { name: 'Hand in' }).click()
    await expect(laptop.page.getByRole('alert').getByText('Answer this, or skip it.').first()).toBeVisible()
    await laptop.page.getByRole('radio', { name: 'Most of the time' }).nth(2).check()
    await laptop.page.getByLabel('Skip: Did they sleep well?').selectOption('I cannot know')
    await laptop.page.getByRole('button', { name: 'Hand in' }).click()
    await expect(laptop.page.getByRole('heading', { name: 'Thank you. It is handed in.' })).toBeVisible()
    await expect(laptop.page.getByText(/Maya|Sam|A week/)).toHaveCount(0)
    await laptop.page.reload()
    await enters(laptop.page, link)
    await expect(laptop.page.getByRole('heading', { name: 'This link is not open' })).toBeVisible()
    await laptop.context.close()
  })

  await test.step('it stands in the record as theirs, scored', async () => {
    await sam.page.reload()
    await expect(sam.page.getByText(/^Mr Reed, .* by a link\. Asked by Sam\.$/)).toBeVisible()
    await outside(sam.page).getByRole('link', { name: 'See the answers: Mr Reed' }).click()
    await expect(sam.page.getByText('Skipped: I cannot know')).toBeVisible()
    await sam.context.close()
  })
})

test('a link that is taken back while it is open shows nothing more', async ({ browser }) => {
  const sam = await someone(browser, attune.address, { name: 'keyworker', password })
  const { children } = await ask(sam, listChildren, {})
  const maya = children.find(({ knownAs }) => knownAs === 'Maya')?.id
  await sam.page.goto(`/children/${maya}/measures`)
  const link = await asks(sam.page, 'Ms Lind')
  const phone = await aDevice(browser, attune.address, PHONE)
  await enters(phone.page, link)
  await expect(phone.page.getByRole('heading', { name: /about Maya/ })).toBeVisible()
  await sam.page.getByRole('button', { name: 'Take back: Ms Lind' }).click()
  await outside(sam.page).getByRole('button', { name: 'Take it back', exact: true }).click()
  const row = outside(sam.page).getByRole('listitem').filter({ hasText: 'Ms Lind' })
  await expect(row.getByText('Taken back.')).toBeVisible()
  await phone.page.getByRole('radio', { name: 'Often' }).first().check()
  await expect(phone.page.getByRole('heading', { name: 'This link is not open' })).toBeVisible()
  expect(await phone.page.locator('body').innerText()).not.toContain('Maya')
  await phone.page.reload()
  await enters(phone.page, link)
  await expect(phone.page.getByRole('heading', { name: 'This link is not open' })).toBeVisible()
  await phone.context.close()
  await sam.context.close()
})
