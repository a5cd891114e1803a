/** A share `p` (0 to 1) of a distribution, interpolated linearly between ranks (type 7); null of nothing. */
export function percentile(values: readonly number[], p: number): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const rank = (sorted.length - 1) * p
  const below = Math.floor(rank)
  const low = sorted[below]!
  const high = sorted[below + 1] ?? low
  return low + (rank - below) * (high - low)
}

/** The arithmetic mean, the same in whatever order the values come; null of nothing. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null
  return values.toSorted((a, b) => a - b).reduce((sum, value) => sum + value, 0) / values.length
}
