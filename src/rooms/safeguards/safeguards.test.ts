import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { safeguards } from '#safeguards/catalogue.ts'
import { childRoutes } from '../child/child.routes.ts'
import type { Role } from '../sign-in/sign-in.policy.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { eventWith, keepChild } from '../testing/test-journey.ts'
import type { SafeguardReading, SafeguardsAnswer, WhatIfAnswer } from './safeguards.contract.ts'
import { safeguardsRoutes } from './safeguards.routes.ts'

let house: TestHouse
const secrets = new Map<string, string>()

beforeAll(async () => {
  house = await openTestHouse((deps) => [childRoutes(deps), safeguardsRoutes(deps)])
  house.setClock(new Date('2026-06-16T12:00:00Z'))
  const people: [string, string, Role][] = [
    ['lena', 'SOC', 'caseworker'],
    ['sami', 'SOC', 'supervisor'],
    ['ada', 'SOC', 'administrator'],
    ['omar', 'AID', 'legal-aid'],
    ['ines', 'COURT', 'judge'],
    ['stat', 'STAT', 'statistician'],
  ]
  await house.addAgency('POL', 'police')
  await house.addAgency('OTHER')
  for (const [name, agency, role] of people) {
    await house.addAgency(agency)
    secrets.set(name, await house.enter(await house.addPerson(name, agency, role), agency, role))
  }
  // Ten children: brought before a judge 10, 11 ... 19 hours after the arrest; one never was.
  for (let n = 0; n < 10; n++) {
    const kase = `K-${n}A-1`
    const arrest = eventWith(kase, 'apprehended', '2026-05-01T08:00:00Z', {
      agency: 'POL',
      data: { ground: 'offence' },
    })
    const judge = eventWith(kase, 'brought-before-authority', `2026-05-01T${18 + Math.min(n, 5)}:00:00Z`, {
      data: { authority: 'judge' },
    })
    await keepChild(house, `K-${n}A`, n < 8 ? 'SOC' : 'OTHER', n === 0 ? [arrest] : [arrest, judge])
  }
  // Ten more were locked up for twenty days and released; nobody visited them.
  for (let n = 0; n < 10; n++) {
    const kase = `V-${n}A-1`
    const stay = [
      eventWith(kase, 'admitted', '2026-03-01T08:00:00Z'),
      eventWith(kase, 'released', '2026-03-21T08:00:00Z'),
    ]
    await keepChild(house, `V-${n}A`, 'OTHER', stay)
  }
  const fresh = eventWith('K-99A-1', 'apprehended', '2026-06-16T02:00:00Z', { data: { ground: 'offence' } })
  await keepChild(house, 'K-99A', 'SOC', [fresh])
})
afterAll(() => house?.close())

const ask = async <T>(who: string, method: string, path: string, body?: object) => {
  const answer = await house.ask(secrets.get(who), method, path, body)
  return { status: answer.status, body: (await answer.json()) as T & { code?: string } }
}
const list = async (who: string) => (await ask<SafeguardsAnswer>(who, 'GET', '/api/v1/safeguards')).body
const one = async (who: string, id: string) =>
  (await ask<SafeguardReading>(who, 'GET', `/api/v1/safeguards/${id}`)).body
const rowOf = (answer: SafeguardsAnswer, id: string) => answer.items.find((item) => item.id === id)!
const auditOf = async (action: string) =>
  (
    await house.owner.query<{ subject: string; detail: string; username: string }>(
      `select subject, detail, p.username from door.audit a left join door.person p on p.id = a.person_id
       where action = $1 order by a.at`,
      [action],
    )
  ).rows

