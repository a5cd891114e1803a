import { defineConfig } from '@playwright/test'
import { findChromium } from './e2e/find-chromium.ts'

/** The browser tests; `node e2e/run.ts` starts the house that they visit. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'node_modules/.cache/waymark-e2e',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    ...(process.env.WAYMARK_URL !== undefined && { baseURL: process.env.WAYMARK_URL }),
    locale: 'en-GB',
    timezoneId: 'UTC',
    actionTimeout: 10_000,
    trace: 'off',
    screenshot: 'off',
    video: 'off',
    launchOptions: {
      executablePath: findChromium(process.env) ?? '',
      // As root there is no sandbox to be had; the browser visits nothing but the house.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
})
