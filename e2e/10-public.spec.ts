import { createHash, createPublicKey, verify } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'

const house = process.env.WAYMARK_URL ?? ''

/** Every public page of the synthetic country, which comes with two releases; `ID` stands for an indicator that was published. */
const pages = ['', '/releases', '/releases/1', '/method', '/data', '/children', '/indicators/ID'] as const
const indicators = ['JJ-1', 'JJ-10', 'JJ-12', 'SG-ARR-4'] as const

/** A page as many have it: no script, and nobody signed in. */
async function withoutScript(
  browser: Browser,
  more: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: house, javaScriptEnabled: false, ...more })
  return context.newPage()
}

for (const language of ['en', 'ar'] as const) {
  test(`axe finds nothing on the public pages: ${language}`, async ({ page }) => {
    test.setTimeout(300_000)
    const found: string[] = []
    for (const path of [...pages, ...indicators.map((id) => `/indicators/${id}`)]) {
      const address = `/public/${language}${path.replace('ID', 'JJ-1')}`
      // Colours are the same in every language.
      for (const colorScheme of language === 'en' ? (['light', 'dark'] as const) : (['light'] as const)) {
        await page.emulateMedia({ colorScheme })
        const answer = await page.goto(address)
        expect(`${address} ${answer?.status()}`).toBe(`${address} 200`)
        const { violations } = await new AxeBuilder({ page }).analyze()
        found.push(
          ...violations.flatMap(({ id, nodes }) =>
            nodes.slice(0, 3).map((node) => `${address}, ${colorScheme}: ${id} at ${node.target.join(' ')}`),
          ),
        )
      }
    }
    expect(found).toEqual([])
  })
}

test('the public pages fit a phone, without script, in both directions', async ({ browser }) => {
  test.setTimeout(120_000)
  // Measuring needs a script of the test's own; the pages have none.
  const context = await browser.newContext({ baseURL: house, viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const wide: string[] = []
  for (const language of ['en', 'ar']) {
    for (const path of pages) {
      await page.goto(`/public/${language}${path.replace('ID', 'JJ-1')}`)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (over > 0) wide.push(`${language}${path}: ${over}`)
      expect(await page.locator('script').count()).toBe(0)
    }
  }
  expect(wide).toEqual([])
  await context.close()
})

test('without script one finds a number, its meaning, its table and its downloads', async ({ browser }) => {
  const page = await withoutScript(browser)
  await page.goto('/public/en')
  await page.getByRole('link', { name: 'Children in conflict with the law' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Children in conflict with the law')
  await expect(page.getByText('An arrest does not mean that they did.')).toBeVisible()
  await expect(page.getByRole('table').first()).toBeVisible()
  await expect(page.getByRole('img').first()).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('JJ-1-en.csv')
  await page.getByRole('link', { name: 'العربية' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await page.context().close()
})

test('the page for children asks for one stylesheet and one sign, and offers the way out first', async ({
  browser,
}) => {
  const page = await withoutScript(browser)
  const asked: string[] = []
  let bytes = 0
  page.on('response', async (response) => {
    asked.push(new URL(response.url()).pathname)
    bytes += (await response.body().catch(() => Buffer.alloc(0))).length
  })
  await page.goto('/public/en/children')
  await page.waitForLoadState('networkidle')
  expect(asked.filter((path) => !/^\/public\/(en\/children|site-\w+\.css|waymark\.svg)$/.test(path))).toEqual(
    [],
  )
  expect(bytes).toBeLessThanOrEqual(30 * 1024)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /^Leave this page/ })).toBeFocused()
  await page.context().close()
})

test('the published file proves itself with what the pages give', async ({ request: asking }) => {
  const at = `${house}/api/public/v1/releases/1`
  const bytes = await (await asking.get(`${at}/content`)).body()
  const key = createPublicKey(await (await asking.get(`${at}/key`)).text())
  expect(verify(null, bytes, key, await (await asking.get(`${at}/signature`)).body())).toBe(true)
  const page = await (await asking.get(`${house}/public/en/releases/1`)).text()
  expect(page).toContain(createHash('sha256').update(bytes).digest('hex'))
})

test('every address that the pages name is there, SDMX and the reference of the API too', async ({
  request: asking,
}) => {
  const named = new Set<string>()
  for (const path of [
    '/public/en',
    '/public/en/data',
    '/public/en/releases/1',
    '/public/en/indicators/JJ-1',
  ]) {
    const page = await (await asking.get(`${house}${path}`)).text()
    for (const [, link = ''] of page.matchAll(/href="(\/[^"#]*)/g)) named.add(link.replaceAll('&amp;', '&'))
  }
  const lost: string[] = []
  for (const link of named) {
    const status = (await asking.get(`${house}${link}`)).status()
    if (status !== 200) lost.push(`${link} ${status}`)
  }
  expect(lost).toEqual([])
})
