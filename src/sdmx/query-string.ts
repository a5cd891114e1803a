/** Parameters of a query. A plus stays a plus: in SDMX it means and. */
import { refuseQuery } from './refusal.ts'

/** Parameters by name; `c[SEX]` stands under that very name. Refuses what is said twice, or not well encoded. */
export type Query = ReadonlyMap<string, string>

/** Reads what follows the question mark. Empty parameters count as not said. */
export function readQuery(search: string): Query {
  const found = new Map<string, string>()
  for (const part of search.replace(/^\?/, '').split('&')) {
    if (part === '') continue
    const [name = '', ...rest] = part.split('=')
    const key = decode(name)
    if (found.has(key)) refuseQuery('repeated-parameter', { name: key })
    const value = decode(rest.join('='))
    if (value !== '') found.set(key, value)
  }
  return found
}

/** Path segments, decoded; empty ones at the end left out. */
export function readPath(path: string): string[] {
  const segments = path.split('/').map(decode)
  while (segments.at(-1) === '') segments.pop()
  return segments
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return refuseQuery('wrong-encoding', { found: text.slice(0, 60) })
  }
}

/** Refuses parameters that are none of these; `c[...]` stands for every filter. */
export function allowOnly(query: Query, names: readonly string[]): void {
  for (const name of query.keys()) {
    if (names.includes(name) || (names.includes('c[...]') && /^c\[[^\]]*\]$/.test(name))) continue
    refuseQuery('unknown-parameter', { name: name.slice(0, 60), allowed: names.join(', ') })
  }
}

/** A whole number from `least` on; null where it is not said. */
export function readCount(query: Query, name: string, least = 1): number | null {
  const text = query.get(name)
  if (text === undefined) return null
  if (!/^\d{1,9}$/.test(text) || Number(text) < least) wrong(name, text, `>= ${least}`)
  return Number(text)
}

/** An instant (milliseconds); without an offset it is of UTC. Null where it is not said. */
export function readInstant(query: Query, name: string): number | null {
  const text = query.get(name)
  if (text === undefined) return null
  const read = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(text)
  const at = Date.parse(read?.[1] !== undefined && read[4] === undefined ? `${text}Z` : text)
  if (read === null || Number.isNaN(at)) wrong(name, text, 'YYYY-MM-DDThh:mm:ssZ')
  return at
}

/** One of some words; the first where it is not said. */
export function readChoice<const T extends string>(
  query: Query,
  name: string,
  choices: readonly [T, ...T[]],
): T {
  const text = query.get(name)
  if (text === undefined) return choices[0]
  return choices.find((choice) => choice === text.toLowerCase()) ?? wrong(name, text, choices.join(', '))
}

/** Refuses a parameter's value and says what it may be. */
export function wrong(name: string, found: string, allowed: string): never {
  return refuseQuery('wrong-parameter', { name, found: found.slice(0, 60), allowed })
}
