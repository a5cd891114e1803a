import { expect, type Page } from '@playwright/test'

/** The password of everybody in the synthetic country. */
export const password = 'lantern-over-harbour'

/** Signs somebody in and waits for the first page of the day. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('User name').fill(username)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}

/** What a reader chose before they came: language, colours, contrast. */
export async function prefer(page: Page, choice: Record<string, unknown>): Promise<void> {
  await page.addInitScript((kept) => {
    localStorage.setItem('waymark.preferences', kept)
  }, JSON.stringify(choice))
}

/** Nothing is loading any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await expect(page.locator('main, [role=main], h1').first()).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
}
