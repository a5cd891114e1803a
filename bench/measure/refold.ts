import type { Journey } from '#journey/envelope.ts'
import { readJourney } from '#journey/reading.ts'
import { findSafeguards } from '#safeguards/engine.ts'
import { defaultProfile } from '#safeguards/profile.ts'
import { journeyOf, loadJourneys } from '../../src/rooms/journeys/journeys.queries.ts'
import { readRegisters } from '../../src/rooms/registers/registers.queries.ts'
import { longEvents } from '../cases/long-journeys.ts'
import type { Cases } from '../cases/open-cases.ts'
import type { Timing } from '../timing.ts'
import { runSideBySide } from '../timing.ts'
import { childrenNear, lengthOf } from './children.queries.ts'
import type { Measurement } from './measurement.ts'

/** Folding journeys of about 60 events with all their safeguards, beside the bare fold and beside JSON.parse. */
export const refold: Measurement = {
  name: 'refold',
  async measure({ cases, rounds }) {
    const from = cases[0]!
    const children = await childrenNear(from, longEvents, 100)
    const journeys = await journeysOf(
      from,
      children.map(({ id }) => id),
    )
    const texts = journeys.map(({ child, cases, events }) => JSON.stringify({ child, cases, events }))
    const clock = { asOf: from.deps.now().toISOString() }
    const of = <T>(all: readonly T[], n: number) => all[n % all.length]!
    const [whole, bare, parsed] = await runSideBySide(
      [
        (n) => findSafeguards(readJourney(of(journeys, n), clock), defaultProfile).length,
        (n) => readJourney(of(journeys, n), clock).events.length,
        (n) => JSON.parse(of(texts, n)) !== null,
      ],
      { rounds, callsARound: 4_000 },
    )
    return [
      {
        measurement: 'refold',
        what: 'Refold a journey with its safeguards',
        cases: null,
        timing: whole!,
        beside: [
          { what: 'the fold alone', timing: bare! },
          { what: 'JSON.parse of the same journey', timing: parsed! },
        ],
        figure: {
          value: perCoreSecond(whole!),
          what: 'journeys a second of one core',
          target: { atLeast: 20_000 },
        },
        notes: [
          lengthOf(children),
          `the fold alone ${perCoreSecond(bare!).toFixed(0)}, JSON.parse ${perCoreSecond(parsed!).toFixed(0)} a second of one core`,
        ],
      },
    ]
  },
}

function perCoreSecond(timing: Timing): number {
  return 1000 / timing.cpuMs
}

async function journeysOf(cases: Cases, ids: readonly string[]): Promise<Journey[]> {
  return cases.asService(async (db) => {
    const registers = await readRegisters(db)
    const kept = await loadJourneys(db, cases.deps.vault, ids)
    return kept.map((each) => ({ ...journeyOf(each), ...registers }))
  })
}
