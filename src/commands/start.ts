import { listen } from '#platform/http/listen.ts'
import { createLog } from '#platform/log.ts'
import { untilAskedToStop } from '#platform/stop.ts'
import { buildApp } from '../build-app.ts'
import { type Deployment, house, openDeployment } from '../deployment.ts'
import { demoPassword, demoSignIns, loadCountry } from '../load-country.ts'
import { composeServer } from '../main.ts'
import { deploymentProfile } from '../rooms/registers/deployment-profile.ts'
import { inOwnSession, progress, tell } from './act.ts'
import { type Command, readArguments } from './command.ts'
import { publishDemoReleases } from './release/demo-releases.ts'

const firstChildren = 400

/**
 * Brings up the whole system and stays until it is asked to stop. An empty database is filled with the synthetic
 * country first; `--empty` leaves it empty.
 */
export const start: Command = async (args) => {
  const { values } = readArguments(args, { empty: { type: 'boolean' } }, 0)
  const stop = untilAskedToStop()
  const deployment = await openDeployment('service', tell, new Date())
  try {
    const profile = await inOwnSession(deployment, (db) =>
      deploymentProfile(db, deployment.config.profileFile),
    )
    const appFolder = await buildApp(house, tell)
    if (!values.empty && (await isEmpty(deployment))) {
      tell(
        `The database is empty: loading the synthetic country Arkadia, ${firstChildren} children (--empty leaves it empty) ...`,
      )
      const onProgress = (n: number) => progress(`${n} of ${firstChildren} children`)
      const now = new Date()
      await loadCountry(deployment, profile, {
        children: firstChildren,
        seed: 1,
        now,
        onProgress,
      })
      await publishDemoReleases(deployment, profile, now)
    }
    const server = await composeServer(deployment, profile, createLog(), appFolder)
    const listening = await listen(server.app, deployment.config)
    await greet(deployment, listening.url)
    const signal = await stop
    tell(`${signal}: finishing what is under way ...`)
    await listening.close()
    await server.close()
    return 0
  } finally {
    await deployment.close()
  }
}

async function isEmpty(deployment: Deployment): Promise<boolean> {
  return inOwnSession(deployment, async (db) => {
    const child = await db.selectFrom('waymark.child').select('id').limit(1).executeTakeFirst()
    const person = await db.selectFrom('door.person').select('id').limit(1).executeTakeFirst()
    return child === undefined && person === undefined
  })
}

async function greet(deployment: Deployment, url: string): Promise<void> {
  const isCountry = await inOwnSession(deployment, (db) =>
    db
      .selectFrom('door.audit')
      .select('seq')
      .where('action', '=', 'country.loaded')
      .limit(1)
      .executeTakeFirst(),
  )
  tell(`\nWaymark is at ${url}   (API: ${url}/api/v1/docs)`)
  if (isCountry)
    tell(
      `\nEverybody here is invented. Sign in with one of these names and the password ${demoPassword}\n\n  ${demoSignIns().join('\n  ')}\n`,
    )
  if (deployment.embedded)
    tell(
      'The database is the embedded PostgreSQL, for trying and for a single office; a country sets DATABASE_URL.',
    )
  tell('Stop with Ctrl-C.')
}