describe('the list of rights', () => {
  test('names every safeguard with its limits, sources and the counts of the reader’s agency', async () => {
    const answer = await list('lena')
    expect(answer.items.map(({ id }) => id)).toEqual(safeguards.map(({ id }) => id))
    const judge = rowOf(answer, 'ARR-3')
    expect(judge.limits).toMatchObject([{ key: '', amount: { value: 24, unit: 'hours' }, parameter: null }])
    // Seven of its eight children came before a judge in time; the one of today still may.
    expect(judge.counts).toEqual({ met: 7, breached: 1, due: 1, unknown: 0 })
    expect(judge.atRisk).toEqual({ breached: 1, due: 1 })
  })

  test('a limit that has passed counts as breached without a job', async () => {
    house.setClock(new Date('2026-06-17T02:00:00.001Z'))
    expect(rowOf(await list('lena'), 'ARR-3').counts).toMatchObject({ breached: 2, due: 0 })
    house.setClock(new Date('2026-06-16T12:00:00Z'))
  })

  test('an administrator is told the counts of the agency, and no child', async () => {
    const answer = await list('ada')
    expect(rowOf(answer, 'ARR-3').counts).toEqual({ met: 7, breached: 1, due: 1, unknown: 0 })
    const { body } = await ask<{ items: unknown[] }>('ada', 'GET', '/api/v1/safeguards/ARR-3/at-risk')
    expect(body.items).toEqual([])
  })

  test('an agency that stands in no case counts nothing', async () => {
    const none = { met: 0, breached: 0, due: 0, unknown: 0 }
    expect(rowOf(await list('omar'), 'ARR-3').counts).toEqual(none)
    expect(rowOf(await list('stat'), 'ARR-3').counts).toEqual(none)
  })

  test('who is at risk is a list for those who may see the children', async () => {
    const { body } = await ask<{ items: { child: string }[] }>(
      'lena',
      'GET',
      '/api/v1/safeguards/ARR-3/at-risk',
    )
    expect(body.items.map(({ child }) => child)).toEqual(['K-0A', 'K-99A'])
    const refused = await ask('lena', 'GET', '/api/v1/safeguards/NO-1/at-risk')
    expect([refused.status, refused.body.code]).toEqual([404, 'safeguard.unknown'])
  })
})

describe('one right', () => {
  test('tells its rule as data and its examples as journeys', async () => {
    const { rule, examples } = await one('lena', 'ARR-5')
    expect(rule.kind).toBe('clock')
    expect(rule.satisfiedBy.map(({ type }) => type)).toEqual(['legal-aid-assigned', 'legal-aid-waived'])
    expect(rule.standing).toEqual([{ type: 'legal-aid-assigned', fields: {} }])
    expect(examples.length).toBeGreaterThan(2)
    expect(examples.flatMap(({ findings }) => findings.map(({ status }) => status))).toContain('breached')
  })

  test.each(safeguards.map(({ id }) => id))('%s can be read whole', async (id) => {
    const read = await one('omar', id)
    expect(read.rule.starts.length).toBeGreaterThan(0)
    expect(read.examples.length).toBeGreaterThan(0)
  })
})

