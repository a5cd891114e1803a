import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { settled, signIn } from './visit.ts'

const paths = ['/data-quality', '/un-returns'] as const

test('a statistician sees what is missing, late, silent and implausible, and narrows it to one figure', async ({
  page,
}) => {
  await signIn(page, 'statistician')
  await page.goto('/data-quality?period=2026')
  await settled(page)
  for (const name of [
    'What is on record',
    'Agencies gone silent',
    'What cannot be right',
    'How late it is recorded',
  ])
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
  const told = page.getByRole('status').filter({ hasText: 'in this period' })
  const before = await told.textContent()
  await page.getByLabel('Counted for').selectOption('JJ-1')
  await expect(page).toHaveURL(/indicator=JJ-1/)
  await settled(page)
  await expect(told).not.toHaveText(before ?? '')
  await expect(page.getByRole('link', { name: /^ARK-/ })).toHaveCount(0)
  await page.goBack()
  await expect(told).toHaveText(before ?? '')
})

test('a supervisor reads the cases of the agency; a caseworker is told who reads it', async ({ page }) => {
  await signIn(page, 'supervisor')
  await page.goto('/data-quality')
  await settled(page)
  await expect(page.getByText(/^Cases of /)).toBeVisible()
  await page.context().clearCookies()
  await signIn(page, 'caseworker')
  await page.goto('/data-quality')
  await settled(page)
  await expect(page.getByText('Data quality is for statisticians')).toBeVisible()
})

test('data quality is reached from the statistics, and by keyboard', async ({ page }) => {
  await signIn(page, 'statistician')
  await page.goto('/statistics')
  await settled(page)
  const link = page.getByRole('link', { name: 'Data quality in detail' })
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Data quality' })).toBeVisible()
  await settled(page)
  const byAgency = page.locator('summary', { hasText: 'By agency' })
  await byAgency.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('columnheader', { name: 'Nine of ten within' }).first()).toBeVisible()
})

test('a return is downloaded as a workbook, and exact numbers are for statisticians alone', async ({
  page,
}) => {
  await signIn(page, 'statistician')
  await page.goto('/un-returns')
  await settled(page)
  const started = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download the exact working copy' }).first().click()
  expect((await started).suggestedFilename()).toMatch(/^un-cts-\d{4}-exact\.xlsx$/)
  await page.context().clearCookies()
  await signIn(page, 'caseworker')
  await page.goto('/un-returns')
  await settled(page)
  await expect(page.getByRole('link', { name: 'Download the copy that may be sent' })).toHaveCount(2)
  await expect(page.getByRole('link', { name: 'Download the exact working copy' })).toHaveCount(0)
  const refused = await page.request.get('/api/v1/un-returns/crc.xlsx?year=2025&copy=exact')
  expect(refused.status()).toBe(403)
})

test('axe finds nothing, opened out, in light and dark, in both directions, and it fits a phone', async ({
  page,
}) => {
  test.setTimeout(240_000)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await signIn(page, 'statistician')
  const found: string[] = []
  // English last: the choice goes to the account, and other tests read it in English.
  for (const locale of ['ar', 'en'] as const) {
    await page.evaluate(
      (kept) => localStorage.setItem('waymark.preferences', kept),
      JSON.stringify({ locale, localeChosen: true, theme: 'light' }),
    )
    for (const path of paths) {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.goto(path)
      await settled(page)
      for (const summary of await page.locator('details > summary').all()) await summary.click()
      found.push(...(await violationsOf(page, `${path}, ${locale}`)))
      // Colours are the same in every language.
      if (locale === 'en') {
        await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
        found.push(...(await violationsOf(page, `${path}, dark`, ['color-contrast'])))
      }
      await page.setViewportSize({ width: 390, height: 844 })
      if (locale === 'en') found.push(...(await violationsOf(page, `${path}, phone`)))
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect([path, Math.max(0, wider)]).toEqual([path, 0])
    }
  }
  expect(found).toEqual([])
})

async function violationsOf(page: Page, where: string, rules?: string[]): Promise<string[]> {
  const builder = new AxeBuilder({ page })
  const { violations } = await (rules ? builder.withRules(rules) : builder).analyze()
  return violations.flatMap((each) =>
    each.nodes.slice(0, 3).map((node) => `${where}: ${each.id} at ${node.target.join(' ')}`),
  )
}
