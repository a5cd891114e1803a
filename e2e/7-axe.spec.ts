import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { settled, signIn } from './visit.ts'

/** Every page of the app, by who opens it; `CHILD` stands for the first child of the list. */
const pages: Readonly<Record<string, readonly string[]>> = {
  caseworker: [
    '/',
    '/children',
    '/children/new',
    '/children/CHILD',
    '/children/CHILD/record?type=interviewed',
    '/children/CHILD/summary',
    '/record',
    '/safeguards',
    '/safeguards/ARR-3',
    '/account',
    '/account/audit',
    '/no-such-page',
  ],
  supervisor: ['/patterns', '/emergencies'],
  statistician: [
    '/statistics',
    '/statistics/JJ-1?rows=region&cols=sex',
    '/statistics/JJ-1?rows=region&show=map',
    '/statistics/JJ-4',
  ],
  administrator: [
    '/admin/people',
    '/admin/roles',
    '/admin/agencies',
    '/admin/areas',
    '/admin/places',
    '/admin/limits',
    '/admin/audit',
  ],
}

/** What changes colours alone is looked at without leaving the page, by the rules about colours. */
const looks = [
  { name: 'dark', theme: 'dark', contrast: null },
  { name: 'light with more contrast', theme: 'light', contrast: 'more' },
  { name: 'dark with more contrast', theme: 'dark', contrast: 'more' },
] as const

for (const locale of ['en', 'ar'] as const) {
  for (const [who, paths] of Object.entries(pages)) {
    test(`axe finds nothing on the pages of the ${who}: ${locale}`, async ({ page }) => {
      test.setTimeout(240_000)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await signIn(page, who)
      await page.evaluate(
        (kept) => localStorage.setItem('waymark.preferences', kept),
        JSON.stringify({ locale, localeChosen: true, theme: 'light' }),
      )
      const child = who === 'caseworker' ? await firstChild(page) : ''
      const found: string[] = []
      for (const path of paths) {
        await page.goto(path.replace('CHILD', child))
        await settled(page)
        found.push(
          ...(await violationsOf(page, `${path}, light`, locale === 'en' ? undefined : 'all but colours')),
        )
        // Colours are the same in every language.
        for (const look of locale === 'en' ? looks : []) {
          await show(page, look)
          found.push(...(await violationsOf(page, `${path}, ${look.name}`, 'colours')))
        }
      }
      expect(found).toEqual([])
    })
  }
}

test('axe finds nothing on the page where one signs in', async ({ page }) => {
  await page.goto('/sign-in')
  await settled(page)
  const found = await violationsOf(page, '/sign-in')
  await page.getByRole('button', { name: 'Sign in' }).click()
  found.push(...(await violationsOf(page, '/sign-in with what is missing')))
  for (const look of looks) {
    await show(page, look)
    found.push(...(await violationsOf(page, `/sign-in, ${look.name}`, 'colours')))
  }
  expect(found).toEqual([])
})

/** Shows the page in other colours, as the preferences do. */
async function show(page: Page, look: { theme: string; contrast: string | null }): Promise<void> {
  await page.evaluate(({ theme, contrast }) => {
    const root = document.documentElement
    root.setAttribute('data-theme', theme)
    if (contrast === null) root.removeAttribute('data-contrast')
    else root.setAttribute('data-contrast', contrast)
  }, look)
}

async function firstChild(page: Page): Promise<string> {
  const answer = await page.request.get('/api/v1/children?limit=1')
  return ((await answer.json()) as { items: { child: string }[] }).items[0]?.child ?? ''
}

async function violationsOf(
  page: Page,
  where: string,
  only?: 'colours' | 'all but colours',
): Promise<string[]> {
  const builder = new AxeBuilder({ page })
  if (only === 'colours') builder.withRules(['color-contrast'])
  if (only === 'all but colours') builder.disableRules(['color-contrast'])
  const { violations } = await builder.analyze()
  return violations.flatMap((each) =>
    each.nodes
      .slice(0, 3)
      .map(
        (node) =>
          `${where}: ${each.id} at ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim()}`,
      ),
  )
}