describe('signing off a source', () => {
  const cited = { instrument: 'CRC/C/GC/24', locator: 'para 90' }
  const confirmed = { ...cited, decision: 'confirmed', edition: 'UN documents, English', page: 'p. 15' }
  const path = '/api/v1/safeguards/ARR-3/sources/sign-off'
  const stateFor = async (who: string) => (await one(who, 'ARR-3')).sources[0]
  const onChildPage = async () => {
    const page = await ask<{ findings: { safeguard: string; sources: { verification: string }[] }[] }>(
      'lena',
      'GET',
      '/api/v1/children/K-0A',
    )
    return page.body.findings.find(({ safeguard }) => safeguard === 'ARR-3')?.sources[0]?.verification
  }
  beforeEach(async () => {
    if ((await stateFor('omar'))?.signOff)
      await ask('omar', 'POST', path, { ...cited, decision: 'withdrawn' })
  })

  test('changes its state for everybody, on the child’s page too', async () => {
    expect([(await stateFor('lena'))?.verification, await onChildPage()]).toEqual([
      'unverified',
      'unverified',
    ])
    const { status, body } = await ask<SafeguardReading>('omar', 'POST', path, confirmed)
    expect([status, body.sources[0]?.verification]).toEqual([200, 'verified'])
    expect(await stateFor('lena')).toMatchObject({
      verification: 'verified',
      signOff: { person: 'omar', agency: 'AID', role: 'legal-aid', page: 'p. 15' },
    })
    expect(await onChildPage()).toBe('verified')
    // The other source of the same right, and the same paragraph of another right, are as they were.
    expect((await one('lena', 'ARR-3')).sources[1]?.signOff).toBeNull()
    expect((await one('lena', 'PTD-1')).sources[0]?.verification).toBe('unverified')
    expect((await auditOf('source.confirmed')).at(-1)).toMatchObject({ subject: 'ARR-3', username: 'omar' })
  })

  test('another lawyer can find it wrong, and the latest counts', async () => {
    await ask('omar', 'POST', path, confirmed)
    const { body } = await ask<SafeguardReading>('ines', 'POST', path, {
      ...confirmed,
      decision: 'wrong',
      note: 'It speaks of 24 hours in another paragraph.',
    })
    expect(body.sources[0]?.verification).toBe('wrong')
    expect(await onChildPage()).toBe('wrong')
    expect(body.signOffs.slice(0, 2).map(({ person, decision }) => [person, decision])).toEqual([
      ['ines', 'wrong'],
      ['omar', 'confirmed'],
    ])
  })

  test('taking it back leaves what the declaration says, and the whole history', async () => {
    await ask('omar', 'POST', path, confirmed)
    const { body } = await ask<SafeguardReading>('ines', 'POST', path, { ...cited, decision: 'withdrawn' })
    expect(body.sources[0]).toMatchObject({ verification: 'unverified', signOff: null })
    expect(body.signOffs.slice(0, 2).map(({ decision }) => decision)).toEqual(['withdrawn', 'confirmed'])
    const again = await ask('ines', 'POST', path, { ...cited, decision: 'withdrawn' })
    expect([again.status, again.body.code]).toEqual([409, 'sign-off.nothing-to-withdraw'])
  })

  test.each(['lena', 'sami', 'ada', 'stat'])('%s is no lawyer and is refused', async (who) => {
    expect((await ask(who, 'POST', path, confirmed)).status).toBe(403)
  })

  test('it says where the text was read, and what it says instead', async () => {
    const nowhere = await ask('omar', 'POST', path, { ...cited, decision: 'confirmed', edition: 'UN' })
    expect(nowhere.body.code).toBe('sign-off.say-where')
    const why = await ask('omar', 'POST', path, { ...confirmed, decision: 'wrong' })
    expect(why.body.code).toBe('sign-off.say-why')
    const other = await ask('omar', 'POST', path, { ...confirmed, locator: 'para 91' })
    expect(other.body.code).toBe('sign-off.no-such-source')
  })

  test('nobody signs in another’s name, changes an entry or takes it away, not even past the server', async () => {
    await ask('omar', 'POST', path, confirmed)
    const { inSession } = await import('#platform/db.ts')
    const run = (who: string, text: string) =>
      inSession(house.deps.pool, secrets.get(who)!, (_db, client) => client.query(text))
    const values = (name: string, agency: string, role: string) =>
      `insert into waymark.source_sign_off (safeguard, instrument, locator, decision, edition, page, person_id, person, agency, role)
       select 'ARR-3', 'CRC', 'art 37(d)', 'confirmed', 'x', '1', door.person_id(), '${name}', '${agency}', '${role}'`
    await expect(run('lena', values('lena', 'SOC', 'caseworker'))).rejects.toThrow()
    await expect(run('omar', values('ines', 'AID', 'legal-aid'))).rejects.toThrow()
    await expect(run('omar', values('omar', 'COURT', 'legal-aid'))).rejects.toThrow()
    await expect(run('omar', `update waymark.source_sign_off set page = '2'`)).rejects.toThrow()
    await expect(run('omar', 'delete from waymark.source_sign_off')).rejects.toThrow()
    await expect(house.owner.query('delete from waymark.source_sign_off')).rejects.toThrow('append-only')
  })
})

