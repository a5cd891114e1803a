import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import type { Config } from '../config.ts'
import { type Access, accessFromUrl, appLogin } from './access.ts'
import { prepareBinaries } from './binaries.ts'
import { ensureCluster, SUPERUSER, superuserSecret } from './initialise.ts'
import { layOut } from './layout.ts'
import { DATABASE, ensureOwner, MIGRATOR } from './owner.ts'
import { enter, leave, type Server } from './presence.ts'
import { readOrMakeSecret } from './secrets.ts'
import { officeSettings, type ServerSettings } from './settings.ts'

/** An open database: two ways in, and the way out. */
export type OpenDatabase = {
  /** owns the database; for migrations only */
  readonly migratorConfig: Access
  /** owns nothing; for everything else. It exists once `migrate` has run */
  readonly appConfig: Access
  /** whether it is the PostgreSQL that Waymark brings, or a PostgreSQL of one's own */
  readonly embedded: boolean
  /** Leaves it; the embedded one stops when no other Waymark process uses it. Can be called twice. */
  close(): Promise<void>
}

/** How to open, where the default does not do. */
export type OpenOptions = {
  /** told, in English, what an operator should know: that a database is being made, that it was lost and found */
  readonly report?: (line: string) => void
  readonly settings?: ServerSettings
}

/** Opens the deployment's database: the one at DATABASE_URL, else the embedded one, started when it is not running. */
export async function openDatabase(
  config: Pick<Config, 'dataFolder' | 'databaseUrl'>,
  options: OpenOptions = {},
): Promise<OpenDatabase> {
  if (config.databaseUrl === undefined) return openEmbedded(config.dataFolder, options)
  const migratorConfig = accessFromUrl(config.databaseUrl)
  const secretsFolder = join(config.dataFolder, 'secrets')
  const appConfig = await appLogin(migratorConfig, secretsFolder)
  return { migratorConfig, appConfig, embedded: false, close: async () => undefined }
}

async function openEmbedded(dataFolder: string, options: OpenOptions): Promise<OpenDatabase> {
  const server = await openServer(dataFolder, options)
  try {
    const password = await readOrMakeSecret(join(server.secretsFolder, 'database-migrator'))
    const migratorConfig: Access = { ...server.superuser, user: MIGRATOR, password, database: DATABASE }
    await ensureOwner(server.client(), migratorConfig)
    const appConfig = await appLogin(migratorConfig, server.secretsFolder)
    return { migratorConfig, appConfig, embedded: true, close: server.close }
  } catch (error) {
    await server.close()
    throw error
  }
}

/** The embedded server itself, running; only for opening databases in it. */
export type EmbeddedServer = {
  /** into its maintenance database */
  readonly superuser: Access
  readonly secretsFolder: string
  /** the superuser's connection by which we are counted */
  client(): pg.Client
  close(): Promise<void>
}

/** Makes, starts or joins the embedded server of a data folder. */
export async function openServer(dataFolder: string, options: OpenOptions = {}): Promise<EmbeddedServer> {
  const report = options.report ?? (() => undefined)
  const layout = await layOut(dataFolder, report)
  const binaries = await prepareBinaries(layout.postgresFolder, layout.user)
  await ensureCluster(layout, binaries, report)
  const password = await readOrMakeSecret(superuserSecret(layout))
  const server: Server = { layout, binaries, settings: options.settings ?? officeSettings, password }
  const presence = await stay(server, report)
  const superuser = { host: layout.socketFolder, port: 5432, user: SUPERUSER, password, database: 'postgres' }
  return { superuser, secretsFolder: layout.secretsFolder, ...presence }
}

/** Keeps our presence; when the server is lost (killed, crashed) it is found or started again. */
async function stay(
  server: Server,
  report: (line: string) => void,
): Promise<{ client(): pg.Client; close(): Promise<void> }> {
  let closing: Promise<void> | undefined
  let returning: Promise<void> | undefined
  let client = await enter(server)
  const watch = () => {
    client.once('end', () => {
      if (closing === undefined) returning = comeBack()
    })
  }
  const comeBack = async () => {
    report('The database was lost; starting it again.')
    for (let pause = 250; closing === undefined; pause = Math.min(pause * 2, 10_000)) {
      try {
        client = await enter(server)
        watch()
        report('The database is back.')
        return
      } catch (error) {
        report(error instanceof Error ? error.message : String(error))
        await wait(pause)
      }
    }
  }
  watch()
  const leaveOnce = async () => {
    await returning
    // A server lost at this very moment has nothing left to leave.
    await leave(server, client).catch((error: unknown) => report(String(error)))
  }
  return {
    client: () => client,
    close: () => {
      closing ??= leaveOnce()
      return closing
    },
  }
}
