import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from './test-database.ts'

let one: TestDatabase
let other: TestDatabase
beforeAll(async () => {
  ;[one, other] = await Promise.all([testDatabase(), testDatabase()])
})
afterAll(async () => {
  await Promise.all([one?.close(), other?.close()])
})

async function ask(access: TestDatabase['appConfig'], question: string): Promise<unknown[]> {
  const client = new pg.Client(access)
  await client.connect()
  try {
    return (await client.query(question)).rows
  } finally {
    await client.end()
  }
}

test('each test gets a migrated database of its own', async () => {
  expect(one.migratorConfig.database).not.toBe(other.migratorConfig.database)
  const [row] = await ask(one.migratorConfig, 'select count(*)::int as n from platform.migration')
  expect(row).toMatchObject({ n: expect.any(Number) })
})

test('what one test writes another does not see', async () => {
  await ask(one.migratorConfig, 'create table platform.mark ()')
  const [row] = await ask(other.migratorConfig, `select to_regclass('platform.mark') as found`)
  expect(row).toEqual({ found: null })
})

test('the app owns nothing, passes no wall and makes no temporary tables', async () => {
  const [role] = await ask(
    one.appConfig,
    'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user',
  )
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false })
  const [owned] = await ask(
    one.appConfig,
    'select count(*)::int as n from pg_class where relowner = current_user::regrole',
  )
  expect(owned).toEqual({ n: 0 })
  await expect(ask(one.appConfig, 'create temporary table t ()')).rejects.toMatchObject({ code: '42501' })
})

test('the migrator is no superuser', async () => {
  const [role] = await ask(
    one.migratorConfig,
    'select rolsuper, rolbypassrls from pg_roles where rolname = current_user',
  )
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false })
})
