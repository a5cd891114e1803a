import { expect, type Page } from '@playwright/test'

/** The password of everybody in the synthetic country. */
export const password = 'lantern-over-harbour'

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>
const sessions = new Map<string, { cookies: Cookies; locale: string }>()

/**
 * Signs somebody in through the form; later visits of the same person take the session up again, in the language of
 * the first: a test that changes it changes it for itself alone.
 */
export async function signIn(page: Page, username: string): Promise<void> {
  const known = sessions.get(username)
  if (known) {
    await page.context().addCookies(known.cookies)
    await page.request.put('/api/v1/account/locale', { data: { locale: known.locale } })
    await page.goto('/')
  } else {
    await page.goto('/sign-in')
    await page.getByLabel('User name').fill(username)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
  }
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  sessions.set(username, {
    cookies: await page.context().cookies(),
    locale: known?.locale ?? (await localeOf(page)),
  })
}

async function localeOf(page: Page): Promise<string> {
  const answer = await page.request.get('/api/v1/session')
  return ((await answer.json()) as { person: { locale: string } }).person.locale
}

/** Nothing is loading any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await expect(page.locator('main, [role=main], h1').first()).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
}
