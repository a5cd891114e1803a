import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { settled, signIn } from './visit.ts'

const year = String(new Date().getUTCFullYear())

test('a statistician opens an indicator, breaks it down, and finds the same numbers drawn and in a table', async ({
  page,
}) => {
  await signIn(page, 'statistician')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Statistics' }).click()
  await page.getByLabel('Period').selectOption(year)
  await settled(page)
  await page.getByRole('link', { name: /Children in conflict with the law/ }).click()
  await expect(page).toHaveURL(/\/statistics\/JJ-1/)
  await page.getByLabel('Break down by').selectOption('region')
  await page.getByLabel('And by').selectOption('sex')
  await settled(page)
  // The address says the view: whoever opens it sees the same.
  await expect(page).toHaveURL(/rows=region/)
  await expect(page).toHaveURL(/cols=sex/)
  const picture = page.getByRole('img', { name: /By Region and Sex/ })
  await expect(picture).toBeVisible()
  const table = page.getByRole('table', { name: /By Region and Sex/ })
  const drawn = await picture.locator('text').allTextContents()
  for (const row of await table.locator('tbody tr').all()) {
    const name = (await row.getByRole('rowheader').textContent()) ?? ''
    const number = await row
      .locator('td')
      .nth((await columnsOf(table)).indexOf('Number') - 1)
      .textContent()
    expect(drawn).toContain(name)
    expect(drawn).toContain(number)
  }
  const numbers = (await table.locator('tbody tr').allTextContents()).length
  expect(numbers).toBeGreaterThan(0)
  await expect(page.getByText('wording read').first()).toBeVisible()
})

test('an area is shown on a map, and areas side by side over time', async ({ page }) => {
  await signIn(page, 'statistician')
  await page.goto(`/statistics/JJ-1?period=${year}&rows=region`)
  await settled(page)
  await page.getByRole('button', { name: 'Map' }).click()
  await expect(
    page
      .getByRole('img', { name: /By Region/ })
      .locator('g path')
      .first(),
  ).toBeVisible()
  await page.getByLabel('Compare areas').selectOption({ index: 1 })
  await settled(page)
  await expect(page.getByRole('button', { name: /^Take .* away$/ })).toBeVisible()
  await expect(page).toHaveURL(/areas=/)
  const overTime = page.getByRole('table', { name: /Over time/ })
  expect((await columnsOf(overTime)).length).toBe(3)
})

test('a figure is downloaded as CSV, XLSX, SVG and PNG', async ({ page }) => {
  await signIn(page, 'statistician')
  await page.goto(`/statistics/JJ-1?period=${year}&rows=sex`)
  await settled(page)
  const csv = (await downloadOf(page, 'CSV')).toString('utf8')
  expect(csv).toContain('JJ-1')
  expect(csv.split('\r\n')[1]).toContain(year)
  expect(csv).toMatch(/female/)
  const xlsx = await downloadOf(page, 'XLSX')
  expect(xlsx.subarray(0, 2).toString()).toBe('PK')
  const svg = (await downloadOf(page, 'SVG')).toString('utf8')
  expect(svg).toContain('<svg')
  expect(svg).not.toContain('var(')
  const png = await downloadOf(page, 'PNG')
  expect(png.subarray(1, 4).toString()).toBe('PNG')
})

test('a view is kept under a name, opened again and forgotten', async ({ page }) => {
  await signIn(page, 'statistician')
  await page.goto(`/statistics/JJ-3?period=${year}&rows=age`)
  await settled(page)
  await page.getByRole('button', { name: 'Keep this view' }).click()
  await page.getByLabel('Name of the view').fill('Held, by age')
  await page.getByLabel('Reports').selectOption('month')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.goto('/statistics')
  await page.getByRole('link', { name: 'Held, by age' }).click()
  await expect(page).toHaveURL(/JJ-3.*rows=age/)
  await page.getByRole('button', { name: /Held, by age/ }).click()
  await expect(page.getByRole('link', { name: 'Held, by age' })).toHaveCount(0)
})

test('who opens children’s files counts those, and a count opens its cases', async ({ page }) => {
  await signIn(page, 'supervisor')
  await page.goto(`/statistics/VW-1?set=victims&period=${year}`)
  await settled(page)
  await expect(page.getByText('The children you may open').first()).toBeVisible()
  const count = page.getByRole('link', { name: /open the cases/ }).first()
  const said = await count.textContent()
  await count.click()
  const cases = page.getByRole('dialog')
  await expect(cases.getByRole('table')).toBeVisible()
  expect(await cases.locator('tbody tr').count()).toBe(Math.min(500, Number(said)))
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/cases=/)
})

test('whoever may not have exact figures is told where the published ones are', async ({ page }) => {
  await signIn(page, 'administrator')
  await page.goto('/statistics')
  await expect(page.getByText('Exact figures are not open to your role')).toBeVisible()
  await expect(page.getByRole('link', { name: 'published statistics' })).toBeVisible()
})

test('in Arabic the page and its drawing run from right to left', async ({ page }) => {
  // Somebody whom no other test needs in English: the choice is kept with the account.
  await signIn(page, 'statistician2')
  await page.evaluate(() =>
    localStorage.setItem('waymark.preferences', JSON.stringify({ locale: 'ar', localeChosen: true })),
  )
  await page.goto(`/statistics/JJ-1?period=${year}&rows=region`)
  await settled(page)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('الإحصاءات')
  const picture = page.locator('.fig-svg svg').first()
  await expect(picture).toBeVisible()
  // Every bar ends where it begins for a reader from the left: at the right side, all at the same place.
  const ends = await picture
    .locator('rect[fill="var(--series-1)"], g[fill="var(--series-1)"] rect')
    .evaluateAll((bars) => bars.map((bar) => Math.round(bar.getBoundingClientRect().right)))
  expect(new Set(ends).size).toBe(1)
})

test('an indicator fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page, 'statistician')
  for (const path of [`/statistics?period=${year}`, `/statistics/JJ-1?period=${year}&rows=region&cols=age`]) {
    await page.goto(path)
    await settled(page)
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wide, `${path} scrolls sideways`).toBeLessThanOrEqual(0)
  }
})

async function columnsOf(table: ReturnType<Page['getByRole']>): Promise<string[]> {
  return table.locator('thead th').allTextContents()
}

async function downloadOf(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  return readFile(await download.path())
}
