import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import type { Someone } from './people.ts'

/** A number opens the records that it counts. */
export async function numbersOpen({ page }: Someone, robin: string): Promise<void> {
  await page.goto(`/children/${robin}/evidence`)
  await page
    .getByRole('button', { name: /Opens 1 entry/ })
    .first()
    .click()
  const list = page.getByRole('dialog', { name: 'The entries that this counts' })
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await list.getByRole('button', { name: 'Close' }).first().click()
}

/** The PDF comes onto the device, and a screen reader can read it: it has a structure. */
export async function pdfComes({ page }: Someone): Promise<void> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Make the PDF' }).click()
  const file = await (await coming).path()
  const pdf = readFileSync(file).toString('latin1')
  expect(pdf.slice(0, 5)).toBe('%PDF-')
  expect(pdf).toContain('/StructTreeRoot')
  await expect(page.getByText('The PDF is on this device.', { exact: false })).toBeVisible()
}
