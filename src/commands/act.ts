import type { Transaction } from 'kysely'
import { type Client, inSession } from '#platform/db.ts'
import type { Profile } from '#safeguards/profile.ts'
import { type Deployment, openDeployment } from '../deployment.ts'
import type { DB } from '../rooms/database.gen.ts'
import { deploymentProfile } from '../rooms/registers/deployment-profile.ts'

/** Lines for the operator go to standard error: standard output is for what was asked. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** A line that is written over, where somebody is watching. */
export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}\r`)
}

/** Opens the deployment for one command and closes it whatever happens. */
export async function asOperator<T>(
  work: (deployment: Deployment, profile: Profile) => Promise<T>,
): Promise<T> {
  const deployment = await openDeployment('operator', tell, new Date())
  try {
    const profile = await inOwnSession(deployment, (db) =>
      deploymentProfile(db, deployment.config.profileFile),
    )
    return await work(deployment, profile)
  } finally {
    await deployment.close()
  }
}

/** One transaction in this process's own session. */
export function inOwnSession<T>(
  { pool, serviceSecret }: Pick<Deployment, 'pool' | 'serviceSecret'>,
  work: (db: Transaction<DB>, client: Client) => Promise<T>,
): Promise<T> {
  return inSession<DB, T>(pool, serviceSecret, work)
}
