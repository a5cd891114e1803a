import { inSession, type Client } from '#platform/db.ts'
import type { Transaction } from 'kysely'
import { type Deployment, openDeployment } from '../deployment.ts'
import type { DB } from '../rooms/database.gen.ts'
import { readProfile } from '../rooms/profile.ts'
import type { Profile } from '#safeguards/profile.ts'

/** Lines for the operator go to standard error: standard output is for what was asked. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Opens the deployment for one command and closes it whatever happens. */
export async function asOperator<T>(work: (deployment: Deployment, profile: Profile) => Promise<T>): Promise<T> {
  const deployment = await openDeployment('operator', tell, new Date())
  try {
    return await work(deployment, await readProfile(deployment.pool, deployment.serviceSecret, deployment.config))
  } finally {
    await deployment.close()
  }
}

/** One transaction in the operator's session. */
export function inOwnSession<T>(
  { pool, serviceSecret }: Deployment,
  work: (db: Transaction<DB>, client: Client) => Promise<T>,
): Promise<T> {
  return inSession<DB, T>(pool, serviceSecret, work)
}
