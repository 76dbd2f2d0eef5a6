import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { listChildren } from '#people/contract/children.ts'
import { type Attune, anAttune } from './attune.ts'
import { WAITING } from './in-page.ts'
import { ask, someone } from './people.ts'

const password = 'attune-demo-home'

let attune: Attune
test.beforeAll(async () => {
  attune = await anAttune('demo')
})
test.afterAll(() => attune.end())

const bringing = (page: Page) => page.getByRole('region', { name: 'Bring in a form of your own' })

test('a form of one’s own is refused with the item named, comes in when it is right, and is filled in without a signal', async ({
  browser,
}) => {
  const anna = await someone(browser, attune.address, { name: 'clinician', password })
  const { context, page } = anna
  const { children } = await ask(anna, listChildren, {})
  const tobi = children.find(({ knownAs }) => knownAs === 'Tobi')?.id

  await test.step('a file with a fault says where it is, and is not sent', async () => {
    await page.goto('/instruments')
    await page.getByRole('button', { name: 'Bring in a form of your own' }).click()
    const broken = {
      resourceType: 'Questionnaire',
      title: 'Broken',
      item: [{ linkId: 'photo', type: 'signature', text: 'A photo' }],
    }
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(fileOf('broken.json', JSON.stringify(broken)))
    await expect(bringing(page).getByText(/photo: Questions of the kind/)).toBeVisible()
    await expect(bringing(page).getByRole('button', { name: 'Bring it in' })).toBeDisabled()
  })

  await test.step('a form with every kind of question comes in, with how it is scored', async () => {
    await page.locator('input[type=file]').first().setInputFiles('test/browser/every-kind.json')
    await expect(bringing(page).getByText('14 questions. It can be brought in.')).toBeVisible()
    const scoring = {
      scales: [
        { id: 'how', name: 'How it was', by: 'sum', of: ['how'], lowest: 0, highest: 3, better: 'higher' },
      ],
    }
    await page
      .locator('input[type=file]')
      .nth(1)
      .setInputFiles(fileOf('scoring.json', JSON.stringify(scoring)))
    await page.getByLabel('A short id, such as own-evening').fill('own-evening')
    await page.getByLabel('What it is called here').fill('The evening')
    await page.getByLabel(/Whose it is/).fill('Written by the team.')
    await bringing(page).getByRole('button', { name: 'Bring it in' }).click()
    await expect(page.getByRole('heading', { name: 'The evening' })).toBeVisible()
  })

  await test.step('it is filled in, left and gone on with', async () => {
    await page.goto(`/children/${tobi}/measures/own-evening`)
    await expect(page.getByText('What made it loud?')).toBeHidden()
    await page.getByRole('radio', { name: 'No', exact: true }).check()
    await page.getByLabel('What made it loud?', { exact: true }).fill('The drill next door.')
    await page.getByLabel('How many hours outside?', { exact: true }).fill('1.5')
    await page.getByLabel('How many people at tea?', { exact: true }).fill('5')
    await page.getByLabel('Which day was it?', { exact: true }).fill('2026-05-04')
    await page.getByLabel('When did it begin?', { exact: true }).fill('2026-05-04T17:30')
    await page.getByLabel('When was bed time?', { exact: true }).fill('20:15')
    await page.getByLabel('Which songs?', { exact: true }).first().fill('Blue')
    await page.getByLabel('Which songs?', { exact: true }).nth(1).fill('Green')
    await page.getByRole('checkbox', { name: 'Together' }).check()
    await expect(page.getByText(/· Kept$/)).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('What made it loud?', { exact: true })).toHaveValue('The drill next door.')
    await expect(page.getByLabel('Which songs?', { exact: true }).nth(1)).toHaveValue('Green')
    await page.getByLabel('Skip: How much water?', { exact: true }).selectOption('Did not want to')
    await page.getByRole('radio', { name: 'Good' }).check()
    await page.getByRole('radio', { name: 'Sam', exact: true }).check()
    await page.getByLabel('A drawing of it?', { exact: true }).setInputFiles({
      name: 'page.html',
      mimeType: 'image/png',
      buffer: Buffer.from('<script>alert(1)</script>, and some more of it'),
    })
    await expect(page.getByText('A PDF or a picture can be given here')).toBeVisible()
    await page.getByLabel('A drawing of it?', { exact: true }).setInputFiles({
      name: 'evening.png',
      mimeType: 'image/png',
      buffer: await aDrawing(),
    })
    await expect(page.getByRole('button', { name: 'Take it out: evening.png' })).toBeVisible()
  })

  await test.step('it is handed in without a signal, and stands there scored when the signal is back', async () => {
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Hand in' }).click()
    await expect(page.getByText('Thank you. It is handed in.')).toBeVisible()
    expect(await page.evaluate(WAITING)).toBe(1)
    await context.setOffline(false)
    await expect.poll(() => page.evaluate(WAITING)).toBe(0)
    await page.goto(`/children/${tobi}/measures`)
    await expect(page.getByRole('heading', { name: /The evening: How it was/ })).toBeVisible()
    await expect(page.getByText(/^3 on .* One score says nothing about change\.$/)).toBeVisible()
    await page.getByRole('link', { name: 'See the answers' }).first().click()
    await expect(page.getByText('Skipped: Did not want to')).toBeVisible()
    await expect(page.getByText('Blue, Green')).toBeVisible()
    await expect(page.getByText('Sam', { exact: true })).toBeVisible()
    const down = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Keep it on this device: evening.png' }).click()
    expect((await down).suggestedFilename()).toBe('evening.webp')
  })
  await context.close()
})

function aDrawing(): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 30, channels: 3, background: '#e0a030' } })
    .png()
    .toBuffer()
}

function fileOf(name: string, words: string) {
  return { name, mimeType: 'application/json', buffer: Buffer.from(words) }
}
