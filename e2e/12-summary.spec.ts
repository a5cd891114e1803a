import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { canaries } from './canaries.ts'
import { settled, signIn } from './visit.ts'

const summaryPath = (child: string) => `/children/${child}/summary`

/** The children that somebody's list shows, each once. */
async function childrenOf(page: Page): Promise<string[]> {
  const answer = await page.request.get('/api/v1/children?limit=100')
  const { items } = (await answer.json()) as { items: { child: string }[] }
  return [...new Set(items.map(({ child }) => child))]
}

/** What axe finds on the page as it stands. */
async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id} at ${node.target.join(' ')}`),
  )
}

async function prepare(page: Page, whom: string, language: string): Promise<void> {
  await page.getByRole('radio', { name: whom }).check()
  await page.getByLabel('In which language?').selectOption({ label: language })
  await page.getByRole('button', { name: 'Prepare the summary' }).click()
  await expect(page.getByRole('article')).toBeVisible()
  await settled(page)
}

test.describe('a rights summary', () => {
  test('for a court says for whom and why, every right with its sources, and what is left out', async ({
    page,
  }) => {
    await signIn(page, 'caseworker')
    const [child = ''] = await childrenOf(page)
    await page.goto(`/children/${child}`)
    await page.getByRole('link', { name: 'Rights summary to print' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Rights summary' })).toBeVisible()
    await prepare(page, 'A court', 'English')
    const paper = page.getByRole('article', { name: 'The rights of the child: summary' })
    await expect(paper).toContainText(child)
    await expect(paper).toContainText('For a hearing')
    await expect(paper).toContainText('Citation')
    await expect(paper).toContainText('No copy holds addresses, places, the child’s name')
    expect(await violationsOf(page)).toEqual([])
    await page.goto('/account/audit')
    await expect(
      page.getByRole('main').getByText('Gave a rights summary').and(page.locator(':not(option)')).first(),
    ).toBeVisible()
  })

  test('on paper holds the summary alone, black on white, in dark too', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await signIn(page, 'caseworker')
    const [child = ''] = await childrenOf(page)
    await page.goto(summaryPath(child))
    await prepare(page, 'A court', 'English')
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect(page.getByRole('article')).toBeVisible()
    for (const name of ['Prepare the summary', 'Print']) {
      await expect(page.getByRole('button', { name })).toBeHidden()
    }
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden()
    const colours = await page.getByRole('article').evaluate((paper) => {
      const { color, backgroundColor } = getComputedStyle(paper)
      return { color, backgroundColor }
    })
    expect(colours).toEqual({ color: 'rgb(17, 17, 17)', backgroundColor: 'rgb(255, 255, 255)' })
    const rules = await page.evaluate(() =>
      document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)),
    )
    expect(rules.join()).toContain('counter(page)')
    expect(rules.join()).toContain(child)
  })

  test('for the child is in the child’s language, large, and names nobody', async ({ page }) => {
    await signIn(page, 'caseworker')
    const [child = ''] = await childrenOf(page)
    await page.goto(summaryPath(child))
    await prepare(page, 'The child, in words for 8 to 12 years', 'العربية')
    const paper = page.getByRole('article', { name: 'حقوقك' })
    await expect(paper).toHaveAttribute('dir', 'rtl')
    await expect(paper).toHaveAttribute('lang', 'ar')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    const size = await paper.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
    expect(size).toBeGreaterThanOrEqual(20)
    await expect(paper).not.toContainText('Lena Tarro')
    expect(await violationsOf(page)).toEqual([])
    await prepare(page, 'The child, in words for 13 to 17 years', 'Français')
    await expect(page.getByRole('article', { name: 'Tes droits' })).toContainText('À qui tu peux demander')
  })

  test('fits a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await signIn(page, 'caseworker')
    const [child = ''] = await childrenOf(page)
    await page.goto(summaryPath(child))
    for (const whom of ['A court', 'The child, in words for 13 to 17 years']) {
      await prepare(page, whom, 'English')
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(over).toBeLessThanOrEqual(0)
    }
    expect(await violationsOf(page)).toEqual([])
  })
})

test('a supervisor sees patterns and opens the children of one; a caseworker is told whose they are', async ({
  page,
}) => {
  await signIn(page, 'supervisor')
  await page.getByRole('link', { name: 'Patterns' }).click()
  await page.getByRole('button', { name: 'Last 365 days' }).click()
  await settled(page)
  const first = page.getByText('Show the children concerned').first()
  await first.click()
  const child = page.locator('.patterns-cases a').first()
  await expect(child).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
  await child.click()
  await expect(page).toHaveURL(/\/children\/.+#right-/)
  await page.context().clearCookies()
  await signIn(page, 'caseworker')
  await expect(page.getByRole('link', { name: 'Patterns' })).toHaveCount(0)
  await page.goto('/patterns')
  await expect(page.getByText('Patterns are for supervisors and inspectors.')).toBeVisible()
})

test('the agency that leads a case opens it to another, and ends that; the open list is sound for axe', async ({
  page,
}) => {
  await signIn(page, 'caseworker')
  const child = await ledBy(page, 'SOC-1')
  await page.goto(`/children/${child}`)
  await page.getByRole('button', { name: 'Open the case to an agency' }).click()
  const dialog = page.getByRole('dialog', { name: 'Open the case to an agency' })
  await dialog.getByRole('combobox', { name: 'Which agency?' }).fill('Legal')
  await expect(page.getByRole('option').first()).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
  const chosen = await page.getByRole('option').first().innerText()
  await page.getByRole('option').first().click()
  await dialog.getByRole('button', { name: 'Open the case' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Choose one')
  await dialog.getByRole('radio', { name: 'Inspection' }).check()
  await dialog.getByRole('radio', { name: 'A court order' }).check()
  await dialog.getByRole('button', { name: 'Open the case' }).click()
  await expect(dialog).toBeHidden()
  const name = chosen.split('\n')[0] ?? ''
  const row = page.getByRole('listitem').filter({ hasText: name }).filter({ hasText: 'Inspection' })
  await expect(row).toContainText('basis: A court order')
  await row.getByRole('button', { name: /^End/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'End it now' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(row.getByRole('button', { name: /^End/ })).toHaveCount(0)
})

test('an emergency access is told to the supervisor, who says once whether it was justified', async ({
  page,
}) => {
  await signIn(page, 'police')
  // A child whom only the police know.
  const child = await page.evaluate(async () => {
    const answer = await fetch('/api/v1/children', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ child: { sex: 'female' } }),
    })
    return ((await answer.json()) as { child: string }).child
  })
  await page.context().clearCookies()
  await signIn(page, 'caseworker')
  await page.goto(`/children/${child}`)
  await page
    .getByLabel('Why must you see this child’s file now?')
    .fill(`${canaries.reason}: a call from the hospital`)
  await page.getByRole('button', { name: 'Open the file' }).click()
  await expect(page.getByRole('heading', { level: 1, name: child })).toBeVisible()
  await page.context().clearCookies()
  await signIn(page, 'supervisor')
  await page.getByRole('link', { name: 'Emergency accesses' }).click()
  const waiting = page.getByRole('listitem').filter({ hasText: canaries.reason })
  await expect(waiting).toContainText(child)
  expect(await violationsOf(page)).toEqual([])
  await waiting.getByRole('button', { name: 'Keep the judgement' }).click()
  await expect(waiting).toContainText('Say whether it was justified')
  await waiting.getByRole('radio', { name: 'Justified', exact: true }).check()
  await waiting.getByRole('button', { name: 'Keep the judgement' }).click()
  await expect(page.getByText('The judgement is kept')).toBeVisible()
  await expect(waiting.getByRole('button', { name: 'Keep the judgement' })).toHaveCount(0)
})

/** A child of whom an agency leads a case now. */
async function ledBy(page: Page, agency: string): Promise<string> {
  for (const child of await childrenOf(page)) {
    const answer = await page.request.get(`/api/v1/children/${child}`)
    const { agencies } = (await answer.json()) as {
      agencies: { agency: string; capacity: string; to: string | null }[]
    }
    if (agencies.some((each) => each.agency === agency && each.capacity === 'lead' && each.to === null))
      return child
  }
  throw new Error(`no case is led by ${agency}`)
}
