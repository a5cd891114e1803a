import { generateCountry } from '#country/generate-country.ts'
import { defaultProfile } from '#safeguards/profile.ts'
import type { Deployment } from '../../src/deployment.ts'
import { loadCountry } from '../../src/load-country.ts'
import { openFolder, readMaking, removeFolder } from '../cases/folder.ts'
import type { Progress } from '../progress.ts'
import { rateRatio } from '../row.ts'
import { recordStatements, replayVisit, type Visit, withText } from '../statements.ts'
import type { Timing } from '../timing.ts'
import type { Measurement } from './measurement.ts'

const children = 1_000
const folders = ['loaded', 'replayed'] as const

/** Telling and keeping the synthetic country, beside telling alone and beside the same statements by bare `pg`. */
export const load: Measurement = {
  name: 'load',
  async measure({ cases, progress }) {
    const now = new Date()
    const telling = await timed(async () => {
      let records = 0
      for (const _record of generateCountry({ children, seed: 7, now: now.toISOString() })) records++
      return records
    })
    const [loading, replaying] = await inFreshFolders(progress, async (loaded, replayed) => {
      let visits: Visit[] = []
      const own = await timed(async () => {
        visits = await recordStatements(loaded.pool, () =>
          loadCountry(loaded, defaultProfile, { children, seed: 7, now, onProgress: progress.stopIfAsked }),
        )
      })
      const again = withText(visits, loaded.serviceSecret, replayed.serviceSecret)
      return [own, await timed(() => replayLoad(replayed, again))]
    })
    const made = await Promise.all(cases.map(async ({ size }) => ({ size, making: await readMaking(size) })))
    const notes = made.flatMap(({ size, making }) =>
      making?.made && making.told === undefined && !making.made.interrupted
        ? [
            `the database of ${size} cases was made at ${(size / making.made.seconds).toFixed(0)} children a second`,
          ]
        : [],
    )
    return [
      {
        measurement: 'load',
        what: `Tell and keep a country of ${children} children (rate: children)`,
        cases: null,
        timing: loading,
        beside: [
          { what: 'telling alone, nothing kept', timing: telling },
          { what: 'the same statements by bare pg', timing: replaying },
        ],
        figure: { value: rateRatio(loading, replaying), what: 'of the rate of the bare statements' },
        notes,
      },
    ]
  },
}

/** Two at a time once the registers stand, as the loader does. */
async function replayLoad({ pool }: Deployment, visits: readonly Visit[]): Promise<void> {
  const isChildren = (visit: Visit) => visit.some(({ text }) => text.startsWith('insert into waymark.child '))
  const from = visits.findIndex(isChildren)
  for (const visit of visits.slice(0, from)) await replayVisit(pool, visit)
  let next = from
  const work = async () => {
    while (next < visits.length) await replayVisit(pool, visits[next++]!)
  }
  await Promise.all([work(), work()])
}

async function inFreshFolders<T>(
  progress: Progress,
  work: (one: Deployment, other: Deployment) => Promise<T>,
): Promise<T> {
  for (const folder of folders) await removeFolder(folder)
  const one = await openFolder(folders[0], 'operator', progress.step)
  try {
    const other = await openFolder(folders[1], 'operator', progress.step)
    try {
      return await work(one, other)
    } finally {
      await other.close()
    }
  } finally {
    await one.close()
    for (const folder of folders) await removeFolder(folder)
  }
}

/** One go: its percentiles are those of a single child, on average. */
async function timed(work: () => Promise<unknown>): Promise<Timing> {
  const cpu = process.cpuUsage()
  const began = performance.now()
  await work()
  const each = (performance.now() - began) / children
  const { user, system } = process.cpuUsage(cpu)
  return {
    p50: each,
    p95: each,
    p99: each,
    perSecond: 1000 / each,
    cpuMs: (user + system) / 1000 / children,
    rssMb: process.memoryUsage.rss() / 1e6,
    calls: children,
  }
}
