import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gather, now } from '#country/country-under-test.ts'
import type { EventLine } from '#country/record.ts'
import { readJourneyFile } from '#journey-file/read-journey-file.ts'
import { childRoutes } from '../child/child.routes.ts'
import { eventRoutes } from '../event/event.routes.ts'
import { readRegisters } from '../registers/registers.queries.ts'
import { changedReadings } from '../testing/changed-readings.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { eventWith, keepChild } from '../testing/test-journey.ts'
import { giveOutAll } from '../transfer/give-out.ts'
import { type TakenIn, takeIn } from '../transfer/take-in.ts'
import { knownIn } from './known.queries.ts'
import { refold } from './refold.ts'

const present = new Date(now)
const houses: TestHouse[] = []

async function openHouse(): Promise<TestHouse> {
  const house = await openTestHouse((deps) => [childRoutes(deps), eventRoutes(deps)])
  houses.push(house)
  house.setClock(present)
  return house
}
afterAll(() => Promise.all(houses.map((house) => house.close())))

async function take(house: TestHouse, text: string): Promise<TakenIn> {
  return house.asService(async (db) => {
    const known = knownIn(db, house.deps.vault)
    const file = await readJourneyFile(() => [Buffer.from(text)], { now: present.getTime(), known })
    expect(file.refused).toBe(0)
    const { vault } = house.deps
    return takeIn(db, file, { vault, profile: house.deps.profile(), now: present, by: 'keeper' })
  })
}

async function give(house: TestHouse): Promise<string> {
  return house.asService(async (db) => {
    const lines: string[] = []
    for await (const line of giveOutAll(db, house.deps.vault)) lines.push(line)
    return `${lines.join('\n')}\n`
  })
}

/** Readings by what they say, without the ids that each house makes for itself. */
async function readings(house: TestHouse): Promise<Record<string, unknown[]>> {
  const ask = async (text: string) =>
    (await house.owner.query<{ row: string }>(text)).rows.map(({ row }) => row)
  return {
    findings: await ask('select content::text as row from waymark.finding order by 1'),
    spells: await ask(
      `select (k.ref, s.n, s.kind, s.status, s.from_at, s.to_at, s.place, s.opened_by, s.compartment)::text as row
       from waymark.spell s join waymark.child_case k on k.id = s.case_id order by 1`,
    ),
    lists: await ask(
      `select (to_jsonb(w) - 'child_id' - 'case_id' - 'standing')::text as row from waymark.worklist w order by 1`,
    ),
    watch: await ask(
      `select (to_jsonb(w) - 'child_id' - 'case_id' - 'standing')::text as row from waymark.watch w order by 1`,
    ),
    pages: await ask(
      `select (c.ref, n.events, n.next_change_at, n.content)::text as row
       from waymark.child_now n join waymark.child c on c.id = n.child_id order by 1`,
    ),
  }
}

describe('a journey file', () => {
  test('given out and taken in elsewhere reads the same, whatever order its lines stand in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), fc.integer(), async (seed, order) => {
        const [one, other] = [await openHouse(), await openHouse()]
        const text = linesOf(8, seed).join('\n')
        const taken = await take(one, text)
        expect(taken.children).toBe(8)
        const given = await give(one)
        await take(other, shuffled(given.trim().split('\n'), order).join('\n'))
        expect(await readings(other)).toEqual(await readings(one))
        expect(await give(other)).toBe(given)
        const again = await take(one, given)
        expect(again).toMatchObject({ children: 0, cases: 0, events: 0, changed: 0, registers: 0 })
      }),
      { seed: 7, numRuns: 2, endOnFailure: true },
    )
  }, 120_000)

  test('gives an identity back in whatever form it came', async () => {
    const [one, other] = [await openHouse(), await openHouse()]
    const identities = [
      'known as the tall one',
      ['Tarek', 'Sahli'],
      { givenNames: 'Tarek', nickname: 'Tiko' },
    ]
    const lines = identities.map((identity, at) => ({ record: 'child', ref: `ID-${at}`, identity }))
    await take(one, lines.map((line) => JSON.stringify(line)).join('\n'))
    const given = await give(one)
    for (const identity of identities) expect(given).toContain(JSON.stringify(identity))
    await take(other, given)
    expect(await give(other)).toBe(given)
  })

  test('of which one line is wrong leaves nothing behind', async () => {
    const house = await openHouse()
    const lines = linesOf(2, 3)
    lines.splice(lines.length - 3, 0, '{"record":"event","id":"x"}')
    await house.asService(async (db) => {
      const known = knownIn(db, house.deps.vault)
      const file = await readJourneyFile(() => [Buffer.from(lines.join('\n'))], {
        now: present.getTime(),
        known,
      })
      expect(file.refused).toBeGreaterThan(0)
    })
    const { rows } = await house.owner.query('select ref from waymark.child')
    expect(rows).toEqual([])
  })
})

