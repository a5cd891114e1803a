import { isDimension } from './statistics-dimensions.ts'

/** Which count's cases are open: the numerator or what it is of, and the cell by dimension. */
export type CasesOf = {
  readonly part: 'numerator' | 'denominator'
  readonly of: Readonly<Record<string, string>>
}

/** As the address keeps it: `numerator|sex:female|region:AR-1`. Empty categories are the whole and left out. */
export function writeCasesOf({ part, of }: CasesOf): string {
  const cells = Object.entries(of).filter(([, value]) => value !== '')
  return [part, ...cells.map(([dimension, value]) => `${dimension}:${value}`)].join('|')
}

/** Reads it again; null where the address names none. */
export function readCasesOf(text: string): CasesOf | null {
  const [part = '', ...cells] = text.split('|')
  if (part !== 'numerator' && part !== 'denominator') return null
  const of = cells.flatMap((each) => {
    const at = each.indexOf(':')
    return at > 0 && isDimension(each.slice(0, at)) ? [[each.slice(0, at), each.slice(at + 1)] as const] : []
  })
  return { part, of: Object.fromEntries(of) }
}
