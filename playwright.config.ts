import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS, chromiumPath } from './test/browser/chromium.ts'

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '*.test.ts',
  globalSetup: './test/browser/made-up-home.ts',
  workers: 2,
  // A browser on a busy machine now and then misses a moment: what fails twice is a fault.
  retries: 1,
  fullyParallel: false,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['line'], ['json']] : [['line']],
  outputDir: 'test-results',
  use: {
    launchOptions: { executablePath: await chromiumPath(), args: CHROMIUM_FLAGS },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    trace: 'off',
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
  },
})
