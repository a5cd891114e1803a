import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findChromium } from '../../e2e/find-chromium.ts'
import { environmentOf, newFolder, removeFolder, startHouse, waymark } from '../../e2e/house.ts'
import { demoPassword } from '../../src/load-country.ts'

/** Makes the pictures of the README from the real app and the synthetic country: `node docs/screenshots/make.ts`, or only those named. */
type Picture = {
  name: string
  path: (child: string) => string
  size: { width: number; height: number }
  prefer?: Record<string, unknown>
  /** Who looks at it; the caseworker unless said. */
  who?: string
  before?: (page: Page) => Promise<void>
}

const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }
const record = (child: string) => `/children/${child}/record`

const pictures: readonly Picture[] = [
  { name: 'today', path: () => '/', size: desk },
  { name: 'today-dark', path: () => '/', size: phone, prefer: { theme: 'dark' } },
  { name: 'child', path: (child) => `/children/${child}`, size: { width: 1440, height: 1250 } },
  { name: 'child-phone', path: (child) => `/children/${child}`, size: phone },
  { name: 'record', path: record, size: { width: 1440, height: 1500 }, before: fillOrder },
  {
    name: 'statistics',
    path: () => `/statistics/JJ-1?rows=region&cols=sex&period=${new Date().getUTCFullYear()}`,
    size: { width: 1440, height: 1250 },
    who: 'statistician',
  },
  { name: 'public', path: () => '/public/en/indicators/JJ-1', size: { width: 1440, height: 1250 } },
  { name: 'public-children', path: () => '/public/en/children', size: { width: 390, height: 1290 } },
  // Last: a language that is chosen goes with the account.
  {
    name: 'child-ar',
    path: (child) => `/children/${child}`,
    size: { width: 1440, height: 1250 },
    prefer: { locale: 'ar', localeChosen: true },
  },
]

async function run(): Promise<void> {
  const folder = await newFolder()
  const environment = environmentOf(folder)
  try {
    await waymark(environment, 'demo', '--children', '400', '--seed', '1')
    const house = await startHouse(folder, environment)
    const browser = await chromium.launch({
      executablePath: findChromium(process.env) ?? '',
      args: ['--no-sandbox'],
    })
    try {
      const asked = process.argv.slice(2)
      const chosen = pictures.filter(({ name }) => asked.length === 0 || asked.includes(name))
      for (const picture of chosen) await take(browser, house.url, picture)
    } finally {
      await browser.close()
      await house.stop()
    }
  } finally {
    await removeFolder(folder)
  }
}

async function take(browser: Browser, url: string, picture: Picture): Promise<void> {
  const context = await browser.newContext({ viewport: picture.size, baseURL: url, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('User name').fill(picture.who ?? 'caseworker')
  await page.getByLabel('Password', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
  const child = await page.evaluate(async () => {
    const found = await fetch('/api/v1/children?whose=mine&state=locked-up&limit=1')
    return ((await found.json()) as { items: { child: string }[] }).items[0]?.child ?? ''
  })
  const chosen = JSON.stringify(picture.prefer ?? {})
  await page.addInitScript((kept) => localStorage.setItem('waymark.preferences', kept), chosen)
  await page.goto(picture.path(child))
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(800)
  await picture.before?.(page)
  await page.screenshot({ path: join(import.meta.dirname, `${picture.name}.png`) })
  console.log(`${picture.name}.png`)
  await context.close()
}

/** An order as somebody would begin to record it: what it starts and what it breaches stands there before it is saved. */
async function fillOrder(page: Page): Promise<void> {
  await page.getByText('Detention ordered', { exact: true }).first().click()
  await page.getByText('Now', { exact: true }).click()
  await page.getByText('Before trial or sentence', { exact: true }).click()
  await page.waitForTimeout(2500)
  await page.evaluate(() => window.scrollTo(0, 0))
}

await run()
