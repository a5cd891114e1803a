import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actAs, type Client, inSession, inTransaction, openPool, type Pool, ping } from './db.ts'
import { problemOf } from './errors.ts'
import { type TestDatabase, testDatabase } from './testing/test-database.ts'

type Tables = { mark: { id: string; n: number; on_day: string | null } }

const amina = 'a'.repeat(64)
const badri = 'b'.repeat(64)
let database: TestDatabase
let pool: Pool
beforeAll(async () => {
  database = await testDatabase({ migrations: 'none' })
  pool = openPool(database.migratorConfig, { max: 6, statementTimeoutMs: 2_000 })
  await pool.query('create table mark (id text primary key, n bigint not null, on_day date)')
})
afterAll(async () => {
  await pool?.end()
  await database?.close()
})

async function secretShown(client: Client): Promise<string> {
  const found = await client.query<{ secret: string }>(
    `select current_setting('waymark.session', true) as secret`,
  )
  return found.rows[0]?.secret ?? ''
}

/** The code of the problem a piece of work ends with. */
async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  return problemOf(await work.catch((error: unknown) => error))?.code
}

test('a session shows its secret for one transaction and leaves nothing behind', async () => {
  const one = openPool(database.migratorConfig, { max: 1 })
  expect(await inSession(one, amina, (_db, client) => secretShown(client))).toBe(amina)
  expect(await inTransaction(one, (_db, client) => secretShown(client))).toBe('')
  await one.end()
})

test('within a transaction another may act, and only until it ends', async () => {
  const shown = await inSession(pool, amina, async (_db, client) => {
    await actAs(client, badri)
    return secretShown(client)
  })
  expect(shown).toBe(badri)
})

test('a statement that somebody left in a connection does not catch the next secret', async () => {
  const one = openPool(database.migratorConfig, { max: 1 })
  await inSession(one, amina, async (_db, client) => {
    await client.query('deallocate all')
    for (const name of ['waymark_session', 'waymark_resolve']) {
      await client.query(`prepare ${name} (text) as insert into mark values ('caught ' || $1, 0)`)
    }
  })
  expect(await inSession(one, badri, (_db, client) => secretShown(client))).toBe(badri)
  expect((await one.query(`select from mark where id like 'caught%'`)).rowCount).toBe(0)
  await one.end()
})

test('what is no secret never reaches the database', async () => {
  const hostile = fc.oneof(fc.string(), fc.constant(`'; drop table mark; --`), fc.constant('A'.repeat(64)))
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      await expect(inSession(pool, text, async () => 'in')).rejects.toThrow(TypeError)
    }),
  )
})

test('other connections of the same login cannot read the secret', async () => {
  const seen = await inSession(pool, amina, async () => {
    const found = await pool.query(`select query from pg_stat_activity where usename = current_user`)
    return JSON.stringify(found.rows)
  })
  expect(seen).toContain('set_config')
  expect(seen).not.toContain(amina)
})

test('work that throws leaves nothing written', async () => {
  const refused = new Error('no')
  const work = inSession<Tables, void>(pool, amina, async (db) => {
    await db.insertInto('mark').values({ id: 'gone', n: 1, on_day: null }).execute()
    throw refused
  })
  await expect(work).rejects.toBe(refused)
  expect((await pool.query(`select from mark where id = 'gone'`)).rowCount).toBe(0)
})

test('work that swallows a failing statement is not taken for done', async () => {
  const work = inSession(pool, amina, async (_db, client) => {
    await client.query(`insert into mark values ('lost', 1)`)
    await client.query('select 1/0').catch(() => undefined)
  })
  await expect(work).rejects.toThrow(/rolled back/)
})

test('days stay days, and counts are numbers', async () => {
  const row = await inSession<Tables, unknown>(pool, amina, async (db) => {
    await db.insertInto('mark').values({ id: 'day', n: 41, on_day: '2030-02-28' }).execute()
    const changed = await db
      .updateTable('mark')
      .set({ n: 42 })
      .where('id', '=', 'day')
      .executeTakeFirstOrThrow()
    expect(changed.numUpdatedRows).toBe(1n)
    return db.selectFrom('mark').selectAll().where('id', '=', 'day').executeTakeFirstOrThrow()
  })
  expect(row).toEqual({ id: 'day', n: 42, on_day: '2030-02-28' })
})

test('two who get in each other’s way are both done in the end', async () => {
  await pool.query(`insert into mark values ('count', 0)`)
  const add = () =>
    inSession<Tables, void>(
      pool,
      amina,
      async (db) => {
        const { n } = await db
          .selectFrom('mark')
          .select('n')
          .where('id', '=', 'count')
          .executeTakeFirstOrThrow()
        await db
          .updateTable('mark')
          .set({ n: n + 1 })
          .where('id', '=', 'count')
          .execute()
      },
      { isolation: 'serializable', attempts: 40 },
    )
  await Promise.all(Array.from({ length: 5 }, add))
  expect((await pool.query(`select n from mark where id = 'count'`)).rows).toEqual([{ n: 5 }])
})

test('a deadlock is tried again', async () => {
  await pool.query(`insert into mark values ('left', 0), ('right', 0)`)
  const bump = (first: string, second: string) =>
    inSession(pool, amina, async (_db, client) => {
      await client.query('update mark set n = n + 1 where id = $1', [first])
      await client.query('select pg_sleep(0.05)')
      await client.query('update mark set n = n + 1 where id = $1', [second])
    })
  await Promise.all([bump('left', 'right'), bump('right', 'left')])
  expect((await pool.query(`select sum(n)::int as n from mark where id in ('left', 'right')`)).rows).toEqual([
    { n: 4 },
  ])
}, 20_000)

test('a connection lost in the middle is said to be so, and the next one works', async () => {
  const lost = inSession(pool, amina, async (_db, client) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await client.query('select 1')
  })
  expect(await codeOf(lost)).toBe('database.unavailable')
  await ping(pool)
})

test('no database at all is said to be so', async () => {
  const nowhere = openPool({ ...database.migratorConfig, host: '/nowhere at all' })
  expect(await codeOf(ping(nowhere))).toBe('database.unavailable')
  expect(await codeOf(inSession(nowhere, amina, async () => 1))).toBe('database.unavailable')
  await nowhere.end()
})

test('a statement that takes too long is ended', async () => {
  expect(await codeOf(inTransaction(pool, (db) => sql`select pg_sleep(10)`.execute(db)))).toBe(
    'database.slow',
  )
})
