import type { Cases } from '../cases/open-cases.ts'
import type { Progress } from '../progress.ts'
import { besideBare, p95Ratio, type Row } from '../row.ts'
import { recordStatements, replay, type Visit } from '../statements.ts'
import { type Contender, runSideBySide } from '../timing.ts'

/** What is read again and again: addresses of the API, taken in turn. */
export type Pages = {
  readonly cases: Cases
  readonly paths: readonly string[]
  readonly notes?: readonly string[]
}

/**
 * The same reading over databases of several sizes, all in one run, each beside its own bare statements and the
 * larger ones beside the smallest.
 */
export async function measurePages(
  measurement: string,
  what: string,
  pages: readonly Pages[],
  rounds: number,
  progress: Progress,
  target = { atMost: 1.5 },
): Promise<Row[]> {
  const contenders: Contender[] = []
  for (const { cases, paths } of pages) {
    progress.step(`${what}, ${cases.size} cases`)
    const recorded: Visit[][] = []
    for (const path of paths) recorded.push(await recordStatements(cases.pool, () => cases.ask('GET', path)))
    contenders.push(
      async (n) => (await cases.ask('GET', paths[n % paths.length]!)).text(),
      (n) => replay(cases.pool, recorded[n % recorded.length]!),
      (n) => replay(cases.ownerPool, recorded[n % recorded.length]!),
    )
  }
  const timings = await runSideBySide(contenders, { rounds, callsARound: 64 })
  const smallest = pages[0]!.cases.size
  return pages.map(({ cases, notes }, at) => {
    const timing = timings[3 * at]!
    return {
      measurement,
      what,
      cases: cases.size,
      timing,
      beside: besideBare(timings[3 * at + 1]!, timings[3 * at + 2]!),
      figure:
        at === 0
          ? { value: p95Ratio(timing, timings[1]!), what: 'p95 to the bare statements’ p95' }
          : { value: p95Ratio(timing, timings[0]!), what: `p95 to that of ${smallest} cases`, target },
      notes: [...(notes ?? []), ...multiplied(cases)],
    }
  })
}

function multiplied(cases: Cases): string[] {
  return cases.told === cases.size
    ? []
    : [`lists of ${cases.size} cases multiplied from ${cases.told} children who were told one by one`]
}
