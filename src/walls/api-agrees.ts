import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { compartments } from '#journey/envelope.ts'
import type { TestHouse } from '../rooms/testing/test-house.ts'
import { addressOf, nameOf, wordsOf } from './load-world.ts'
import { mayRecord, opens, seesCase, seesChild } from './policy.ts'
import { checkSummaries } from './summary-agrees.ts'
import { type Beyond, type Row, tablesWithChildren } from './tables.ts'
import type { Fact, Person } from './world.ts'

/** Holds everything that the API tells one person, or takes from them, against the policy. */
export async function checkApi(house: TestHouse, person: Person, beyond: Beyond): Promise<void> {
  const asking = askAs(house, person, beyond)
  await checkLists(asking)
  await checkToday(asking)
  for (const child of beyond.world.children) await checkChild(asking, child)
  for (const [n, { ref }] of beyond.world.cases.entries()) await checkRecording(asking, ref, n)
}

type Asking = {
  person: Person
  beyond: Beyond
  who: string
  /** The status and the body of an answer, which must hold nothing of a closed fact. */
  ask(method: string, path: string, body?: unknown): Promise<{ status: number; json: never; text: string }>
}

function askAs(house: TestHouse, person: Person, beyond: Beyond): Asking {
  const secret = beyond.loaded.secrets.get(person.username)!
  const closed = beyond.world.facts.filter((fact) => !isOpen(beyond, person, fact))
  const who = `${person.username}, ${person.role} of ${person.agency}`
  return {
    person,
    beyond,
    who,
    ask: async (method, path, body) => {
      const answer = await house.ask(secret, method, path, body)
      const text = await answer.text()
      const isLines = answer.headers.get('content-type')?.includes('ndjson') === true
      for (const fact of closed) {
        for (const mark of [fact.place, wordsOf(fact)]) {
          expect(text.includes(mark), `${method} ${path} tells ${who} of a closed ${fact.type}`).toBe(false)
        }
      }
      return { status: answer.status, json: (isLines ? {} : JSON.parse(text)) as never, text }
    },
  }
}

function isOpen({ world }: Beyond, person: Person, fact: Fact): boolean {
  return opens(world, person, fact.case).has(fact.compartment ?? 'general')
}

async function checkLists({ person, beyond, who, ask }: Asking): Promise<void> {
  const { world } = beyond
  const visible = world.cases.filter((one) => seesCase(world, person, one.ref))
  const listed = async (query: string) =>
    (await ask('GET', `/api/v1/children?limit=200&closed=any&${query}`)).json as { items: { case: string }[] }
  const all = (await listed('')).items.map((item) => item.case)
  expect(all.toSorted(), `the list of ${who}`).toEqual(visible.map((one) => one.ref).toSorted())
  for (const sort of ['ref', 'last']) {
    const sortedOtherwise = (await listed(`sort=${sort}`)).items.map((item) => item.case)
    expect(sortedOtherwise.toSorted()).toEqual(all.toSorted())
  }
  expect((await pageByPage(ask)).toSorted(), `the pages of ${who}`).toEqual(all.toSorted())
  for (const child of world.children) {
    const found = (cases: { items: { case: string }[] }) => cases.items.map((item) => item.case).toSorted()
    const own = visible.filter((one) => one.child === child).map((one) => one.ref)
    expect(found(await listed(`q=${child}`)), `${child} searched by ${who}`).toEqual(own.toSorted())
    expect(found(await listed(`q=${nameOf(child)}`)).filter((ref) => ref.startsWith(child))).toEqual(
      own.toSorted(),
    )
  }
}

async function pageByPage(ask: Asking['ask']): Promise<string[]> {
  const found: string[] = []
  for (let after: string | null = ''; after !== null; ) {
    const query: string = after === '' ? '' : `&after=${after}`
    const page = (await ask('GET', `/api/v1/children?limit=1&closed=any${query}`)).json as {
      items: { case: string }[]
      after: string | null
    }
    found.push(...page.items.map((item) => item.case))
    after = page.after
  }
  return found
}

