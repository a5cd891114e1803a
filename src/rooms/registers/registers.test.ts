import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inSession } from '#platform/db.ts'
import type { DB } from '../database.gen.ts'
import { deploymentKey } from '../deployment-key.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import type { RegisterName, RegisterRows } from './register-tables.ts'
import { markRegistersChanged, readRegisters, writeRegisterRow } from './registers.queries.ts'

let house: TestHouse
const key = randomBytes(32)
beforeAll(async () => {
  house = await openTestHouse(() => [])
})
afterAll(() => house?.close())

const write = <Name extends RegisterName>(register: Name, row: RegisterRows[Name]) =>
  house.asService((db) => writeRegisterRow(db, register, row, 'import', key))
const versions = async (register: string) =>
  (
    await house.owner.query(
      'select ref, version, content from waymark.register_version where register = $1 order by ref, version',
      [register],
    )
  ).rows

const rows: { [Name in RegisterName]: [RegisterRows[Name], Partial<RegisterRows[Name]>] } = {
  area: [
    { ref: 'AR', name: 'Arkadia', level: 'country', geometry: { type: 'Point', coordinates: [1.5, 2] } },
    { name: 'Arcadia' },
  ],
  agency: [{ ref: 'court-1', kind: 'court', name: 'Court', area: 'AR' }, { name: 'First court' }],
  place: [
    { ref: 'p-1', kind: 'remand', capacity: 12.5, agency: 'court-1', complaintsProcedure: 'no' },
    { capacity: undefined, separation: 'own wing' },
  ],
  population: [
    { area: 'AR', year: 2025, ageFrom: 0, ageTo: 17, sex: 'all', count: 1_200_000, source: 'census' },
    { count: 1_200_001 },
  ],
  'policy-level': [
    { indicator: 'JJ-12', year: 2025, level: 2 },
    { level: 3, evidence: 'decree' },
  ],
  inspection: [
    {
      place: 'p-1',
      at: '2026-02-03T10:00:00+02:00',
      independent: 'yes',
      by: 'court-1',
      findings: 'No window in room four.',
    },
    { findings: 'A window was put in.', unannounced: 'yes' },
  ],
}

describe('a row of a register', () => {
  test.each(Object.keys(rows) as RegisterName[])(
    '%s: is new once, then the same, then changed',
    async (register) => {
      const [first, change] = rows[register] as [RegisterRows[typeof register], object]
      const changed = { ...first, ...change } as typeof first
      expect(await write(register, first)).toBe('new')
      expect(await write(register, { ...first })).toBe('same')
      expect(await write(register, changed)).toBe('changed')
      expect(await write(register, changed)).toBe('same')
      expect((await versions(register)).map((row) => row.version)).toEqual([1, 2])
    },
  )

  test('is replaced whole: what the new one leaves out is empty', async () => {
    const found = await house.owner.query(`select capacity, separation from waymark.place where ref = 'p-1'`)
    expect(found.rows).toEqual([{ capacity: null, separation: 'own wing' }])
  })

  test('the same visit written with another offset is the same visit, given back as it was last written', async () => {
    const [visit] = rows.inspection
    expect(await write('inspection', { ...visit, at: '2026-02-03T08:00:00Z' })).toBe('changed')
    const found = await house.owner.query('select at_text from waymark.inspection')
    expect(found.rows).toEqual([{ at_text: '2026-02-03T08:00:00Z' }])
  })

  test('what inspectors found is nowhere in the clear', async () => {
    const found = await house.owner.query(
      `select from waymark.inspection i where i::text ~* 'window|${Buffer.from('window').toString('hex')}'
       union all select from waymark.register_version v where v::text ~* 'window'`,
    )
    expect(found.rowCount).toBe(0)
  })

  test('two who write the same new row at once leave one row and a history without gaps', async () => {
    const done = await Promise.allSettled(
      [1, 2, 3].map((n) => write('agency', { ref: 'same-time', kind: 'health', name: `Clinic ${n}` })),
    )
    expect(done.some((each) => each.status === 'fulfilled')).toBe(true)
    const kept = (await versions('agency')).filter((row) => row.ref === 'same-time')
    const current = await house.owner.query(`select name from waymark.agency where ref = 'same-time'`)
    expect(kept.map((row) => row.version)).toEqual(kept.map((_, n) => n + 1))
    expect(kept.at(-1)?.content.name).toBe(current.rows[0].name)
  })

  test('is nobody’s to write but an administrator’s and the server’s', async () => {
    const id = await house.addPerson('worker', 'court-1', 'caseworker')
    const secret = await house.enter(id, 'court-1', 'caseworker')
    const attempt = inSession<DB, unknown>(house.deps.pool, secret, (db) =>
      writeRegisterRow(db, 'agency', { ref: 'mine', kind: 'police' }, 'worker'),
    )
    await expect(attempt).rejects.toMatchObject({ code: '42501' })
  })
})

describe('reading the registers', () => {
  const read = () => house.asService((db) => readRegisters(db))

  test('gives agencies and places as the contract names them, from memory until one changes', async () => {
    const first = await read()
    expect(first.agencies.get('court-1')).toEqual({
      ref: 'court-1',
      kind: 'court',
      name: 'First court',
      area: 'AR',
    })
    expect(first.places.get('p-1')).toMatchObject({ kind: 'remand', complaintsProcedure: 'no' })
    expect(await read()).toBe(first)
    await write('agency', { ref: 'court-2', kind: 'court' })
    expect((await read()).agencies.get('court-2')).toEqual({ ref: 'court-2', kind: 'court' })
  })

  test('sees what its own transaction wrote, and forgets it when that is undone', async () => {
    const undone = house.asService(async (db) => {
      await writeRegisterRow(db, 'agency', { ref: 'ghost', kind: 'court' }, 'import')
      expect((await readRegisters(db)).agencies.has('ghost')).toBe(true)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect((await read()).agencies.has('ghost')).toBe(false)
  })

  test('is told of a load in bulk', async () => {
    await read()
    await house.owner.query(`insert into waymark.agency (ref, kind) values ('bulk', 'court')`)
    await house.asService((db) => markRegistersChanged(db))
    expect((await read()).agencies.has('bulk')).toBe(true)
  })
})

test('everybody who asks for the deployment’s key at once gets the same one', async () => {
  const ask = () => house.asService((db: Kysely<DB>) => deploymentKey(db, house.deps.vault))
  const keys = await Promise.all([ask(), ask(), ask(), ask()])
  for (const each of keys) expect(each.equals(keys[0] as Buffer)).toBe(true)
})
