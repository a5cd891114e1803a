import { expect, type Page, test } from '@playwright/test'
import { canaries } from './canaries.ts'
import { settled, signIn } from './visit.ts'

test.describe.configure({ mode: 'serial' })

let page: Page
let reference = ''

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage()
  await signIn(page, 'caseworker')
})
test.afterAll(() => page?.close())

const save = () => page.getByRole('button', { name: 'Save event' })
const rights = () => page.getByRole('main')

/** Opens the form of one kind of event and says that it happened at an hour of yesterday, to the minute. */
async function beginEvent(kind: string, label: string, hour: string) {
  await page.goto(`/children/${reference}/record?type=${kind}`)
  const form = page.getByRole('form', { name: label })
  const when = form.getByRole('group', { name: 'When did it happen?' })
  const day = new Date(Date.now() - 86_400_000)
  await when.getByLabel('Day').fill(String(day.getUTCDate()))
  await when.getByLabel('Month').fill(String(day.getUTCMonth() + 1))
  await when.getByLabel('Year').fill(String(day.getUTCFullYear()))
  await when.getByLabel('Time').fill(hour)
  return form
}

test('a child is registered, with a name that is sealed', async () => {
  await page.goto('/children')
  await page.getByRole('link', { name: 'Register a child' }).click()
  await page.getByLabel('Given names').fill(canaries.givenNames)
  await page.getByLabel('Family name').fill(canaries.familyName)
  await page.getByRole('textbox', { name: /^Address/ }).fill(canaries.address)
  await page.getByRole('radio', { name: 'Boy' }).check()
  const born = page.getByRole('group', { name: 'Date of birth' })
  await born.getByLabel('Day').fill('4')
  await born.getByLabel('Month').fill('5')
  await born.getByLabel('Year').fill('2012')
  await page.getByLabel('What were we told?').fill(canaries.narrative)
  await page
    .locator('main')
    .getByRole('button', { name: /^(Register|Save)/ })
    .click()
  await expect(page).toHaveURL(/\/children\/[A-Z0-9-]+$/)
  reference = page.url().split('/').at(-1) ?? ''
  await expect(page.getByRole('heading', { level: 1, name: reference })).toBeVisible()
  await expect(page.locator('body')).not.toContainText(canaries.givenNames)
})

test('the child is found by a name written in another script', async () => {
  await page.goto('/children')
  await page.getByLabel('Reference or name, in any script').fill('Buznakidze')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: reference })).toBeVisible()
})

test('the name is shown only when somebody asks for it', async () => {
  await page.goto(`/children/${reference}`)
  await settled(page)
  await expect(page.locator('main')).not.toContainText(canaries.givenNames)
  await page.getByText('Show name').click()
  await expect(page.locator('main')).toContainText(canaries.givenNames)
  await expect(page.locator('main')).toContainText(canaries.address)
})

test('an arrest starts clocks, and the preview says so before it is saved', async () => {
  const form = await beginEvent('apprehended', 'Arrested', '08:00')
  await form
    .getByRole('group', { name: /ground/ })
    .getByRole('radio')
    .first()
    .check()
  await form.getByLabel('What happened, in words').fill(canaries.narrative)
  const effect = form.getByRole('region', { name: 'When you save' })
  await expect(effect).toContainText('Parent told of the arrest')
  await page.goto(`/children/${reference}`)
  await settled(page)
  await expect(rights()).not.toContainText('Parent told of the arrest')
  const again = await beginEvent('apprehended', 'Arrested', '08:00')
  await again
    .getByRole('group', { name: /ground/ })
    .getByRole('radio')
    .first()
    .check()
  await again.getByLabel('What happened, in words').fill(canaries.narrative)
  await save().click()
  await expect(page).not.toHaveURL(/type=apprehended/)
  await page.goto(`/children/${reference}`)
  await expect(rights()).toContainText('Parent told of the arrest')
})

test('what follows meets the right', async () => {
  const form = await beginEvent('parents-informed', 'Parents told', '08:20')
  await form.getByRole('radio', { name: 'Arrest' }).check()
  await expect(form.getByRole('region', { name: 'When you save' })).toContainText('Parent told of the arrest')
  await save().click()
  await expect(page).not.toHaveURL(/type=parents-informed/)
  await page.goto(`/children/${reference}`)
  await settled(page)
  expect(await statusOfArrest()).toBe('met')
})

test('a correction takes its place, and the old one stays legible', async () => {
  await page.getByRole('link', { name: 'Correct Parents told' }).click()
  await page.getByLabel('Time').fill('08:40')
  await page.getByLabel(/^Why/).fill(canaries.reason)
  await page.getByRole('button', { name: /^Save/ }).click()
  await expect(page).not.toHaveURL(/supersedes=/)
  await page.goto(`/children/${reference}`)
  await settled(page)
  await expect(page.getByRole('region', { name: 'Events' })).toContainText('08:40')
  expect(await statusOfArrest()).toBe('met')
})

test('what is withdrawn counts as never recorded: first the correction, then what it corrected', async () => {
  await withdrawParentsTold()
  expect(await statusOfArrest()).toBe('met')
  await withdrawParentsTold()
  expect(await statusOfArrest()).not.toBe('met')
})

async function withdrawParentsTold(): Promise<void> {
  await page.getByRole('link', { name: 'Withdraw Parents told' }).first().click()
  await page.getByLabel(/^Why/).fill(canaries.reason)
  await page.getByRole('button', { name: 'Take the event back' }).click()
  await expect(page).not.toHaveURL(/retracts=/)
  await page.goto(`/children/${reference}`)
  await settled(page)
}

/** What the house says of "parent told of the arrest", as a program is told. */
async function statusOfArrest(): Promise<string | undefined> {
  const answer = await page.request.get(`/api/v1/children/${reference}`)
  const child = (await answer.json()) as { findings: { safeguard: string; status: string }[] }
  return child.findings.find((each) => each.safeguard === 'ARR-1')?.status
}
