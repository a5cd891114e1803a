import { lazyRouteComponent } from '@tanstack/react-router'

/**
 * The pages of the app, each fetched when first opened. To add one: export a component `ThingPage` from
 * `src/rooms/<room>/thing.page.tsx`, then give it a path here.
 */
const rooms = import.meta.glob('../rooms/*/*.page.tsx')

/** Pages inside the shell, for somebody signed in. A `$` at the end takes every path below it. */
export const pages = [
  { path: '/', component: page('TodayPage') },
  { path: '/children', component: page('ChildrenPage') },
  { path: '/children/new', component: page('RegisterChildPage') },
  { path: '/children/$ref', component: page('ChildPage') },
  { path: '/children/$ref/record', component: page('RecordPage') },
  { path: '/children/$ref/summary', component: page('SummaryPage') },
  { path: '/patterns', component: page('PatternsPage') },
  { path: '/emergencies', component: page('EmergenciesPage') },
  { path: '/record', component: page('RecordPage') },
  { path: '/safeguards', component: page('SafeguardsPage') },
  { path: '/safeguards/$id', component: page('SafeguardPage') },
  { path: '/statistics', component: page('StatisticsPage') },
  { path: '/statistics/$id', component: page('IndicatorPage') },
  { path: '/data-quality', component: page('DataQualityPage') },
  { path: '/un-returns', component: page('UnReturnPage') },
  { path: '/releases', component: page('ReleasesPage') },
  { path: '/releases/$id', component: page('ReleasePage') },
  { path: '/admin', component: page('AdministrationPage') },
  { path: '/admin/$', component: page('AdministrationPage') },
  { path: '/account', component: page('AccountPage') },
  { path: '/account/audit', component: page('OwnAuditPage') },
] as const

/** Pages that stand alone. */
export const signInPage = page('SignInPage')

/** Finds the file of a page by its name: `TodayPage` in `today.page.tsx` of any room. */
function page(name: string) {
  const file = name.replace(/Page$/, '').replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`)
  const found = Object.entries(rooms).find(([path]) => path.endsWith(`/${file.toLowerCase()}.page.tsx`))
  if (!found) return undefined
  return lazyRouteComponent(found[1] as () => Promise<Record<string, () => React.ReactNode>>, name)
}
