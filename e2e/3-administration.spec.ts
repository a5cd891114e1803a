import { expect, type Page, test } from '@playwright/test'
import { settled, signIn } from './visit.ts'

test.describe.configure({ mode: 'serial' })

let page: Page
let oneTime = ''

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage()
  await signIn(page, 'administrator')
})
test.afterAll(() => page?.close())

test('an administrator sees no child', async () => {
  await page.goto('/children')
  await settled(page)
  await expect(page.getByRole('link', { name: /^ARK-/ })).toHaveCount(0)
})

test('an agency is added', async () => {
  await page.goto('/admin/agencies')
  await page.getByRole('button', { name: 'Add an agency' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel(/^Name/).fill('Quayside youth office')
  await form.getByLabel(/^Reference/).fill('E2E-1')
  await choose(form.getByLabel(/^Kind of agency/), 'Social services')
  await form.getByRole('button', { name: /^(Save|Add)/ }).click()
  await expect(form).toBeHidden()
  await page.getByLabel('Search by name or reference').fill('Quayside')
  await expect(page.getByRole('row', { name: /Quayside youth office/ })).toBeVisible()
})

test('a person is added, with a password that is shown once', async () => {
  await page.goto('/admin/people')
  await page.getByRole('button', { name: 'Add a person' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel(/^Name/).fill('Odalys Ferwick')
  await form.getByLabel(/^User name/).fill('odalys.ferwick')
  await form.getByRole('button', { name: 'Add a person' }).click()
  const secret = form.locator('.secret')
  await expect(secret).toBeVisible()
  oneTime = ((await secret.textContent()) ?? '').trim()
  await form.getByRole('button').last().click()
})

test('the person gets a role in the agency', async () => {
  await page.goto('/admin/people')
  await page.getByLabel('Search by name or user name').fill('odalys')
  await page.getByRole('link', { name: 'Odalys Ferwick' }).click()
  const form = page.getByRole('form', { name: 'Add a role' })
  await choose(form.getByLabel(/^Agency/), 'Quayside youth office')
  await choose(form.getByLabel(/^(Role|Works as)/), 'Social worker')
  await form.getByRole('button', { name: 'Add a role' }).click()
  await expect(page.getByRole('table')).toContainText('Quayside youth office')
})

test('whoever was added signs in and chooses a password of their own', async ({ browser }) => {
  const other = await browser.newPage()
  await other.goto('/sign-in')
  await other.getByLabel('User name').fill('odalys.ferwick')
  await other.getByLabel('Password', { exact: true }).fill(oneTime)
  await other.getByRole('button', { name: 'Sign in' }).click()
  await other.getByLabel(/^New password/).fill('a lamp on the long pier')
  await other.getByRole('button', { name: 'Choose and sign in' }).click()
  await expect(other.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await other.close()
})

test('what was done stands in the audit', async () => {
  await page.goto('/admin/audit')
  await settled(page)
  await expect(page.getByRole('main')).toContainText('odalys.ferwick')
})

/** Chooses in a list of the browser's own, or in one that is searched by typing. */
async function choose(field: ReturnType<Page['getByLabel']>, label: string): Promise<void> {
  const one = field.first()
  if ((await one.evaluate((element) => element.tagName)) === 'SELECT') {
    await one.selectOption({ label })
    return
  }
  await one.fill(label)
  await page.getByRole('option', { name: label }).first().click()
}
