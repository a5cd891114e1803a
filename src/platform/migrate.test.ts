import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { problemOf } from './errors.ts'
import { migrate } from './migrate.ts'
import type { Access } from './postgres/access.ts'
import { appLogin } from './postgres/access.ts'
import { type TestDatabase, testDatabase } from './testing/test-database.ts'

const roles = `do $$ begin
  if not exists (select from pg_roles where rolname = 'waymark_app') then create role waymark_app nologin; end if;
end $$;`

let database: TestDatabase
let folder: string
let app: Access
beforeEach(async () => {
  await close()
  database = await testDatabase({ migrations: 'none' })
  folder = await mkdtemp(join(tmpdir(), 'waymark migrations '))
  await put('0001-roles.sql', roles)
  app = await appLogin(database.migratorConfig, join(folder, 'secrets'))
})
afterAll(() => close())

async function close(): Promise<void> {
  if (database === undefined) return
  await ask(database.superuserConfig, `drop role if exists ${pg.escapeIdentifier(app.user)}`).catch(
    () => undefined,
  )
  await database.close()
  await rm(folder, { recursive: true })
}

const put = (name: string, text: string) => writeFile(join(folder, name), text)
const run = (access = app) => migrate(database.migratorConfig, access, { folder })

async function ask(access: Access, question: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(access)
  await client.connect()
  try {
    return (await client.query(question)).rows
  } finally {
    await client.end()
  }
}

/** The problem that migrating ends with. */
async function problemOfRun() {
  return problemOf(await run().catch((error: unknown) => error))
}

test('files are applied in their order, once', async () => {
  await put('0002-things.sql', 'create schema thing; create table thing.a (n int);')
  await put('0003-more.sql', 'insert into thing.a values (1);')
  await put('notes.txt', 'not a migration')
  const told: string[] = []
  await migrate(database.migratorConfig, app, {
    folder,
    onProgress: (name, index, count) => told.push(`${index}/${count} ${name}`),
  })
  expect(told).toEqual(['1/3 0001-roles.sql', '2/3 0002-things.sql', '3/3 0003-more.sql'])
  expect(await run()).toEqual([])
  expect(await ask(database.migratorConfig, 'select * from thing.a')).toEqual([{ n: 1 }])
})

test('several at once apply each file once', async () => {
  await put('0002-things.sql', 'create schema thing; select pg_sleep(0.1);')
  const applied = await Promise.all([run(), run(), run()])
  expect(applied.flat()).toEqual(['0001-roles.sql', '0002-things.sql'])
})

test('a file that fails leaves nothing, and says which line', async () => {
  await put('0002-things.sql', 'create schema thing;\n\ncreate table thing.a (n nonsense);')
  expect(await problemOfRun()).toMatchObject({
    code: 'migration.failed',
    params: { name: '0002-things.sql', line: 3, sqlState: '42704' },
  })
  expect(await ask(database.migratorConfig, `select to_regnamespace('thing') as found`)).toEqual([
    { found: null },
  ])
  await put('0002-things.sql', 'create schema thing;')
  expect(await run()).toEqual(['0002-things.sql'])
})

test('an applied file that was changed or removed, or one before it, is refused', async () => {
  await put('0003-things.sql', 'select 1;')
  await run()
  await put('0002-late.sql', 'select 1;')
  expect(await problemOfRun()).toMatchObject({
    code: 'migration.out-of-order',
    params: { name: '0002-late.sql' },
  })
  await rm(join(folder, '0002-late.sql'))
  await put('0003-things.sql', 'select 2;')
  expect(await problemOfRun()).toMatchObject({
    code: 'migration.changed',
    params: { name: '0003-things.sql' },
  })
  await rm(join(folder, '0003-things.sql'))
  expect(await problemOfRun()).toMatchObject({
    code: 'migration.unknown',
    params: { name: '0003-things.sql' },
  })
})

test.each(['2-short.sql', '0001-twice.sql', '0002-Big.sql'])('a file named %s is refused', async (name) => {
  await put(name, 'select 1;')
  expect(await problemOfRun()).toMatchObject({ code: 'migration.name', params: { name } })
})

test('the app logs in as a member of its group with its own password, which can be made anew', async () => {
  await run()
  expect(await ask(app, `select pg_has_role(current_user, 'waymark_app', 'member') as member`)).toEqual([
    { member: true },
  ])
  const changed = { ...app, password: 'another one' }
  await run(changed)
  expect(await ask(changed, 'select 1 as one')).toEqual([{ one: 1 }])
  await expect(ask(app, 'select 1')).rejects.toMatchObject({ code: '28P01' })
})
