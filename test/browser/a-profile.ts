import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium } from '@playwright/test'
import { CHROMIUM_FLAGS, chromiumPath } from './chromium.ts'

const place = fileURLToPath(new URL('../../.tmp/', import.meta.url))

/** A browser’s own folder on a device, which outlives the browser. */
export interface Profile {
  folder: string
  open: () => Promise<BrowserContext>
  /** Ends every process of the browser at once, as when the device is snatched and its battery taken out. */
  killHard: () => void
  /** The files in which a text stands, in one byte or in two bytes a letter. */
  filesHolding: (words: string) => string[]
  remove: () => void
}

export function aProfile(address: string): Profile {
  const folder = mkdtempSync(join(place, 'profile-'))
  return {
    folder,
    open: async () =>
      chromium.launchPersistentContext(folder, {
        executablePath: await chromiumPath(),
        args: CHROMIUM_FLAGS,
        baseURL: address,
        locale: 'en-GB',
        timezoneId: 'Europe/London',
      }),
    killHard: () => {
      for (const pid of processesOn(folder)) process.kill(pid, 'SIGKILL')
    },
    filesHolding: (words) => {
      const forms = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')]
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((file) => forms.some((form) => readFileSync(file).includes(form)))
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** The processes that were started on this very folder. */
function processesOn(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--user-data-dir=${folder}`)
      } catch {
        return false
      }
    })
    .map(Number)
}
