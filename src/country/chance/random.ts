/** Seeded chance: the same seed and stream always give the same numbers, on every machine. */
export type Random = {
  /** From 0 to below 1. */
  next(): number
  /** A whole number from 0 to below `limit`. */
  int(limit: number): number
  /** A number from `from` to below `to`. */
  between(from: number, to: number): number
  /** True with this probability. */
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** Many small values and a few large ones, with this mean. */
  exponential(mean: number): number
}

/**
 * A generator of its own for each stream (a child, the staff, the registers), so that what happens to one
 * does not depend on how much chance another used. The numbers are sfc32 (a small fast counting generator).
 */
export function createRandom(seed: number, stream: number): Random {
  let a = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b)
  let b = Math.imul(stream ^ 0xc2b2ae35, 0x27d4eb2f)
  let c = Math.floor(seed / 0x1_0000_0000) ^ Math.floor(stream / 0x1_0000_0000)
  let counter = 1

  function bits(): number {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  // The first numbers still resemble the seed.
  for (let round = 0; round < 12; round++) bits()

  const next = () => bits() / 0x1_0000_0000
  return {
    next,
    int: (limit) => Math.floor(next() * limit),
    between: (from, to) => from + next() * (to - from),
    chance: (probability) => next() < probability,
    pick: <T>(from: readonly T[]) => from[Math.floor(next() * from.length)] as T,
    exponential: (mean) => -Math.log(1 - next()) * mean,
  }
}

/** Draws one of the entries by weight. The weights need not add up to one. */
export function pickWeighted<T>(random: Random, entries: readonly (readonly [T, number])[]): T {
  let total = 0
  for (const [, weight] of entries) total += weight
  let left = random.next() * total
  for (const [value, weight] of entries) {
    left -= weight
    if (left < 0) return value
  }
  return (entries[entries.length - 1] as readonly [T, number])[0]
}
