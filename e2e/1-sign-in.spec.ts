import { expect, test } from '@playwright/test'
import { password, signIn } from './visit.ts'

test('a practitioner signs in, sees Today, and signs out for good', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('User name').fill('caseworker')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await expect(page.getByText('Lena Tarro')).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/sign-in/)
  await page.goBack()
  await page.goto('/children')
  await expect(page).toHaveURL(/sign-in/)
})

test('a wrong password and an unknown name are answered alike', async ({ page }) => {
  const answers: string[] = []
  for (const [name, word] of [
    ['nurse', 'not the password'],
    ['nobody-of-that-name', password],
  ] as const) {
    await page.goto('/sign-in')
    await page.getByLabel('User name').fill(name)
    await page.getByLabel('Password', { exact: true }).fill(word)
    await page.getByRole('button', { name: 'Sign in' }).click()
    const alert = page.getByRole('alert').first()
    await expect(alert).toBeVisible()
    answers.push((await alert.textContent()) ?? '')
  }
  expect(answers[0]).toBe(answers[1])
})

test('after signing in, the page that was asked for opens', async ({ page }) => {
  await page.goto('/children')
  await page.getByLabel('User name').fill('supervisor')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Children' })).toBeVisible()
})

test('Today shows what is breached and what falls due', async ({ page }) => {
  await signIn(page, 'caseworker')
  const atRisk = page.getByRole('region', { name: 'Rights at risk' })
  await expect(atRisk.getByRole('heading', { level: 3, name: /^Breached/ })).toBeVisible()
  expect(await atRisk.getByRole('listitem').count()).toBeGreaterThan(5)
  await atRisk.getByRole('heading', { level: 4 }).getByRole('link').first().click()
  await expect(page).toHaveURL(/\/children\/ARK-/)
})
