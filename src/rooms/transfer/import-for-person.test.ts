import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { childRoutes } from '../child/child.routes.ts'
import type { Role } from '../sign-in/sign-in.policy.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { eventWith, keepChild } from '../testing/test-journey.ts'
import { giveOutAll } from './give-out.ts'
import { transferRoutes } from './transfer.routes.ts'

let house: TestHouse
const secrets = new Map<string, string>()

beforeAll(async () => {
  house = await openTestHouse((deps) => [childRoutes(deps), transferRoutes(deps)])
  for (const agency of ['SOC-1', 'POL-1', 'LEG-1']) await house.addAgency(agency)
  const people: [string, string, Role][] = [
    ['worker', 'SOC-1', 'caseworker'],
    ['desk', 'POL-1', 'police-desk'],
    ['lawyer', 'LEG-1', 'legal-aid'],
    ['ministry', 'SOC-1', 'administrator'],
    ['looks', 'POL-1', 'inspector'],
  ]
  for (const [name, agency, role] of people) {
    secrets.set(name, await house.enter(await house.addPerson(name, agency, role), agency, role))
  }
})
afterAll(() => house.close())

const at = '2026-03-01T09:00:00+02:00'

async function bring(who: string, lines: readonly object[], query = '') {
  const answer = await house.app.request(`/api/v1/journey-file${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secrets.get(who)}`, 'content-type': 'application/x-ndjson' },
    body: lines.map((line) => JSON.stringify(line)).join('\n'),
  })
  return { status: answer.status, says: (await answer.json()) as Record<string, unknown> }
}

const childLine = (ref: string, more = {}) => ({ record: 'child', ref, sex: 'male', ...more })
const caseLine = (child: string, leadAgency: string) => ({
  record: 'case',
  ref: `${child}-1`,
  child,
  contexts: ['justice'],
  leadAgency,
})
const eventLine = (inCase: string, more = {}) => ({
  record: 'event',
  ...eventWith(inCase, 'released', at),
  ...more,
})
const involve = (inCase: string, agency: string) => ({
  record: 'involvement',
  case: inCase,
  agency,
  capacity: 'party',
  basis: 'court-order',
  from: at,
})

describe('a journey file that a person brings', () => {
  test('registers a child under their own agency’s lead', async () => {
    const lines = [childLine('NEW-1'), caseLine('NEW-1', 'SOC-1'), eventLine('NEW-1-1')]
    expect((await bring('worker', lines, '?dryRun=true')).says).toMatchObject({ written: false, accepted: 3 })
    expect((await bring('worker', lines)).says).toMatchObject({
      written: true,
      children: 1,
      cases: 1,
      events: 1,
    })
    expect((await bring('worker', lines)).says).toMatchObject({
      children: 0,
      cases: 0,
      events: 0,
      changed: 0,
    })
  })

  test('cannot put a child under the lead of another agency', async () => {
    const { status, says } = await bring('worker', [childLine('NEW-2'), caseLine('NEW-2', 'POL-1')])
    expect({ status, code: says.code }).toEqual({ status: 403, code: 'journey-file.beyond-standing' })
    expect(await countOf('NEW-2')).toBe(0)
  })

  test('cannot add to a case in which their agency does not stand', async () => {
    await keepChild(house, 'THEIRS', 'POL-1')
    for (const line of [
      eventLine('THEIRS-1'),
      caseLine('THEIRS', 'POL-1'),
      childLine('THEIRS', { sex: 'female' }),
    ]) {
      expect((await bring('worker', [line])).status).toBe(403)
    }
    expect((await bring('desk', [eventLine('THEIRS-1')])).says).toMatchObject({ events: 1 })
  })

  test('cannot let others into a case, nor themselves, unless their agency leads it', async () => {
    await keepChild(house, 'LED', 'SOC-1', [], {
      involvements: [{ ...involve('LED-1', 'POL-1'), record: undefined } as never],
    })
    expect((await bring('desk', [involve('LED-1', 'LEG-1')])).status).toBe(403)
    expect((await bring('lawyer', [involve('LED-1', 'LEG-1')])).status).toBe(403)
    expect((await bring('worker', [involve('LED-1', 'LEG-1')])).status).toBe(200)
  })

  test('cannot bring facts of a compartment that is closed to them', async () => {
    await keepChild(house, 'CLOSED', 'POL-1')
    const health = eventLine('CLOSED-1', { compartment: 'health' })
    expect((await bring('desk', [health])).status).toBe(403)
  })

  test('is refused whole when one line goes too far', async () => {
    const lines = [childLine('NEW-3'), caseLine('NEW-3', 'SOC-1'), eventLine('THEIRS-1')]
    expect((await bring('worker', lines)).says).toMatchObject({ code: 'journey-file.beyond-standing' })
    expect(await countOf('NEW-3')).toBe(0)
  })

  test('brings registers from an administrator only, and nothing from who only looks', async () => {
    const agency = { record: 'agency', ref: 'EDU-9', kind: 'education', name: 'A school service' }
    expect((await bring('worker', [agency])).status).toBe(403)
    expect((await bring('ministry', [agency])).status).toBe(200)
    expect((await bring('ministry', [childLine('NEW-4'), caseLine('NEW-4', 'SOC-1')])).status).toBe(403)
    expect((await bring('looks', [eventLine('THEIRS-1')])).status).toBe(403)
  })

  test('takes nothing away from an identity that its bringer could not see whole', async () => {
    const identity = { givenNames: 'Ilse', familyName: 'Varn', address: 'Kestrel Lane 4' }
    const record = { ref: 'WHOLE', sex: 'female' as const, identity }
    await keepChild(house, 'WHOLE', 'POL-1', [], { record })
    const given = await house.app.request('/api/v1/journey-file?child=WHOLE', {
      headers: { authorization: `Bearer ${secrets.get('desk')}` },
    })
    const text = await given.text()
    expect(text).toContain('Varn')
    expect(text).not.toContain('Kestrel')
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { identity?: object })
    expect((await bring('desk', lines)).says).toMatchObject({ changed: 0 })
    const renamed = { ...lines[0], identity: { givenNames: 'Ilse', familyName: 'Varn-Holt' } }
    expect((await bring('desk', [renamed, ...lines.slice(1)])).says).toMatchObject({ changed: 1 })
    const { rows } = await house.owner.query('select version from waymark.child where ref = $1', ['WHOLE'])
    expect(rows).toEqual([{ version: 2 }])
    expect(await identityOf('WHOLE')).toEqual({ ...identity, familyName: 'Varn-Holt' })
  })
})

async function countOf(ref: string): Promise<number> {
  const { rows } = await house.owner.query('select from waymark.child where ref = $1', [ref])
  return rows.length
}

async function identityOf(ref: string): Promise<unknown> {
  return house.asService(async (db) => {
    for await (const line of giveOutAll(db, house.deps.vault)) {
      const record = JSON.parse(line) as { record: string; ref: string; identity: unknown }
      if (record.record === 'child' && record.ref === ref) return record.identity
    }
    return undefined
  })
}
