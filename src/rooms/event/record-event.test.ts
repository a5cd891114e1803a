import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { childRoutes } from '../child/child.routes.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { eventWith, keepChild } from '../testing/test-journey.ts'
import { eventRoutes } from './event.routes.ts'

let house: TestHouse
let lena: string
let idris: string
let count = 0
let kase = ''
let child = ''

beforeAll(async () => {
  house = await openTestHouse((deps) => [childRoutes(deps), eventRoutes(deps)])
  house.setClock(new Date('2026-06-16T09:40:00Z'))
  await house.addAgency('SOC', 'social-services')
  await house.addAgency('POL', 'police')
  const enter = async (name: string) =>
    house.enter(await house.addPerson(name, 'SOC', 'caseworker'), 'SOC', 'caseworker')
  lena = await enter('lena')
  idris = await enter('idris')
})
afterAll(() => house?.close())
beforeEach(async () => {
  count++
  const apprehended = eventWith(`C-${count}A-1`, 'apprehended', '2026-06-15T20:00:00+03:00', {
    agency: 'POL',
    data: { ground: 'offence' },
  })
  ;({ child, case: kase } = await keepChild(house, `C-${count}A`, 'SOC', [apprehended]))
})

type Answer = {
  code: string
  recorded: boolean
  effect: Effect
  since: { id: string; recordedBy: string }[]
  faults: { code: string; at: string; params: Record<string, unknown> }[]
}
type Effect = Record<'started' | 'breached' | 'met' | 'removed', { safeguard: string; status: string }[]>
type Page = { events: { id: string; standing: boolean }[]; findings: { safeguard: string; status: string }[] }

const record = async (event: object, secret = lena) => {
  const answer = await house.ask(secret, 'POST', '/api/v1/events', event)
  return { status: answer.status, body: (await answer.json()) as Answer }
}
const open = async () => (await (await house.ask(lena, 'GET', `/api/v1/children/${child}`)).json()) as Page
const statusOf = async (safeguard: string) =>
  (await open()).findings.filter((each) => each.safeguard === safeguard).map((each) => each.status)
const countEvents = async () =>
  (await house.owner.query<{ n: number }>('select count(*)::int as n from waymark.event')).rows[0]?.n
const told = (more: object = {}) => ({
  ...eventWith(kase, 'parents-informed', '2026-06-15T21:00:00+03:00', { data: { of: 'apprehension' } }),
  ...more,
})

describe('recording an event', () => {
  test('changes what is owed in the same breath', async () => {
    expect(await statusOf('ARR-1')).not.toContain('met')
    const { status, body } = await record(told())
    expect([status, body.recorded]).toEqual([200, true])
    expect(body.effect.met.map((each) => each.safeguard)).toContain('ARR-1')
    expect(await statusOf('ARR-1')).toEqual(['met'])
  })

  test('twice writes once, and says so', async () => {
    const event = told()
    const before = (await countEvents()) ?? 0
    expect((await record(event)).body.recorded).toBe(true)
    expect((await record(event)).body.recorded).toBe(false)
    expect(await countEvents()).toBe(before + 1)
  })

  test('twice at the same moment writes once', async () => {
    const event = told()
    const before = (await countEvents()) ?? 0
    const answers = await Promise.all([record(event), record(event), record(event, idris)])
    expect(answers.filter(({ body }) => body.recorded)).toHaveLength(1)
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await countEvents()).toBe(before + 1)
  })

  test('under an id that exists with other content is refused', async () => {
    const event = told()
    await record(event)
    const { status, body } = await record({ ...event, at: '2026-06-15T22:00:00+03:00' })
    expect([status, body.code]).toEqual([409, 'event.exists-otherwise'])
  })

  test('by two people at once loses nothing, and the reading knows both', async () => {
    const events = Array.from({ length: 12 }, (_, n) =>
      eventWith(kase, 'followed-up', `2026-06-15T22:${String(n).padStart(2, '0')}:00+03:00`, {
        data: { how: 'visit' },
      }),
    )
    const answers = await Promise.all(events.map((event, n) => record(event, n % 2 ? lena : idris)))
    expect(answers.map(({ status }) => status)).toEqual(events.map(() => 200))
    const page = await open()
    for (const event of events) expect(page.events.map((each) => each.id)).toContain(event.id)
    const [now] = (
      await house.owner.query<{ events: number }>(
        'select n.events from waymark.child_now n join waymark.child c on c.id = n.child_id where c.ref = $1',
        [child],
      )
    ).rows
    expect(now?.events).toBe(13)
  })

  test('tells the second what the first has recorded since', async () => {
    const first = told()
    await record(first)
    house.setClock(new Date('2026-06-16T09:41:00Z'))
    const other = eventWith(kase, 'rights-explained', '2026-06-15T20:30:00+03:00', {
      data: { understood: 'yes' },
    })
    await record(other, idris)
    house.setClock(new Date('2026-06-16T09:42:00Z'))
    const mine = eventWith(kase, 'followed-up', '2026-06-16T10:00:00+03:00', { data: { how: 'visit' } })
    const { body } = await record({ ...mine, lastSeen: first.id })
    expect(body.since).toEqual([expect.objectContaining({ id: other.id, recordedBy: 'idris' })])
    house.setClock(new Date('2026-06-16T09:40:00Z'))
  })
})

describe('a preview', () => {
  test('says what would change and writes nothing', async () => {
    const before = await countEvents()
    const answer = await house.ask(lena, 'POST', '/api/v1/events/preview', told())
    const effect = (await answer.json()) as Effect
    expect(effect.met.map((each) => each.safeguard)).toContain('ARR-1')
    expect(await countEvents()).toBe(before)
    expect(await statusOf('ARR-1')).not.toContain('met')
  })
})

