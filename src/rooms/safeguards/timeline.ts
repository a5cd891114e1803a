/** A worked example as a little timeline: where its events, limits and endings stand. Pure; not to scale. */
import type { WorkedExample } from './safeguards.contract.ts'

export type Clock = {
  readonly status: WorkedExample['findings'][number]['status']
  /** The number of the event that it is about. */
  readonly n: number
  readonly from: number
  /** Null for an act: it is judged where it stands. */
  readonly due: number | null
  /** Where it was done, or where the example looks from. */
  readonly until: number
  readonly isDone: boolean
}

/** Positions are shares of the width, 0 to 1. `marks` hold the numbers of the events at one instant. */
export type Timeline = {
  readonly marks: readonly { readonly at: number; readonly ns: readonly number[] }[]
  readonly clocks: readonly Clock[]
  readonly asOf: number
}

const hour = 3_600_000

/**
 * Lays out one example. Every instant that matters keeps its distance from the next: a longer time is drawn longer,
 * but by its logarithm, so that an hour and a month fit on one line and can still be told apart.
 */
export function layTimeline(example: WorkedExample): Timeline {
  const { events, findings } = example
  const asOf = Date.parse(example.asOf)
  const place = placesOf([
    asOf,
    ...events.map(({ at }) => Date.parse(at)),
    ...findings.flatMap(({ startedAt, dueAt, resolvedAt }) =>
      [startedAt, dueAt, resolvedAt].flatMap((at) => (at === null ? [] : [Date.parse(at)])),
    ),
  ])
  const numbers = new Map(events.map(({ id }, i) => [id, i + 1]))
  const byInstant = Map.groupBy(events, ({ at }) => Date.parse(at))
  return {
    asOf: place(asOf),
    marks: [...byInstant]
      .toSorted(([a], [b]) => a - b)
      .map(([at, own]) => ({ at: place(at), ns: own.map(({ id }) => numbers.get(id) ?? 0) })),
    clocks: findings.map(({ status, trigger, startedAt, dueAt, resolvedAt }) => ({
      status,
      n: numbers.get(trigger) ?? 0,
      from: place(Date.parse(startedAt)),
      due: dueAt === null ? null : place(Date.parse(dueAt)),
      until: place(resolvedAt === null ? asOf : Date.parse(resolvedAt)),
      isDone: resolvedAt !== null,
    })),
  }
}

function placesOf(instants: readonly number[]): (at: number) => number {
  const sorted = [...new Set(instants)].toSorted((a, b) => a - b)
  const gaps = sorted.map((at, i) => (i === 0 ? 0 : 1 + Math.log2(1 + (at - sorted[i - 1]!) / hour) / 4))
  const whole = gaps.reduce((sum, gap) => sum + gap, 0)
  let sum = 0
  const places = new Map(
    sorted.map((at, i) => {
      sum += gaps[i]!
      return [at, whole === 0 ? 0.5 : sum / whole]
    }),
  )
  return (at) => places.get(at) ?? 0
}