describe('the register of instruments', () => {
  test('tells each with the provisions that rights rest on', async () => {
    const { body } = await ask<{ items: { id: string; provisions: { locator: string }[] }[] }>(
      'lena',
      'GET',
      '/api/v1/instruments',
    )
    const convention = body.items.find(({ id }) => id === 'CRC')
    expect(convention?.provisions.map(({ locator }) => locator)).toContain('art 37(d)')
  })
})

describe('what another limit would have shown', () => {
  const path = '/api/v1/safeguards/ARR-3/what-if'
  const year = { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' }
  const hours = (value: number) => ({ limit: { value, unit: 'hours' }, ...year })

  test('counts over the whole deployment, beside the limit in force', async () => {
    const { body } = await ask<WhatIfAnswer>('sami', 'POST', path, hours(12))
    // Nine came after 11 to 15 hours, one never, and one is within the 24 hours but past ten.
    expect(body).toMatchObject({ children: 11, tooFew: false, law: null })
    expect(body.current).toEqual({ met: 9, breached: 1, due: 1, unknown: 0, dropped: 0 })
    expect(body.proposed).toEqual({ met: 2, breached: 8, due: 1, unknown: 0, dropped: 0 })
    expect([body.more, body.fewer]).toEqual([7, 0])
    expect((await auditOf('what-if.computed')).at(-1)).toMatchObject({ subject: 'ARR-3', username: 'sami' })
  })

  test('the limit in force, proposed, changes nothing', async () => {
    const { body } = await ask<WhatIfAnswer>('stat', 'POST', path, hours(24))
    expect(body.proposed).toEqual(body.current)
    expect([body.more, body.fewer]).toEqual([0, 0])
  })

  test('a parameter is judged as if it had been set', async () => {
    const { body } = await ask<WhatIfAnswer>('ada', 'POST', '/api/v1/safeguards/ARR-5/what-if', hours(1000))
    expect(body.current).toMatchObject({ breached: 10, due: 1 })
    expect(body.proposed).toMatchObject({ breached: 10 })
    expect(body.more).toBe(0)
  })

  test('a clock that release dropped in time is told by the limit that it would have missed', async () => {
    const days = (value: number) => ({ limit: { value, unit: 'days' }, ...year })
    const { body } = await ask<WhatIfAnswer>('sami', 'POST', '/api/v1/safeguards/DET-7/what-if', days(14))
    expect(body.current).toMatchObject({ dropped: 10, breached: 0 })
    expect(body.proposed).toMatchObject({ dropped: 0, breached: 10 })
    expect(body.more).toBe(10)
  })

  test('weeks of another length are other weeks', async () => {
    const days = (value: number) => ({ limit: { value, unit: 'days' }, ...year })
    const { body } = await ask<WhatIfAnswer>('sami', 'POST', '/api/v1/safeguards/DET-8/what-if', days(5))
    expect([body.current?.breached, body.proposed?.breached, body.more]).toEqual([20, 40, 20])
  })

  test('fewer than ten occurrences are not told', async () => {
    const short = { ...hours(12), from: '2026-06-01T00:00:00Z' }
    const { body } = await ask<WhatIfAnswer>('sami', 'POST', path, short)
    expect(body).toMatchObject({ tooFew: true, children: 0, current: null, proposed: null, more: null })
  })

  test('what cannot be asked is refused by its name', async () => {
    const codeOf = async (id: string, asked: object) =>
      (await ask('sami', 'POST', `/api/v1/safeguards/${id}/what-if`, asked)).body.code
    expect(await codeOf('TRI-1', hours(1))).toBe('what-if.no-limit')
    expect(await codeOf('SRV-1', hours(1))).toBe('what-if.which-limit')
    expect(await codeOf('ARR-3', { ...hours(1), limit: { value: 3, unit: 'times' } })).toBe(
      'what-if.other-unit',
    )
    expect(await codeOf('ARR-3', { ...hours(1), from: year.to, to: year.from })).toBe('what-if.range')
    expect(await codeOf('NO-1', hours(1))).toBe('safeguard.unknown')
  })

  test.each(['lena', 'omar'])('%s does not plan for the whole service', async (who) => {
    expect((await ask(who, 'POST', path, hours(12))).status).toBe(403)
  })
})
