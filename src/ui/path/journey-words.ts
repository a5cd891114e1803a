import type { DateWords } from '../dates.ts'

/** The words for an id, or null where the catalogue has none (it then gives the id back). */
export function wordsFor(id: string, { t }: DateWords): string | null {
  const words = t(id)
  return words === id ? null : words
}

/** Short words for a right: labels on the path have little room. */
export function rightWords(safeguard: string, words: DateWords): string {
  return (
    wordsFor(`safeguard.${safeguard}.short`, words) ?? wordsFor(`safeguard.${safeguard}`, words) ?? safeguard
  )
}