describe('readings', () => {
  let house: TestHouse
  let secret: string
  beforeAll(async () => {
    house = await openHouse()
    await house.addAgency('SOC', 'social-services')
    secret = await house.enter(await house.addPerson('lena', 'SOC', 'caseworker'), 'SOC', 'caseworker')
  })

  test('made event by event are those of a whole fold: rebuilding changes none', async () => {
    const country = gather(6, 11)
    for (const [n, [ref, journey]] of [...country.journeys].entries()) {
      const kept = await keepChild(house, `R-${n}A`, 'SOC', [], {
        record: { ...journey.child, ref: `R-${n}A` },
      })
      const ids = new Map(journey.events.map((event) => [event.id, randomUUID()]))
      for (const event of journey.events.slice(0, 14)) {
        const {
          id: _id,
          recordedAt,
          recordedBy,
          agency,
          place,
          attachments,
          record,
          ...rest
        } = event as EventLine
        const target = event.supersedes ?? event.retracts
        const moved = {
          ...rest,
          id: ids.get(event.id)!,
          case: kept.case,
          data: withoutReferences(event.data),
          ...(event.supersedes !== undefined && { supersedes: ids.get(target ?? '') }),
          ...(event.retracts !== undefined && { retracts: ids.get(target ?? '') }),
        }
        const answer = await house.ask(secret, 'POST', '/api/v1/events', moved)
        expect([200, 403, 422], `${ref} ${event.type} ${await answer.clone().text()}`).toContain(
          answer.status,
        )
      }
    }
    const counted = await house.owner.query<{ n: number }>('select count(*)::int as n from waymark.event')
    expect(counted.rows[0]?.n).toBeGreaterThan(30)
    expect(await changedReadings(house)).toBe(0)
  }, 120_000)

  test('folding again replaces them with the same', async () => {
    const before = await readings(house)
    await house.asService(async (db) => {
      const rows = await db.selectFrom('waymark.child').select('id').execute()
      const folding = { registers: await readRegisters(db), profile: house.deps.profile(), now: present }
      await refold(
        db,
        house.deps.vault,
        rows.map((row) => row.id),
        folding,
      )
    })
    expect(await readings(house)).toEqual(before)
  })

  test('that time alone changes are made anew when somebody looks: a week in detention without contact has ended', async () => {
    const inCase = 'T-1A-1'
    const events = [
      eventWith(inCase, 'detention-ordered', '2026-06-01T10:00:00Z', { data: { status: 'pre-sentence' } }),
      eventWith(inCase, 'admitted', '2026-06-01T12:00:00Z', { data: { separatedFromAdults: 'wholly' } }),
    ]
    house.setClock(new Date('2026-06-02T12:00:00Z'))
    await keepChild(house, 'T-1A', 'SOC', events)
    type Page = { findings: { safeguard: string; status: string }[] }
    const weeks = async () => {
      const page = (await (await house.ask(secret, 'GET', '/api/v1/children/T-1A')).json()) as Page
      return page.findings.filter((each) => each.safeguard === 'DET-8' && each.status === 'breached').length
    }
    expect(await weeks()).toBe(0)
    house.setClock(new Date('2026-06-20T12:00:00Z'))
    expect(await weeks()).toBeGreaterThan(0)
    const { rows } = await house.owner.query<{ refolded_at: Date }>(
      `select refolded_at from waymark.child_now n join waymark.child c on c.id = n.child_id where c.ref = 'T-1A'`,
    )
    expect(rows[0]?.refolded_at).toEqual(new Date('2026-06-20T12:00:00Z'))
    house.setClock(present)
  })
})

/** A country as lines; of its statistics a few, for they say nothing of a child. */
function linesOf(children: number, seed: number): string[] {
  const seen = new Map<string, number>()
  return gather(children, seed)
    .records.filter(({ record }) => {
      const n = (seen.get(record) ?? 0) + 1
      seen.set(record, n)
      return n <= 5 || !['population', 'inspection', 'policy-level'].includes(record)
    })
    .map((record) => JSON.stringify(record))
}

/** References to registers and incidents of another country would be unknown here. */
function withoutReferences(data: Record<string, unknown>): Record<string, unknown> {
  const { to, from, by, incident, referral, assessment, ...rest } = data
  return {
    ...rest,
    ...(typeof to === 'string' && /^[a-z-]+$/.test(to) && { to }),
    ...(typeof by === 'string' && /^[a-z-]+$/.test(by) && { by }),
  }
}

function shuffled<T>(values: readonly T[], seed: number): T[] {
  let state = seed >>> 0
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state
  }
  return values
    .map((value) => ({ value, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ value }) => value)
}
