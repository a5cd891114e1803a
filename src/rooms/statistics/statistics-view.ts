/** What the address of the statistics says. Every part is a text; '' is: not said. */
import { isDimension } from './statistics-dimensions.ts'

export const viewParts = [
  'set',
  'period',
  'area',
  'rows',
  'cols',
  'only',
  'with',
  'areas',
  'trend',
  'draw',
  'show',
  'scope',
  'cases',
] as const
export type ViewPart = (typeof viewParts)[number]
export type View = Readonly<Record<ViewPart, string>>

/** What each part means when the address does not say; these values are left out of the address. */
const usual: View = {
  set: 'justice',
  period: '',
  area: '',
  rows: '',
  cols: '',
  only: '',
  with: '',
  areas: '',
  trend: '',
  draw: '',
  show: '',
  scope: '',
  cases: '',
}

/** Reads a view from the address or from where it is kept; what is missing or no text takes its usual value. */
export function readView(search: Readonly<Record<string, unknown>>): View {
  const read = Object.fromEntries(
    viewParts.map((part) => {
      const value = search[part]
      // The router reads a bare number in an address as a number: a year is one.
      const text = typeof value === 'number' ? String(value) : value
      return [part, typeof text === 'string' && text !== '' ? text.slice(0, 1000) : usual[part]]
    }),
  ) as Record<ViewPart, string>
  if (!isDimension(read.rows)) read.rows = ''
  if (!isDimension(read.cols) || read.rows === '' || read.cols === read.rows) read.cols = ''
  return read
}

/** The parts that differ from the usual: what stands in the address and in what is kept. */
export function writeView(view: View): Partial<Record<ViewPart, string>> {
  return Object.fromEntries(
    viewParts.filter((part) => view[part] !== usual[part]).map((part) => [part, view[part]]),
  )
}

/** The one category that a view is about: `sex:female`; null where it is about all, or names none. */
export function onlyOf({ only }: Pick<View, 'only'>): { dimension: string; value: string } | null {
  const at = only.indexOf(':')
  const dimension = only.slice(0, at)
  return at > 0 && at < only.length - 1 && isDimension(dimension)
    ? { dimension, value: only.slice(at + 1) }
    : null
}

/** The parts of a list with commas, each once. */
export function partsOf(list: string): string[] {
  return [...new Set(list.split(',').filter((part) => part !== ''))]
}
