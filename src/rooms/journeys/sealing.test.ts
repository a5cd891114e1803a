import { afterAll, describe, expect, test } from 'vitest'
import { childRoutes } from '../child/child.routes.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { eventWith, keepChild } from '../testing/test-journey.ts'
import { eraseChild } from './erase.ts'
import { loadJourneys } from './journeys.queries.ts'

const houses: TestHouse[] = []
afterAll(() => Promise.all(houses.map((house) => house.close())))

async function openHouse(): Promise<TestHouse> {
  const house = await openTestHouse((deps) => [childRoutes(deps)])
  houses.push(house)
  return house
}

describe('the words of a child', () => {
  test('never stand in the database as they were written', async () => {
    const house = await openHouse()
    await house.addAgency('SOC')
    const marks = ['Zylphora', 'Quendrassil', 'Vexlomund']
    await keepChild(
      house,
      'S-1A',
      'SOC',
      [
        eventWith('S-1A-1', 'followed-up', '2026-06-01T10:00:00Z', {
          data: { how: 'visit' },
          narrative: marks[2]!,
        }),
      ],
      { record: { ref: 'S-1A', identity: { givenNames: marks[0], address: `${marks[1]} 4` } } },
    )
    const tables = await house.owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('waymark', 'door')`,
    )
    for (const { name } of tables.rows) {
      const found = await house.owner.query<{ row: string }>(
        `select t::text as row from ${name} t where t::text ilike any ($1)`,
        [marks.flatMap((mark) => [`%${mark}%`, `%${Buffer.from(mark).toString('hex')}%`])],
      )
      expect(found.rows, name).toEqual([])
    }
  })

  test('are gone with the data key, and the rest of the record still reads', async () => {
    const house = await openHouse()
    await house.addAgency('SOC')
    await keepChild(house, 'X-1A', 'SOC', [
      eventWith('X-1A-1', 'followed-up', '2026-06-01T10:00:00Z', {
        data: { how: 'visit' },
        narrative: 'She told',
      }),
    ])
    await house.asService((db) => eraseChild(db, 'X-1A', 'court order'))
    await expect(house.asService((db) => eraseChild(db, 'X-1A', 'again'))).rejects.toThrow('child.erased')
    await expect(house.asService((db) => eraseChild(db, 'X-2', 'again'))).rejects.toThrow('child.unknown')
    expect((await house.owner.query('select from waymark.name_token')).rowCount).toBe(0)
    const secret = await house.enter(await house.addPerson('mira', 'SOC', 'caseworker'), 'SOC', 'caseworker')
    const answer = await house.ask(secret, 'GET', '/api/v1/children/X-1A')
    expect(answer.status).toBe(200)
    const page = (await answer.json()) as { events: { narrative: string | null; type: string }[] }
    expect(page.events).toEqual([expect.objectContaining({ type: 'followed-up', narrative: null })])
    const kept = await house.asService(async (db) => {
      const { id } = await db.selectFrom('waymark.child').select('id').executeTakeFirstOrThrow()
      return loadJourneys(db, house.deps.vault, [id])
    })
    expect(kept[0]?.events).toHaveLength(1)
  })
})
