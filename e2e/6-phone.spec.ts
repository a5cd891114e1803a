import { expect, test } from '@playwright/test'
import { settled, signIn } from './visit.ts'

test.use({ viewport: { width: 390, height: 844 } })

for (const path of ['/', '/children', '/children/new', '/record', '/safeguards', '/account']) {
  test(`${path} fits a phone`, async ({ page }) => {
    await signIn(page, 'caseworker')
    await page.goto(path)
    await settled(page)
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wide, 'it scrolls sideways').toBeLessThanOrEqual(0)
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  })
}

test('a child’s page and its form fit a phone', async ({ page }) => {
  await signIn(page, 'caseworker')
  await page.goto('/children')
  await page.getByRole('link', { name: /^ARK-/ }).first().click()
  await settled(page)
  const wide = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await wide()).toBeLessThanOrEqual(0)
  await page.goto(`${new URL(page.url()).pathname}/record?type=interviewed`)
  await settled(page)
  expect(await wide()).toBeLessThanOrEqual(0)
})
