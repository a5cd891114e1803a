import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inSession } from '#platform/db.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import type { AuditRow } from './administration.contract.ts'
import { administrationRoutes } from './administration.routes.ts'
import { type ChainVerdict, verifyAudit } from './verify-audit.ts'

let house: TestHouse
let admin: string
let mina: string
let omar: string
const childId = randomUUID()
beforeAll(async () => {
  house = await openTestHouse((deps) => [administrationRoutes(deps)])
  await house.addAgency('ministry', 'ministry')
  await house.addAgency('social-north')
  const enter = async (username: string, agency: string, role: 'administrator' | 'caseworker') =>
    house.enter(await house.addPerson(username, agency, role), agency, role)
  admin = await enter('root', 'ministry', 'administrator')
  mina = await enter('mina', 'social-north', 'caseworker')
  omar = await enter('omar', 'social-north', 'caseworker')
  await house.owner.query('insert into waymark.child (id, ref) values ($1, $2)', [childId, 'ARK-7Q4'])
  await house.owner.query(
    `insert into waymark.worklist (child_id, case_id, standing, agency, capacity, compartments, from_at, to_at,
       child_ref, case_ref, state)
     values ($1, gen_random_uuid(), gen_random_uuid(), 'social-north', 'lead', '{general}', '-infinity', 'infinity',
       'ARK-7Q4', 'C-1', 'none')`,
    [childId],
  )
})
afterAll(() => house?.close())

const record = (secret: string, entry: Parameters<typeof recordAudit>[1]) =>
  inSession<DB, void>(house.deps.pool, secret, (db) => recordAudit(db, entry))

const read = async (secret: string, query = '') => {
  const answer = await house.ask(secret, 'GET', `/api/v1/audit${query}`)
  return (await answer.json()) as { items: AuditRow[]; after: string | null }
}

/** Every verdict, as somebody at the server's command line gets it. */
async function verdicts(): Promise<ChainVerdict[]> {
  return house.asService(async (db) => {
    const found: ChainVerdict[] = []
    for await (const verdict of verifyAudit(db)) found.push(verdict)
    return found
  })
}

describe('reading the audit', () => {
  test('a person sees what they did themselves, with the child, and nothing of others', async () => {
    await record(mina, {
      action: 'child.read',
      childId,
      subject: 'ARK-7Q4',
      detail: { events: 12, case: 'C-1' },
    })
    await record(omar, { action: 'child.read', childId, subject: 'ARK-7Q4' })
    const { items } = await read(mina, '?action=child.read')
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      person: 'mina',
      agency: 'social-north',
      role: 'caseworker',
      child: 'ARK-7Q4',
      concernsChild: true,
      subject: 'ARK-7Q4',
      detail: { events: 12, case: 'C-1' },
    })
    expect((await read(mina, '?person=omar')).items).toEqual([])
    expect((await read(mina, '?person=nobody')).items).toEqual([])
  })

  test('an administrator sees who looked and when, and never at which child', async () => {
    await record(mina, {
      action: 'children.listed',
      detail: { count: 3, children: ['ARK-7Q4'], q: 'ARK-7Q4' },
    })
    const answer = await house.ask(admin, 'GET', '/api/v1/audit?person=mina')
    const text = await answer.text()
    expect(text).not.toContain('ARK-7Q4')
    expect(text).not.toContain(childId)
    expect(text).not.toContain('C-1')
    const { items } = JSON.parse(text) as { items: AuditRow[] }
    expect(items.find((row) => row.action === 'child.read')).toMatchObject({
      person: 'mina',
      child: null,
      concernsChild: true,
      subject: null,
      detail: { events: 12 },
    })
    expect(items.find((row) => row.action === 'children.listed')).toMatchObject({ detail: { count: 3 } })
  })

  test('pages follow each other without a gap or a double, also within one instant', async () => {
    for (let n = 0; n < 7; n++) await record(omar, { action: 'page.test', detail: { n } })
    const seen: number[] = []
    for (let after: string | null = ''; after !== null; ) {
      const page: { items: AuditRow[]; after: string | null } = await read(
        omar,
        `?action=page.test&limit=3${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`,
      )
      seen.push(...page.items.map((row) => Number(row.detail.n)))
      after = page.after
    }
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0])
    expect((await house.ask(omar, 'GET', '/api/v1/audit?after=x')).status).toBe(422)
  })

  test('reading the audit stands in the audit', async () => {
    await read(omar)
    expect((await read(omar, '?action=audit.read&limit=1')).items).toHaveLength(1)
  })
})

describe('the chains', () => {
  test('hold while everybody works at once, each person only in their own name', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        record(n % 2 ? mina : omar, { action: 'chain.test', childId: randomUUID() }),
      ),
    )
    const found = await verdicts()
    expect(found).toHaveLength(16)
    expect(found.filter((verdict) => verdict.broken !== null)).toEqual([])
    const { rows } = await house.owner.query('select count(*)::int as count from door.audit')
    expect(found.reduce((sum, { links }) => sum + links, 0)).toBe(rows[0].count)
  })

  test('cannot be changed, shortened or added to by the app', async () => {
    for (const text of [
      `update door.audit set action = 'other'`,
      'delete from door.audit',
      'truncate door.audit',
      `insert into door.audit (chain, seq, at, action, hash) values (0, 1000, now(), 'forged', '\\x00')`,
      'update door.audit_head set seq = 0',
    ]) {
      for (const secret of [mina, admin, house.deps.serviceSecret]) {
        const attempt = inSession<DB, unknown>(house.deps.pool, secret, (_db, client) => client.query(text))
        await expect(attempt).rejects.toMatchObject({ code: '42501' })
      }
    }
  })

  test('name the first link that somebody with all power over the database has changed or removed', async () => {
    const { rows } = await house.owner.query<{ chain: number; seq: number }>(
      'select chain, max(seq) as seq from door.audit group by chain having max(seq) >= 3 order by chain limit 3',
    )
    const [changed, removed, shortened] = rows
    if (!changed || !removed || !shortened) throw new Error('the chains are too short for this test')
    await house.owner.query('alter table door.audit disable trigger all')
    await house.owner.query(`update door.audit set detail = '{"events":1}' where chain = $1 and seq = 2`, [
      changed.chain,
    ])
    await house.owner.query('delete from door.audit where chain = $1 and seq = 1', [removed.chain])
    await house.owner.query('delete from door.audit where chain = $1 and seq = $2', [
      shortened.chain,
      shortened.seq,
    ])
    const broken = (await verdicts()).filter((verdict) => verdict.broken !== null)
    expect(broken.map(({ chain, broken }) => ({ chain, ...broken }))).toEqual([
      { chain: changed.chain, seq: 2, why: 'changed' },
      { chain: removed.chain, seq: 1, why: 'missing' },
      { chain: shortened.chain, seq: shortened.seq, why: 'missing' },
    ])
  })
})