describe('a correction', () => {
  test('retracting gives back what was owed, as if it had never been recorded', async () => {
    const before = (await open()).findings
    const event = told()
    await record(event)
    const { body } = await record({
      ...told({ id: randomUUID() }),
      data: {},
      retracts: event.id,
      reason: 'It was another child',
    })
    expect(body.recorded).toBe(true)
    expect((await open()).findings).toEqual(before)
    expect((await open()).events.find((each) => each.id === event.id)?.standing).toBe(false)
  })

  test('superseding moves what was met', async () => {
    const event = told()
    await record(event)
    const late = { ...told({ id: randomUUID() }), at: '2026-06-16T12:00:00+03:00' }
    await record({ ...late, supersedes: event.id, reason: 'The hour was wrong' })
    const page = await open()
    expect(page.events.find((each) => each.id === event.id)?.standing).toBe(false)
    expect(page.events.find((each) => each.id === late.id)?.standing).toBe(true)
  })

  test('needs a reason', async () => {
    const event = told()
    await record(event)
    const { status, body } = await record({ ...told({ id: randomUUID() }), data: {}, retracts: event.id })
    expect([status, body.code]).toEqual([422, 'event.invalid'])
    expect(body.faults[0]).toMatchObject({ code: 'correction.reason-missing' })
  })
})

describe('what cannot be is refused, with the field, what was found and what is allowed, and nothing is written', () => {
  const refusals: readonly [string, () => object, string, string][] = [
    ['before birth', () => told({ at: '2009-01-01T10:00:00+03:00' }), 'event.before-birth', '/at'],
    ['in the future', () => told({ at: '2026-07-20T10:00:00+03:00' }), 'event.in-future', '/at'],
    ['a day that is none', () => told({ at: '2026-02-30T10:00:00+03:00' }), 'field.not-instant', '/at'],
    ['an instant without its offset', () => told({ at: '2026-06-15T21:00:00' }), 'field.not-instant', '/at'],
    ['an unknown kind of event', () => told({ type: 'parents-told' }), 'field.unknown-code', '/type'],
    ['an unknown code', () => told({ data: { of: 'arrest' } }), 'field.unknown-code', '/data/of'],
    [
      'a field too many',
      () => told({ data: { of: 'apprehension', mood: 'calm' } }),
      'field.unknown',
      '/data/mood',
    ],
    ['a field missing', () => told({ data: {} }), 'field.missing', '/data/of'],
    ['an unknown place', () => told({ place: 'NOWHERE' }), 'reference.unknown', '/place'],
    ['an unknown compartment', () => told({ compartment: 'secret' }), 'field.unknown-code', '/compartment'],
    [
      'a correction of nothing',
      () => told({ supersedes: randomUUID(), reason: 'x' }),
      'reference.unknown',
      '/supersedes',
    ],
  ]
  test.each(refusals)('%s', async (_name, make, code, at) => {
    const before = await countEvents()
    const { status, body } = await record(make())
    expect([status, body.code]).toEqual([422, 'event.invalid'])
    expect(body.faults).toContainEqual(expect.objectContaining({ code, at }))
    const fault = body.faults.find((each) => each.code === code)
    expect(Object.keys(fault?.params ?? {})).toEqual(expect.arrayContaining(['found', 'allowed']))
    expect(await countEvents()).toBe(before)
  })

  test('another child’s event', async () => {
    const other = eventWith(`D-${count}A-1`, 'apprehended', '2026-06-15T20:00:00+03:00', {
      data: { ground: 'offence' },
    })
    await keepChild(house, `D-${count}A`, 'SOC', [other])
    const before = await countEvents()
    const { status, body } = await record(
      told({ type: 'apprehended', data: {}, retracts: other.id, reason: 'The wrong child' }),
    )
    expect([status, body.code]).toEqual([422, 'event.invalid'])
    expect(body.faults.map((each) => each.code)).toContainEqual(
      expect.stringMatching(/other-child|other-case/),
    )
    expect(await countEvents()).toBe(before)
  })

  test('a case that nobody knows, and one of another agency, are refused alike', async () => {
    await house.addAgency('ELSEWHERE')
    const elsewhere = await keepChild(house, `E-${count}A`, 'ELSEWHERE')
    const unknown = await record(told({ case: 'NO-SUCH-CASE' }))
    const closed = await record(told({ case: elsewhere.case }))
    expect([unknown.status, unknown.body.code]).toEqual([404, 'case.unknown'])
    expect([closed.status, closed.body.code]).toEqual([404, 'case.unknown'])
  })

  test('words that another reader might read otherwise', async () => {
    const before = await countEvents()
    const body = JSON.stringify(told()).replace('"data":{', '"data":{"__proto__":{"of":"apprehension"},')
    const send = (text: string) =>
      house.app.request('/api/v1/events', {
        method: 'POST',
        headers: { authorization: `Bearer ${lena}`, 'content-type': 'application/json' },
        body: text,
      })
    const twice = JSON.stringify(told()).replace('"data":{', '"data":{"of":"admission",')
    for (const [text, code] of [
      [body, 'line.forbidden-key'],
      [twice, 'line.duplicate-key'],
      [JSON.stringify(told({ narrative: 'a\u0000b' })), 'line.nul'],
    ] as const) {
      const answer = await send(text)
      const { faults } = (await answer.json()) as Answer
      expect([answer.status, faults[0]?.code]).toEqual([422, code])
    }
    expect(await countEvents()).toBe(before)
  })
})
