import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newSecret } from '#platform/sign-in/session-secret.ts'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { hostileStatements } from './hostile-statements.ts'
import { type Planted, plant } from './plant.ts'

let database: TestDatabase
let planted: Planted

beforeAll(async () => {
  database = await testDatabase()
  planted = await plant(database)
})
afterAll(() => database?.close())

/** A connection as the app's login has it, with one person's secret shown for its whole life. */
async function withApp<T>(secret: string | undefined, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(database.appConfig)
  client.on('error', () => undefined)
  await client.connect()
  try {
    if (secret !== undefined) await client.query(`select set_config('waymark.session', $1, false)`, [secret])
    return await work(client)
  } finally {
    await client.end()
  }
}

async function beyond<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client(database.superuserConfig)
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}

/** Everything that is kept, as one text: whatever a hostile statement changes shows here. The audit may grow. */
async function everything(): Promise<string> {
  const tables = await beyond<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('waymark', 'door', 'platform', 'public')
       and c.relname not in ('audit', 'audit_head') order by 1`,
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const rows = await beyond<{ row: string }>(`select t::text as row from ${name} t order by 1`)
    texts.push(name, ...rows.map(({ row }) => row))
  }
  const roles = await beyond<{ row: string }>(
    `select r::text as row from (select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcanlogin from pg_roles) r order by 1`,
  )
  const objects = await beyond<{ row: string }>(
    `select (nspname, relname, relkind, relrowsecurity, relforcerowsecurity)::text as row from pg_class c
     join pg_namespace n on n.oid = c.relnamespace where nspname !~ '^pg_(toast|temp)' order by 1`,
  )
  return [...texts, ...roles.map(({ row }) => row), ...objects.map(({ row }) => row)].join('\n')
}

/** Each statement in a fresh connection; gives what came back as text, or the refusal. */
async function attempt(secret: string | undefined, statements: readonly string[]): Promise<string> {
  return withApp(secret, async (client) => {
    const shown: string[] = []
    for (const statement of statements) {
      try {
        const results = [await client.query(statement)].flat()
        shown.push(...results.map((result) => JSON.stringify(result.rows)))
      } catch (error) {
        shown.push(`refused ${(error as { code?: string }).code}`)
        await client.query('rollback').catch(() => undefined)
      }
    }
    return shown.join('\n')
  })
}

describe('hostile statements under the app’s login', () => {
  test.each(hostileStatements.map((one) => [one.name, one] as const))('%s', async (_name, hostile) => {
    const before = await everything()
    for (const secret of [planted.insider.secret, planted.statistician.secret, undefined]) {
      const shown = await attempt(secret, hostile.statements(planted))
      const isOwn = secret === planted.insider.secret
      for (const mark of planted.foreign) expect(shown, `shows ${mark}`).not.toContain(mark)
      if (!isOwn) for (const mark of planted.own) expect(shown, `shows ${mark}`).not.toContain(mark)
      for (const hash of planted.hashes) expect(shown, 'shows a hash').not.toContain(hash)
      if (hostile.refused !== undefined) expect(shown).toContain(`refused ${hostile.refused}`)
    }
    expect(await everything()).toBe(before)
  })

  test('every function that acts with its owner’s rights gives a person nothing that is not theirs', async () => {
    const functions = await beyond<{ call: string }>(
      `select format('select %I.%I(%s)', n.nspname, p.proname,
         (select coalesce(string_agg(format('%s::%s', case when t = 'text'::regtype then quote_literal('x') else 'null' end, format_type(t, null)), ', '), '')
          from unnest(p.proargtypes::oid[]) t)) as call
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname in ('door', 'waymark', 'platform') and p.prorettype <> 'trigger'::regtype`,
    )
    expect(functions.length).toBeGreaterThan(10)
    const before = await everything()
    for (const secret of [planted.insider.secret, undefined]) {
      const shown = await attempt(
        secret,
        functions.map(({ call }) => call),
      )
      for (const mark of [...planted.foreign, ...planted.hashes]) expect(shown).not.toContain(mark)
    }
    expect(await everything()).toBe(before)
  })

  test('guessing secrets finds nobody', async () => {
    for (let guess = 0; guess < 50; guess++) {
      const shown = await attempt(randomBytes(32).toString('hex'), [
        'select count(*)::int as n from waymark.child',
      ])
      expect(shown).toBe('[{"n":0}]')
    }
    for (const guess of ['', '\\x00', planted.hashes[0]!, planted.insider.id, `${planted.insider.secret} `]) {
      const shown = await attempt(guess, ['select count(*)::int as n from waymark.child'])
      expect(shown).toBe('[{"n":0}]')
    }
  })

  test('a revoked session, and one whose person no longer works there, see nothing from that moment', async () => {
    const { secret } = await planted.enter('leaver')
    await withApp(secret, async (client) => {
      const count = async () =>
        (await client.query<{ n: number }>('select count(*)::int as n from waymark.child')).rows[0]?.n
      await client.query('prepare ask as select count(*)::int as n from waymark.child')
      const prepared = async () => (await client.query<{ n: number }>('execute ask')).rows[0]?.n
      expect([await count(), await prepared()]).toEqual([1, 1])
      await beyond(
        `update door.membership set to_at = now() where person_id = (select id from door.person where username = 'leaver')`,
      )
      expect([await count(), await prepared()]).toEqual([0, 0])
    })
    const other = await planted.enter('stayer')
    await withApp(other.secret, async (client) => {
      await client.query('begin')
      const count = async () =>
        (await client.query<{ n: number }>('select count(*)::int as n from waymark.child')).rows[0]?.n
      expect(await count()).toBe(1)
      await beyond('update door.session set revoked_at = now() where id = $1', [other.session])
      expect(await count(), 'even inside a transaction under way').toBe(0)
      await client.query('rollback')
    })
  })

  test('a statement prepared for one person tells the next one nothing of the first', async () => {
    await withApp(undefined, async (client) => {
      const show = (secret: string) =>
        client.query(`select set_config('waymark.session', $1, false)`, [secret])
      await show(planted.insider.secret)
      await client.query('prepare who as select ref from waymark.child order by ref')
      await client.query('declare refs cursor with hold for select ref from waymark.child')
      await client.query('close refs')
      const own = await client.query<{ ref: string }>('execute who')
      await show(planted.outsider.secret)
      const others = await client.query<{ ref: string }>('execute who')
      await show(newSecret())
      const nobody = await client.query<{ ref: string }>('execute who')
      expect([own.rows, others.rows, nobody.rows].map((rows) => rows.map(({ ref }) => ref))).toEqual([
        ['OWN-CHILD'],
        ['FOREIGN-CHILD'],
        [],
      ])
    })
  })

  test('an event cannot be inserted in another’s name, nor by who only looks', async () => {
    const insert = (by: string, person: string) =>
      `insert into waymark.event (child_id, id, case_id, type, at, at_offset, recorded_at, recorded_by, person_id)
       values ('${planted.ownChild}', gen_random_uuid(), '${planted.ownCase}', 'closed', now(), 0, now(), '${by}', '${person}')`
    const before = await everything()
    const { insider, inspector, outsider } = planted
    for (const [secret, statement] of [
      [insider.secret, insert('outsider', insider.id)],
      [insider.secret, insert('insider', outsider.id)],
      [outsider.secret, insert('outsider', outsider.id)],
      [inspector.secret, insert('inspector', inspector.id)],
    ] as const) {
      expect(await attempt(secret, [statement])).toBe('refused 42501')
    }
    expect(await everything()).toBe(before)
  })
})

describe('the house itself', () => {
  test('every table has row-level security, enabled and forced', async () => {
    const open = await beyond(
      `select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname in ('waymark', 'door') and not (c.relrowsecurity and c.relforcerowsecurity)`,
    )
    expect(open).toEqual([])
  })

  test('every table says in the database what it is for', async () => {
    const silent = await beyond(
      `select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname in ('waymark', 'door') and obj_description(c.oid, 'pg_class') is null`,
    )
    expect(silent).toEqual([])
  })

  test('the app’s roles own nothing, pass no wall and make nothing', async () => {
    const roles = await beyond(
      `select rolname from pg_roles where rolname in ('waymark_app', $1)
         and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
           or exists (select from pg_class where relowner = pg_roles.oid)
           or exists (select from pg_proc where proowner = pg_roles.oid)
           or exists (select from pg_namespace where nspowner = pg_roles.oid)
           or exists (select from pg_auth_members where member = pg_roles.oid and roleid <> 'waymark_app'::regrole))`,
      [database.appConfig.user],
    )
    expect(roles).toEqual([])
    const may = await beyond(
      `select nspname from pg_namespace where has_schema_privilege('waymark_app', nspname, 'create')`,
    )
    expect(may).toEqual([])
  })

  test('what acts with its owner’s rights looks names up where nobody else can put any', async () => {
    const loose = await beyond(
      `select n.nspname, p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
         and not ('search_path=pg_catalog, pg_temp' = any (coalesce(p.proconfig, '{}')))`,
    )
    expect(loose).toEqual([])
  })

  test('no function is everybody’s, and the one that knows hashes is nobody’s', async () => {
    const everybodys = await beyond(
      `select n.nspname, p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname in ('waymark', 'door', 'platform')
         and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))`,
    )
    expect(everybodys).toEqual([])
    const [hashes] = await beyond<{ may: boolean }>(
      `select has_function_privilege('waymark_app', 'door.current_session()', 'execute') as may`,
    )
    expect(hashes?.may).toBe(false)
  })

  test('nobody truncates, references or makes triggers on a table of the house', async () => {
    const granted = await beyond(
      `select table_schema, table_name, privilege_type, grantee from information_schema.table_privileges
       where table_schema in ('waymark', 'door', 'platform') and grantee in ('waymark_app', 'PUBLIC')
         and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN')`,
    )
    expect(granted).toEqual([])
  })

  test('the past is not changed even by the owner', async () => {
    const owner = new pg.Client(database.migratorConfig)
    await owner.connect()
    try {
      for (const statement of [
        'update waymark.event set type = type',
        'delete from waymark.event',
        'truncate waymark.event cascade',
        'update door.audit set action = action',
        'delete from door.audit',
        'truncate door.audit',
      ]) {
        await expect(owner.query(statement), statement).rejects.toMatchObject({ code: '42501' })
      }
    } finally {
      await owner.end()
    }
  })
})
