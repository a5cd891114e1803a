import type { ChildrenQuery } from './children.contract.ts'

/** The filters of the page, all as words of its address; '' is: not set. */
export const filterNames = ['q', 'whose', 'risk', 'state', 'status', 'role', 'sex', 'closed', 'sort'] as const
export type FilterName = (typeof filterNames)[number]
export type Filters = Record<FilterName, string>

/** What each filter means when the address does not say; these values are left out of the address. */
const usual: Filters = {
  q: '',
  whose: 'agency',
  risk: 'any',
  state: '',
  status: '',
  role: '',
  sex: '',
  closed: 'no',
  sort: 'alert',
}

export const rowsPerPage = 50

/** Reads the filters from the address or from a saved view; what is missing or no text takes its usual value. */
export function readFilters(search: Readonly<Record<string, unknown>>): Filters {
  return Object.fromEntries(
    filterNames.map((name) => {
      const value = search[name]
      // The router reads a bare number in an address as a number: a reference may begin with one.
      const text = typeof value === 'number' ? String(value) : value
      return [name, typeof text === 'string' && text !== '' ? text : usual[name]]
    }),
  ) as Filters
}

/** The filters that differ from the usual: what stands in the address and in a saved view. */
export function writeFilters(filters: Filters): Partial<Filters> {
  return Object.fromEntries(
    filterNames.filter((name) => filters[name] !== usual[name]).map((name) => [name, filters[name]]),
  )
}

/** How many filters are set, the search words, the order and the agency aside. */
export function countFilters(filters: Filters): number {
  return Object.keys(writeFilters(filters)).filter((name) => !['q', 'sort', 'whose'].includes(name)).length
}

/** The path of the API for these filters; `after` is the cursor of a page. */
export function pathOf(filters: Filters, after: string | null): string {
  const query: Partial<Record<keyof ChildrenQuery, string>> = {
    ...writeFilters(filters),
    limit: String(rowsPerPage),
  }
  if (after !== null) query.after = after
  return `/children?${new URLSearchParams(query as Record<string, string>)}`
}

/** True when a search goes by name: it then looks at all children of the agency, whatever the filters say. */
export function isByName(q: string): boolean {
  const typed = q.trim()
  return typed !== '' && !(/\p{N}/u.test(typed) && !/\s/u.test(typed))
}