async function checkToday({ person, beyond, who, ask }: Asking): Promise<void> {
  const { world, loaded, rows } = beyond
  const closed = new Set(
    (rows.get('waymark.worklist') ?? []).filter((row) => row.closed).map((row) => String(row.case_ref)),
  )
  const own = world.cases.filter((one) => seesCase(world, person, one.ref) && !closed.has(one.ref))
  type Listed = { case: string; safeguard: string; trigger: string; startedAt: string }
  const today = (await ask('GET', '/api/v1/today?whose=agency')).json as {
    counts: { agency: number; breached: number; due: number }
    breached: Listed[]
    due: Listed[]
    unknown: Listed[]
    hearings: { case: string }[]
    reports: { case: string }[]
  }
  expect(today.counts.agency, `open children of ${who}`).toBe(new Set(own.map((one) => one.child)).size)
  const key = (one: Listed) => [one.case, one.safeguard, one.trigger, Date.parse(one.startedAt)].join(' ')
  const allowed = (rows.get('waymark.watch') ?? [])
    .filter((row) => tablesWithChildren['waymark.watch']!(row, person, beyond))
    .map((row) => ({ row, alert: Date.parse(String(row.alert_at)) }))
  const keyOfRow = (row: Row) =>
    [row.case_ref, row.safeguard, row.trigger_id, Date.parse(String(row.started_at))].join(' ')
  const within = (kind: string, from: number, to: number) => [
    ...new Set(
      allowed
        .filter(({ row, alert }) => row.kind === kind && alert >= from && alert < to)
        .map(({ row }) => keyOfRow(row)),
    ),
  ]
  const hour = 3_600_000
  // The answer was made a moment after the world: nothing here runs out within that moment.
  const late = [...within('clock', 0, loaded.now), ...within('act', loaded.now - 168 * hour, loaded.now)]
  expect(today.breached.map(key).toSorted(), `what is late for ${who}`).toEqual(late.toSorted())
  const due = within('clock', loaded.now, loaded.now + 48 * hour).filter((one) => !one.includes(' SRV-2 '))
  expect(today.due.map(key).toSorted(), `what is due for ${who}`).toEqual(due.toSorted())
  expect(today.counts.breached).toBe(today.breached.length)
  const cases = own.map((one) => one.ref)
  for (const list of [today.hearings, today.reports]) {
    const refs = list.map((one) => one.case)
    expect(refs, `once each, for ${who}`).toEqual([...new Set(refs)])
    expect(refs.filter((ref) => !cases.includes(ref) && !closed.has(ref))).toEqual([])
  }
}

