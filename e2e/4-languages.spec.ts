import { expect, test } from '@playwright/test'
import { settled, signIn } from './visit.ts'

test('the language changes at once: Arabic from right to left, French from left to right', async ({
  page,
}) => {
  // Somebody whom no other test needs in English: the choice is kept with the account.
  await signIn(page, 'prosecutor')
  const root = page.locator('html')
  await page.getByRole('button', { name: /Display/ }).click()
  await page.getByRole('radio', { name: 'العربية' }).check()
  await expect(root).toHaveAttribute('dir', 'rtl')
  await expect(root).toHaveAttribute('lang', 'ar')
  await page.keyboard.press('Escape')
  await page.goto('/children')
  await settled(page)
  await expect(root).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Children')
  await page.getByRole('banner').getByRole('button').first().click()
  await page.getByRole('radio', { name: 'Français' }).check()
  await expect(root).toHaveAttribute('dir', 'ltr')
  await expect(root).toHaveAttribute('lang', 'fr')
})

test('a judge whose language is French is spoken to in French', async ({ page }) => {
  await signInWithoutWords(page, 'judge')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
})

/** By the kinds of fields alone, since the words change with the language. */
async function signInWithoutWords(page: import('@playwright/test').Page, username: string) {
  await page.goto('/sign-in')
  await page.locator('input[type=text], input:not([type])').first().fill(username)
  await page.locator('input[type=password]').fill('lantern-over-harbour')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('banner')).toBeVisible()
}
