import { expect, test } from '@playwright/test'
import { settled, signIn } from './visit.ts'

test('everything that a day needs is reached without a mouse', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('User name').focus()
  await page.keyboard.type('caseworker')
  await page.keyboard.press('Tab')
  await page.keyboard.type('lantern-over-harbour')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await settled(page)

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Help and shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox').first()).toBeFocused()
  await page.keyboard.type('ARK-')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/children\?/)
  await settled(page)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())

  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/children\/ARK-/)
  await settled(page)
  await page.keyboard.press('r')
  await expect(page).toHaveURL(/record/)
})

test('Tab passes through the page in order, shows where it is, and skips to the content first', async ({
  page,
}) => {
  await signIn(page, 'caseworker')
  await page.goto('/children')
  await settled(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
  const seen = new Set<string>()
  for (let step = 0; step < 25; step++) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const here = document.activeElement
      if (!(here instanceof HTMLElement) || here === document.body) return { at: 'nowhere', visible: true }
      const style = getComputedStyle(here)
      const ring = style.outlineStyle !== 'none' || style.boxShadow !== 'none'
      return { at: here.outerHTML.slice(0, 200), visible: ring }
    })
    if (found.at === 'nowhere') break
    expect(found.visible, `the focus does not show on ${found.at}`).toBe(true)
    seen.add(found.at)
  }
  expect(seen.size).toBeGreaterThan(15)
})