async function checkChild(asking: Asking, child: string): Promise<void> {
  const { person, beyond, who, ask } = asking
  const { world, rows } = beyond
  const isSeen = seesChild(world, person, child)
  const status = isSeen ? 200 : 404
  const cases = world.cases.filter((one) => one.child === child)
  const visible = cases.filter((one) => seesCase(world, person, one.ref)).map((one) => one.ref)
  for (const { ref } of cases) {
    const byCase = await ask('GET', `/api/v1/children/${ref}`)
    expect(byCase.status, `${ref} opened by ${who}`).toBe(visible.includes(ref) ? 200 : 404)
  }
  const page = await ask('GET', `/api/v1/children/${child}`)
  const name = await ask('GET', `/api/v1/children/${child}/identity`)
  const asOf = await ask('GET', `/api/v1/children/${child}/safeguards`)
  const file = await ask('GET', `/api/v1/journey-file?child=${child}`)
  for (const answer of [page, name, asOf, file])
    expect(answer.status, `${child} opened by ${who}`).toBe(status)
  const owedRows = (rows.get('waymark.finding') ?? [])
    .filter((row) => beyond.childRef.get(row.child_id) === child)
    .filter((row) => tablesWithChildren['waymark.finding']!(row, person, beyond))
    .map((row) => row.content as Found)
  await checkSummaries((path) => ask('GET', path), child, { person, owed: owedRows, isSeen })
  if (!isSeen) return

  const facts = world.facts.filter((fact) => visible.includes(fact.case) && isOpen(beyond, person, fact))
  const ids = facts.map((fact) => fact.id).toSorted()
  const read = page.json as {
    cases: { ref: string }[]
    events: { id: string; narrative: string }[]
    findings: Found[]
    agencies: { case: string }[]
    access: { closed: number }
  }
  expect(read.cases.map((one) => one.ref).toSorted()).toEqual(visible.toSorted())
  expect(read.events.map((one) => one.id).toSorted(), `what happened to ${child}, for ${who}`).toEqual(ids)
  expect(read.events.map((one) => one.narrative).toSorted()).toEqual(facts.map(wordsOf).toSorted())
  const inSight = world.facts.filter((fact) => visible.includes(fact.case))
  expect(read.access.closed, `facts closed to ${who}`).toBe(inSight.length - facts.length)
  expect(read.agencies.filter((one) => !visible.includes(one.case))).toEqual([])

  const owed = owedRows.map(keyOf).toSorted()
  expect(read.findings.map(keyOf).toSorted(), `what is owed to ${child}, for ${who}`).toEqual(owed)
  const found = (asOf.json as { findings: Found[] }).findings
  expect(found.map(keyOf).toSorted(), `what is owed to ${child} by date, for ${who}`).toEqual(owed)
  for (const finding of [...read.findings, ...found]) {
    expect(
      finding.evidence.filter((id) => !ids.includes(id)),
      `evidence shown to ${who}`,
    ).toEqual([])
  }

  const mayLocate = cases.some((one) => opens(world, person, one.ref).has('protected-location'))
  expect(name.text.includes(nameOf(child))).toBe(true)
  expect(name.text.includes(addressOf(child)), `the address of ${child}, for ${who}`).toBe(mayLocate)
  expect(file.text.includes(addressOf(child)), `the address of ${child} in the file for ${who}`).toBe(
    mayLocate,
  )
  const lines = file.text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { record: string; id?: string; ref?: string })
  const given = lines.filter((line) => line.record === 'event').map((line) => line.id)
  expect(given.toSorted(), `the file of ${child}, for ${who}`).toEqual(ids)
  const givenCases = lines.filter((line) => line.record === 'case').map((line) => line.ref)
  expect(givenCases.toSorted()).toEqual(visible.toSorted())
}

type Found = {
  case: string
  safeguard: string
  trigger: string
  startedAt: string
  evidence: string[]
  compartment: string
}
const keyOf = (one: Found) => [one.case, one.safeguard, one.trigger, one.startedAt].join(' ')

/** Asks to preview and to record in two compartments, other ones in each case. */
async function checkRecording(
  { person, beyond, who, ask }: Asking,
  inCase: string,
  n: number,
): Promise<void> {
  const { world, loaded } = beyond
  for (const compartment of [compartments[n % 5]!, compartments[(n + 2 + person.username.length) % 5]!]) {
    const allowed = mayRecord(world, person, inCase, compartment)
    const event = {
      id: randomUUID(),
      case: inCase,
      type: 'followed-up',
      at: new Date(loaded.now - 60_000).toISOString().replace('.000', ''),
      compartment,
      data: { how: 'visit' },
    }
    const would = await ask('POST', '/api/v1/events/preview', event)
    const expected = allowed ? [200] : [403, 404]
    expect(expected, `${who} previews a ${compartment} fact in ${inCase}: ${would.text}`).toContain(
      would.status,
    )
    // What is allowed is only previewed: recording it would change the world for whoever is asked next.
    if (allowed) continue
    const answer = await ask('POST', '/api/v1/events', event)
    expect(expected, `${who} records a ${compartment} fact in ${inCase}`).toContain(answer.status)
  }
}
