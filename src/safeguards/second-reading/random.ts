/** A seeded source of chance (mulberry32): the same seed, the same journeys. */
export type Random = {
  /** From 0 up to 1, or up to `below` in whole numbers. */
  readonly next: () => number
  readonly below: (below: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(choices: readonly T[]) => T
}

/** Chance that follows from a seed alone. */
export function randomFrom(seed: number): Random {
  let state = Math.imul(seed, 2654435761) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (choices) => choices[below(choices.length)]!,
  }
}
