import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { breachRoutes } from '../breach/breach.routes.ts'
import { childRoutes } from '../child/child.routes.ts'
import { eventRoutes } from '../event/event.routes.ts'
import type { Role } from '../sign-in/sign-in.policy.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import type { RightsSummary } from './rights-summary.contract.ts'
import { rightsSummaryRoutes } from './rights-summary.routes.ts'

let house: TestHouse
let caseworker: string
let inspector: string
let stranger: string
let made: { child: string; case: string }
const trigger = randomUUID()
const arrested = new Date(Date.now() - 30 * 3_600_000).toISOString()

beforeAll(async () => {
  house = await openTestHouse((deps) => [
    breachRoutes(deps),
    rightsSummaryRoutes(deps),
    childRoutes(deps),
    eventRoutes(deps),
  ])
  for (const agency of ['SOC', 'OTHER']) await house.addAgency(agency)
  const enter = async (name: string, agency: string, role: Role) =>
    house.enter(await house.addPerson(name, agency, role), agency, role)
  caseworker = await enter('worker', 'SOC', 'caseworker')
  inspector = await enter('inspector', 'SOC', 'inspector')
  stranger = await enter('stranger', 'OTHER', 'caseworker')
  const registered = await house.ask(caseworker, 'POST', '/api/v1/children', {
    child: { sex: 'male', dateOfBirth: '2011-03-04' },
  })
  made = (await registered.json()) as typeof made
  await record({ id: trigger, type: 'apprehended', at: arrested, data: { ground: 'offence' } })
  await record({ type: 'report-received', at: arrested, data: { forms: ['301'] } })
  await record({
    type: 'medical-examined',
    at: arrested,
    compartment: 'health',
    data: { reason: 'sexual-violence' },
  })
  const answered = await house.ask(caseworker, 'POST', `/api/v1/children/${made.child}/breach-answers`, {
    case: made.case,
    safeguard: 'ARR-3',
    trigger,
    startedAt: arrested,
    why: 'No judge on duty',
    remedy: 'A duty list',
  })
  expect(answered.status).toBe(200)
})
afterAll(() => house.close())

async function record(event: Record<string, unknown>): Promise<void> {
  const asked = { id: randomUUID(), case: made.case, ...event }
  const answer = await house.ask(caseworker, 'POST', '/api/v1/events', asked)
  expect(answer.status, await answer.clone().text()).toBe(200)
}

const ask = (secret: string, query: string) =>
  house.ask(secret, 'GET', `/api/v1/children/${made.child}/rights-summary?${query}`)
const summaryOf = async (query: string) => (await (await ask(caseworker, query)).json()) as RightsSummary
const rightsOf = (summary: RightsSummary) => summary.stages.flatMap(({ rights }) => rights)

test('a court is given each right with its dates, limit, sources and answers, and no event of health', async () => {
  const summary = await summaryOf('for=court&purpose=hearing&language=fr')
  const breached = rightsOf(summary).find(({ safeguard }) => safeguard === 'ARR-3')
  expect(breached).toMatchObject({ status: 'breached', case: made.case, limit: { hours: 24 } })
  expect(breached?.answers).toMatchObject([{ agency: 'SOC', why: null, remedy: null }])
  expect(breached?.sources.length).toBeGreaterThan(0)
  expect(JSON.stringify(summary)).not.toContain('medical-examined')
  expect(summary.withheld).toEqual({ fromGiver: false, fromRecipient: true })
  expect(summary).toMatchObject({ language: 'fr', by: { person: 'worker', agency: 'SOC' } })
})

test('the words of an answer are given only when asked for', async () => {
  const summary = await summaryOf('for=lawyer&purpose=complaint&language=en&answers=yes')
  const answers = rightsOf(summary).flatMap((right) => right.answers)
  expect(answers).toMatchObject([{ why: 'No judge on duty', remedy: 'A duty list' }])
})

test('the child’s own copy takes the words that fit the age, and tells nothing that could endanger', async () => {
  const summary = await summaryOf('for=child&purpose=to-explain&language=ar')
  expect(summary.recipient).toBe('child-13-17')
  const rights = rightsOf(summary)
  expect(rights.map(({ safeguard }) => safeguard)).not.toContain('VIC-6')
  expect(rights.flatMap(({ evidence }) => evidence)).toEqual([])
  expect((await summaryOf('for=child-8-12&purpose=asked&language=en')).recipient).toBe('child-8-12')
})

test('for whom it was given and why is recorded, each time', async () => {
  await summaryOf('for=court&purpose=appeal&language=ar')
  const kept = await house.owner.query(
    `select subject, detail from door.audit where action = 'rights-summary.given' order by at desc, seq desc limit 1`,
  )
  expect(kept.rows[0]?.subject).toBe(made.child)
  expect(JSON.parse(kept.rows[0]?.detail)).toMatchObject({
    for: 'court',
    purpose: 'appeal',
    language: 'ar',
    answers: 'no',
  })
})

test('nobody gives a summary of a child whom they do not see, nor without acting for children', async () => {
  const query = 'for=court&purpose=hearing&language=en'
  expect((await ask(stranger, query)).status).toBe(404)
  expect((await ask(inspector, query)).status).toBe(403)
  expect((await ask(caseworker, 'for=press&purpose=hearing&language=en')).status).toBe(422)
  expect((await ask(caseworker, 'for=court&language=en')).status).toBe(422)
})

test('there is no own copy for a child who died; a court’s copy there is', async () => {
  await record({ type: 'died', at: new Date(Date.now() - 3_600_000).toISOString(), data: {} })
  expect((await ask(caseworker, 'for=child&purpose=asked&language=en')).status).toBe(409)
  expect((await ask(caseworker, 'for=court&purpose=hearing&language=en')).status).toBe(200)
})
