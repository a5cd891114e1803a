import type { DateWords } from '#ui/dates.ts'
import { wordOr, wordRight } from '../child/child-words.ts'

/** The right that a limit belongs to, and which of its limits: "Followed up as often as the risk requires: high". */
export function wordLimitOf(key: string, words: DateWords): string {
  const [safeguard = key, variant] = key.split('.')
  const right = wordRight(safeguard, words)
  if (variant === undefined) return right
  const which =
    wordOr(`admin.limit.${key}`, null, words) ??
    wordOr(`code.level.${variant}`, null, words) ??
    wordOr(`code.urgency.${variant}`, variant, words)
  return words.t('admin.limit.which', { right, which })
}

/** "24 hours", "14 years of age", "0 times"; a dash where the source sets none. */
export function wordAmount(value: number | null, unit: string, words: DateWords): string {
  return value === null ? '–' : words.t(`admin.amount.${unit}`, { n: value })
}
