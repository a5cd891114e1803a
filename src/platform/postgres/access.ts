import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { readOrMakeSecret } from './secrets.ts'

/** One way into a database, as `pg` takes it. `host` is a folder for a Unix socket. */
export type Access = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
  /** as the URL's `sslmode` says; undefined: none asked for */
  readonly ssl?: { readonly rejectUnauthorized: boolean; readonly ca?: string } | undefined
}

/** The parts of a PostgreSQL URL, also of one without a host (`postgres://user@/database?host=/folder`). */
export function parseDatabaseUrl(text: string): URL | undefined {
  const whole = text.replace(/^(\w+:\/\/[^/?#]*@)(?=\/)/, '$1localhost')
  return URL.canParse(whole) ? new URL(whole) : undefined
}

/** The access a PostgreSQL URL describes; `?host=/folder` names a socket, `?sslmode=require|verify-full` asks for TLS. */
export function accessFromUrl(text: string): Access {
  const url = parseDatabaseUrl(text)
  if (url === undefined) throw new TypeError('not a URL of a database')
  const mode = url.searchParams.get('sslmode') ?? 'disable'
  const encrypted = !['disable', 'allow', 'prefer'].includes(mode)
  return {
    host: url.searchParams.get('host') ?? (decodeURIComponent(url.hostname) || 'localhost'),
    port: url.port === '' ? 5432 : Number(url.port),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    ssl: encrypted ? { rejectUnauthorized: mode !== 'require' } : undefined,
  }
}

/** The access of the app's own login beside the migrator's; its password is made once and kept in `secretsFolder`. */
export async function appLogin(migrator: Access, secretsFolder: string): Promise<Access> {
  const user = loginName(migrator.database)
  const password = await readOrMakeSecret(
    join(
      secretsFolder,
      `database-${createHash('sha256').update(migrator.database).digest('hex').slice(0, 12)}-app`,
    ),
  )
  return { ...migrator, user, password }
}

/**
 * The app's login for a database: `<database>_app_login`. Not `<database>_app`, which for a database `waymark` would
 * be the group `waymark_app` itself.
 */
export function loginName(database: string): string {
  const name = `${database}_app_login`
  if (Buffer.byteLength(name) <= 63) return name
  return `waymark_${createHash('sha256').update(database).digest('hex').slice(0, 16)}_app_login`
}
