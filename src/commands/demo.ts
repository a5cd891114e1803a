import { demoPassword, demoSignIns, loadCountry } from '../load-country.ts'
import { asOperator, inOwnSession, progress, tell } from './act.ts'
import { type Command, readArguments, readCount } from './command.ts'
import { publishDemoReleases } from './release/demo-releases.ts'

/** Fills an empty database with the synthetic country. */
export const demo: Command = async (args) => {
  const { values } = readArguments(
    args,
    { children: { type: 'string' }, seed: { type: 'string' }, now: { type: 'string' } },
    0,
  )
  const children = readCount(values.children, 'children', 1, 400)
  const seed = readCount(values.seed, 'seed', 0, 1)
  return asOperator(async (deployment, profile) => {
    const isEmpty = await inOwnSession(deployment, async (db) => {
      const loaded = await db
        .selectFrom('door.audit')
        .select('seq')
        .where('action', '=', 'country.loaded')
        .limit(1)
        .executeTakeFirst()
      const other = await db.selectFrom('waymark.child').select('id').limit(1).executeTakeFirst()
      return loaded === undefined && (other === undefined || (await isHalfLoaded(db)))
    })
    if (!isEmpty) {
      tell('There are records already: the synthetic country is only for an empty database')
      return 1
    }
    const now = values.now === undefined ? new Date() : new Date(values.now)
    const began = performance.now()
    const loaded = await loadCountry(deployment, profile, {
      children,
      seed,
      now,
      onProgress: (n) => progress(`${n} of ${children} children`),
    })
    tell(
      `${loaded} children of Arkadia loaded in ${((performance.now() - began) / 1000).toFixed(1)} s (seed ${seed})`,
    )
    await publishDemoReleases(deployment, profile, now)
    tell(`Password of all: ${demoPassword}\n${demoSignIns().join('\n')}`)
    return 0
  })
}

/** A load that was stopped half-way left people and no mark of its end: it may be taken up again. */
async function isHalfLoaded(db: Parameters<Parameters<typeof inOwnSession>[1]>[0]): Promise<boolean> {
  const by = await db
    .selectFrom('waymark.event')
    .select('recorded_by')
    .where('person_id', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  const staff = await db
    .selectFrom('door.person')
    .select('id')
    .where('username', '=', 'caseworker')
    .executeTakeFirst()
  return by === undefined && staff !== undefined
}
