import type { Counting, Period } from './cube.ts'

/**
 * The windows of one measure, cut into the pieces that lie between their ends. A window is a run of
 * pieces on one chain. Events add up over any windows, so all share a chain; distinct children only
 * add up while a window that began at the same instant is extended; each census stands alone.
 */
export type TimeLine = {
  /** Pieces in all. */
  readonly pieces: number
  /** By window: first piece, and the piece after the last. */
  readonly spans: ReadonlyMap<string, readonly [number, number]>
  /** Ends of chains: the first piece of each. */
  readonly chains: readonly number[]
}

/** A window's name on the time line. */
export function windowOf(period: Period, counting: Counting): string {
  return counting === 'census'
    ? `@${Date.parse(period.to)}`
    : `${Date.parse(period.from)}/${Date.parse(period.to)}`
}

/** Cuts the windows into pieces. */
export function cutWindows(periods: readonly Period[], counting: Counting): TimeLine {
  const byChain = new Map<string, Period[]>()
  for (const period of periods) {
    const chain =
      counting === 'events'
        ? ''
        : counting === 'children'
          ? `${Date.parse(period.from)}`
          : windowOf(period, counting)
    byChain.set(chain, [...(byChain.get(chain) ?? []), period])
  }
  const spans = new Map<string, readonly [number, number]>()
  const chains: number[] = []
  let pieces = 0
  for (const members of byChain.values()) {
    chains.push(pieces)
    if (counting === 'census') {
      for (const period of members) spans.set(windowOf(period, counting), [pieces, pieces + 1])
      pieces += 1
      continue
    }
    const ends = members.flatMap((period) => [Date.parse(period.from), Date.parse(period.to)])
    const cuts = [...new Set(ends)].sort((a, b) => a - b)
    for (const period of members) {
      const first = pieces + cuts.indexOf(Date.parse(period.from))
      spans.set(windowOf(period, counting), [first, pieces + cuts.indexOf(Date.parse(period.to))])
    }
    pieces += Math.max(0, cuts.length - 1)
  }
  return { pieces, spans, chains }
}

/** The count of one run of pieces. */
export type SpanCount = { readonly span: readonly [number, number]; readonly count: number }

/**
 * Whole counts of every piece that agree with all the given runs, or null when none do (the counts
 * were revised between releases). Runs on one chain are differences of running totals, so this is a
 * shortest-path question (Bellman-Ford).
 */
export function settlePieces(pieces: number, runs: readonly SpanCount[]): number[] | null {
  const potential = new Array<number>(pieces + 1).fill(0)
  const lower = (node: number, value: number) => {
    if (value >= (potential[node] ?? 0)) return false
    potential[node] = value
    return true
  }
  for (let round = 0; round <= pieces + 1; round++) {
    let moved = false
    for (let piece = 0; piece < pieces; piece++) if (lower(piece, potential[piece + 1] ?? 0)) moved = true
    for (const { span, count } of runs) {
      if (lower(span[1], (potential[span[0]] ?? 0) + count)) moved = true
      if (lower(span[0], (potential[span[1]] ?? 0) - count)) moved = true
    }
    if (!moved)
      return Array.from({ length: pieces }, (_, at) => (potential[at + 1] ?? 0) - (potential[at] ?? 0))
  }
  return null
}
