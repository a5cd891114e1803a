import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { settled, signIn } from './visit.ts'

const year = new Date().getUTCFullYear() - 3
const title = `Children and justice, ${year}`

test('a release is made, approved by two others and published, and stays as it left', async ({ page }) => {
  test.setTimeout(120_000)
  await as(page, 'statistician')
  await page.goto('/releases')
  await settled(page)
  await page.getByRole('button', { name: 'Make a release' }).click()
  await page.getByRole('radio', { name: 'Children and justice', exact: true }).check()
  await page.getByRole('checkbox', { name: `${year + 2}` }).uncheck()
  await page.getByRole('checkbox', { name: `${year}` }).check()
  await page.getByRole('button', { name: 'Count and protect' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByText('Waiting for approval')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('Whoever made a release does not approve it')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0)
  const path = new URL(page.url()).pathname

  for (const approver of ['statistician2', 'administrator']) {
    await as(page, approver)
    await page.goto(path)
    await settled(page)
    await page.getByRole('button', { name: 'Approve' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await expect(page.getByText('2 of 2 approvals')).toBeVisible()
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText('Release 3', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('Digest (SHA-256)')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Withdraw' })).toHaveCount(0)
})

test('what is hidden is one sign, on the preview as for the public', async ({ page }) => {
  await as(page, 'statistician')
  await openRelease(page)
  const table = page.locator('details').first()
  await table.locator('summary').click()
  await expect(table.getByRole('cell', { name: '…' }).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The attack' })).toBeVisible()
})

test('who opens children has no page of releases in the rail', async ({ page }) => {
  await as(page, 'caseworker')
  await expect(
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Releases' }),
  ).toHaveCount(0)
})

for (const { locale, width } of [
  { locale: 'en', width: 1280 },
  { locale: 'ar', width: 1280 },
  { locale: 'en', width: 390 },
] as const) {
  test(`axe finds nothing on the pages of releases, and nothing is wider than the screen: ${locale}, ${width}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await as(page, 'statistician')
    await speak(page, locale)
    await page.goto('/releases')
    await settled(page)
    await check(page)
    await openRelease(page)
    await page.locator('details summary').first().click()
    await check(page)
    if (locale === 'en') return
    // The choice goes to the account: the next test speaks English again.
    await speak(page, 'en')
    const kept = page.waitForResponse((answer) => answer.url().endsWith('/account/locale'))
    await page.goto('/releases')
    await kept
  })
}

async function as(page: Page, username: string): Promise<void> {
  await page.context().clearCookies()
  await signIn(page, username)
}

async function speak(page: Page, locale: 'en' | 'ar'): Promise<void> {
  await page.evaluate(
    (kept) => localStorage.setItem('waymark.preferences', kept),
    JSON.stringify({ locale, localeChosen: true, theme: 'light' }),
  )
}

/** The oldest release: the first that the synthetic country published. */
async function openRelease(page: Page): Promise<void> {
  const answer = await page.request.get('/api/v1/releases')
  const { items } = (await answer.json()) as { items: { id: string }[] }
  await page.goto(`/releases/${items.at(-1)?.id}`)
  await settled(page)
}

async function check(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`)).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
}
