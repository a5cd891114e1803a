/** One way of doing something; `n` counts its calls, so that it can take another child each time. */
export type Contender = (n: number) => Promise<unknown> | unknown

/** What one contender took: medians over the rounds of each round's own figures. */
export type Timing = {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** Calls a second by the clock on the wall. */
  readonly perSecond: number
  /** Milliseconds of processor time of this process a call; PostgreSQL's own is not in it. */
  readonly cpuMs: number
  /** Resident memory of this process after its rounds, in MB; contenders share the process. */
  readonly rssMb: number
  readonly calls: number
}

export type Plan = {
  readonly rounds: number
  readonly callsARound: number
  /** Calls under way at once; 1. */
  readonly atOnce?: number
}

/** In one round every contender has this many turns, so that whatever else the machine does falls on all of them. */
const turnsARound = 16

/**
 * Runs contenders by turns, in another order each time. The first round warms up and is not counted. Times in
 * milliseconds.
 */
export async function runSideBySide(contenders: readonly Contender[], plan: Plan): Promise<Timing[]> {
  const rounds = contenders.map((): Timing[] => [])
  const calls = contenders.map(() => 0)
  const callsATurn = Math.ceil(plan.callsARound / turnsARound)
  for (let round = 0; round <= plan.rounds; round++) {
    const spent = contenders.map((): Spent => ({ took: [], seconds: 0, cpuMs: 0 }))
    for (let turn = 0; turn < turnsARound; turn++) {
      for (let place = 0; place < contenders.length; place++) {
        const which = (place + turn) % contenders.length
        await runTurn(contenders[which]!, calls[which]!, callsATurn, plan.atOnce ?? 1, spent[which]!)
        calls[which]! += callsATurn
      }
    }
    if (round > 0) for (const [which, each] of spent.entries()) rounds[which]!.push(timingOf(each))
  }
  return rounds.map(medianOf)
}

type Spent = { took: number[]; seconds: number; cpuMs: number }

async function runTurn(contender: Contender, first: number, count: number, atOnce: number, spent: Spent) {
  let next = first
  const work = async () => {
    while (next < first + count) {
      const began = performance.now()
      const answer = contender(next++)
      if (answer instanceof Promise) await answer
      spent.took.push(performance.now() - began)
    }
  }
  const cpu = process.threadCpuUsage()
  const began = performance.now()
  await Promise.all(Array.from({ length: atOnce }, work))
  spent.seconds += (performance.now() - began) / 1000
  const { user, system } = process.threadCpuUsage(cpu)
  spent.cpuMs += (user + system) / 1000
}

function timingOf({ took, seconds, cpuMs }: Spent): Timing {
  took.sort((a, b) => a - b)
  return {
    p50: percentile(took, 0.5),
    p95: percentile(took, 0.95),
    p99: percentile(took, 0.99),
    perSecond: took.length / seconds,
    cpuMs: cpuMs / took.length,
    rssMb: process.memoryUsage.rss() / 1e6,
    calls: took.length,
  }
}

function medianOf(rounds: readonly Timing[]): Timing {
  const of = (figure: keyof Timing) =>
    percentile(
      rounds.map((round) => round[figure]).toSorted((a, b) => a - b),
      0.5,
    )
  return {
    p50: of('p50'),
    p95: of('p95'),
    p99: of('p99'),
    perSecond: of('perSecond'),
    cpuMs: of('cpuMs'),
    rssMb: rounds.at(-1)?.rssMb ?? 0,
    calls: rounds.reduce((sum, round) => sum + round.calls, 0),
  }
}

/** The value below which this share of the sorted values lies (nearest rank). */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}
