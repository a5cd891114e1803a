import { expect, type Page } from '@playwright/test'

/** The password of everybody in the synthetic country. */
export const password = 'lantern-over-harbour'

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>
const sessions = new Map<string, Cookies>()

/** Signs somebody in through the form; later visits of the same person take the session up again. */
export async function signIn(page: Page, username: string): Promise<void> {
  const known = sessions.get(username)
  if (known) {
    await page.context().addCookies(known)
    await page.goto('/')
  } else {
    await page.goto('/sign-in')
    await page.getByLabel('User name').fill(username)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
  }
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  sessions.set(username, await page.context().cookies())
}

/** Nothing is loading any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await expect(page.locator('main, [role=main], h1').first()).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
}
