import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { childRoutes } from '../child/child.routes.ts'
import { eventRoutes } from '../event/event.routes.ts'
import { readRegisters } from '../registers/registers.queries.ts'
import { changedReadings } from '../testing/changed-readings.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { eventWith, keepChild } from '../testing/test-journey.ts'
import { loadJourneys } from './journeys.queries.ts'
import { foldKept } from './refold.ts'

const present = new Date('2026-06-16T06:40:00Z')
let house: TestHouse
let secret: string
beforeAll(async () => {
  house = await openTestHouse((deps) => [childRoutes(deps), eventRoutes(deps)])
  house.setClock(present)
  await house.addAgency('SOC', 'social-services')
  secret = await house.enter(await house.addPerson('lena', 'SOC', 'caseworker'), 'SOC', 'caseworker')
})
afterAll(() => house?.close())

/** The findings of a child, as kept, that a whole fold as of now would tell otherwise than as a limit that passed. */
async function differingNow(ref: string): Promise<unknown[]> {
  return house.asService(async (db) => {
    const child = await db
      .selectFrom('waymark.child')
      .select('id')
      .where('ref', '=', ref)
      .executeTakeFirstOrThrow()
    const rows = await db
      .selectFrom('waymark.finding')
      .select('content')
      .where('child_id', '=', child.id)
      .execute()
    const [kept] = await loadJourneys(db, house.deps.vault, [child.id])
    const now = house.deps.now()
    const folding = { registers: await readRegisters(db), profile: house.deps.profile(), now }
    const anew = foldKept(kept!, folding).readings.findings
    const told = (each: {
      safeguard: string
      trigger: string
      startedAt: string
      status: string
      dueAt: string | null
    }) => {
      const passed = each.status === 'due' && each.dueAt !== null && Date.parse(each.dueAt) < now.getTime()
      return `${each.safeguard} ${each.trigger} ${each.startedAt} ${passed ? 'breached' : each.status}`
    }
    const [before, after] = [
      rows.map((row) => told(row.content as never)),
      anew.map((row) => told(row.finding)),
    ]
    return [...before.filter((one) => !after.includes(one)), ...after.filter((one) => !before.includes(one))]
  })
}

/** What a caseworker records every day; enough for spells, clocks, acts and roles to begin and end. */
const everyday: [string, Record<string, unknown>][] = [
  ['apprehended', { ground: 'offence' }],
  ['detention-ordered', { status: 'pre-sentence' }],
  ['admitted', { separatedFromAdults: 'wholly' }],
  ['released', { to: 'family' }],
  ['parents-informed', { of: 'apprehension' }],
  ['legal-aid-assigned', {}],
  ['role-assigned', { role: 'victim' }],
  ['visited', { by: 'parent', how: 'visit' }],
  ['risk-assessed', { level: 'high' }],
  ['followed-up', { how: 'visit' }],
]

test('readings stay those of a whole fold while people record, retract and put right, and time passes', async () => {
  let steps = 0
  let corrected = 0
  const anEvent = fc.record({
    does: fc.constantFrom('record', 'replace', 'retract', 'wait'),
    example: fc.constantFrom(...everyday),
    hours: fc.integer({ min: 1, max: 400 }),
    onTheDay: fc.boolean(),
    pick: fc.nat(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(anEvent, { minLength: 10, maxLength: 14 }), async (plan) => {
      house.setClock(present)
      const ref = `P-${++steps}A`
      const kept = await keepChild(house, ref, 'SOC')
      const recorded: string[] = []
      for (const { does, example, hours, onTheDay, pick } of plan) {
        if (does === 'wait') house.setClock(new Date(house.deps.now().getTime() + hours * 3_600_000))
        const target = recorded[pick % Math.max(1, recorded.length)]
        const [type, data] = example
        const at = new Date(house.deps.now().getTime() - hours * 3_600_000).toISOString()
        const event = eventWith(kept.case, type, at, {
          data,
          ...(onTheDay && { atPrecision: 'day' as const }),
          ...(target !== undefined && does === 'replace' && { supersedes: target, reason: 'a wrong hour' }),
          ...(target !== undefined &&
            does === 'retract' && { retracts: target, reason: 'another child', data: {} }),
        })
        const answer = await house.ask(secret, 'POST', '/api/v1/events', event)
        expect([200, 201, 403, 409, 422], await answer.clone().text()).toContain(answer.status)
        if (answer.status >= 300) continue
        recorded.push(event.id)
        if (event.supersedes ?? event.retracts) corrected++
        expect(await changedReadings(house)).toBe(0)
      }
      // Looking makes anew what time alone has changed; what it does not make anew still reads as it would.
      house.setClock(new Date(house.deps.now().getTime() + 40 * 24 * 3_600_000))
      await house.ask(secret, 'GET', `/api/v1/children/${ref}`)
      const stale = await differingNow(ref)
      expect(stale).toEqual([])
    }),
    { numRuns: 3, endOnFailure: true },
  )
  house.setClock(present)
  expect(corrected).toBeGreaterThan(3)
}, 120_000)
