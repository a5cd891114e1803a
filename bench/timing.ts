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

/**
 * Runs contenders round by round, each round in another order, so that whatever else the machine does falls on all
 * of them. The first round warms up and is not counted. Times in milliseconds.
 */
export async function runSideBySide(contenders: readonly Contender[], plan: Plan): Promise<Timing[]> {
  const rounds = contenders.map((): Timing[] => [])
  const calls = contenders.map(() => 0)
  for (let round = 0; round <= plan.rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const which = (turn + round) % contenders.length
      const timing = await runRound(contenders[which]!, calls[which]!, plan)
      calls[which]! += plan.callsARound
      if (round > 0) rounds[which]!.push(timing)
    }
  }
  return rounds.map(medianOf)
}

async function runRound(contender: Contender, first: number, plan: Plan): Promise<Timing> {
  const { callsARound, atOnce = 1 } = plan
  const took: number[] = []
  let next = 0
  const work = async () => {
    while (next < callsARound) {
      const n = first + next++
      const began = performance.now()
      const answer = contender(n)
      if (answer instanceof Promise) await answer
      took.push(performance.now() - began)
    }
  }
  const cpu = process.cpuUsage()
  const began = performance.now()
  await Promise.all(Array.from({ length: atOnce }, work))
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  took.sort((a, b) => a - b)
  return {
    p50: percentile(took, 0.5),
    p95: percentile(took, 0.95),
    p99: percentile(took, 0.99),
    perSecond: callsARound / seconds,
    cpuMs: (user + system) / 1000 / callsARound,
    rssMb: process.memoryUsage.rss() / 1e6,
    calls: callsARound,
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
