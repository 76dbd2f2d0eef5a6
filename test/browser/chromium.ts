import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Chromium as root and in a container, quiet: no first-run pages, no traffic of its own. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

const ON_SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Which Chromium drives the tests: Playwright's own, the one named, the system's, or the one npm carries. */
export async function chromiumPath(): Promise<string> {
  const own = chromium.executablePath()
  if (own && existsSync(own)) return own
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const found = ON_SYSTEM.find((path) => existsSync(path))
  if (found) return found
  const { default: carried } = await import('@sparticuz/chromium')
  return carried.executablePath()
}
