import { join, resolve } from 'node:path'
import { ProblemError, problem } from './errors.ts'
import { parseDatabaseUrl } from './postgres/access.ts'

/** What the environment says about this deployment, checked. Paths are absolute. */
export type Config = {
  readonly host: string
  readonly port: number
  /** holds the embedded database, the keys, the secrets and the files */
  readonly dataFolder: string
  /** a PostgreSQL of one's own; its user is the migrator. Undefined: the embedded one */
  readonly databaseUrl: string | undefined
  /** the deployment's profile (national parameters); undefined: the built-in one */
  readonly profileFile: string | undefined
  readonly keyFile: string
}

/** The environment, as `process.env` gives it. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the configuration from the environment; relative paths are taken from `workingFolder`.
 * Throws `config.invalid`, naming the variable, what was found and what is allowed.
 */
export function readConfig(environment: Environment, workingFolder: string): Config {
  const dataFolder = resolve(workingFolder, present(environment, 'WAYMARK_DATA') ?? 'data')
  const profile = present(environment, 'WAYMARK_PROFILE')
  return {
    host: present(environment, 'HOST') ?? '127.0.0.1',
    port: readPort(present(environment, 'PORT')),
    dataFolder,
    databaseUrl: readDatabaseUrl(present(environment, 'DATABASE_URL')),
    profileFile: profile === undefined ? undefined : resolve(workingFolder, profile),
    keyFile: resolve(
      workingFolder,
      present(environment, 'WAYMARK_KEY_FILE') ?? join(dataFolder, 'waymark.keys.json'),
    ),
  }
}

/** An empty variable counts as unset: that is what an empty line in a deployment's settings means. */
function present(environment: Environment, variable: string): string | undefined {
  const value = environment[variable]?.trim()
  return value === undefined || value === '' ? undefined : value
}

function readPort(found: string | undefined): number {
  if (found === undefined) return 4000
  const port = Number(found)
  if (!/^\d{1,5}$/.test(found) || port > 65_535) invalid('PORT', found, 'a whole number from 0 to 65535')
  return port
}

function readDatabaseUrl(found: string | undefined): string | undefined {
  if (found === undefined) return undefined
  const allowed = 'postgresql://USER:PASSWORD@HOST:PORT/DATABASE'
  const url = parseDatabaseUrl(found)
  // What was found may hold a password, so only its scheme is ever repeated.
  if (url === undefined) return invalid('DATABASE_URL', 'no URL', allowed)
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') {
    return invalid('DATABASE_URL', `${url.protocol}//...`, allowed)
  }
  if (url.username === '') return invalid('DATABASE_URL', 'a URL without a user', allowed)
  if (url.pathname.length < 2) return invalid('DATABASE_URL', 'a URL without a database', allowed)
  return found
}

function invalid(variable: string, found: string, allowed: string): never {
  throw new ProblemError(
    problem('config.invalid', { variable, found, allowed }, 500),
    `${variable} is "${found}"; allowed: ${allowed}`,
  )
}
