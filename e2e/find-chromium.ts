import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** The Chromium to test with: the one that CHROMIUM names, Debian's, or Playwright's own; undefined without any. */
export function findChromium(environment: NodeJS.ProcessEnv): string | undefined {
  const places = [
    environment.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    chromium.executablePath(),
  ]
  return places.find((path) => path !== undefined && path !== '' && existsSync(path))
}
