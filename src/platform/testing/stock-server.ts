import { join } from 'node:path'
import pg from 'pg'
import { accessFromUrl } from '../postgres/access.ts'
import type { EmbeddedServer } from '../postgres/open-database.ts'

/**
 * A PostgreSQL that is already there, given by the URL of its superuser, in the place of the embedded one. Only one
 * run of the tests at a time: its databases are told apart by the processes of one machine.
 */
export async function openStockServer(url: string, folder: string): Promise<EmbeddedServer> {
  const superuser = accessFromUrl(url)
  const client = new pg.Client(superuser)
  await client.connect()
  return { superuser, secretsFolder: join(folder, 'stock'), client: () => client, close: () => client.end() }
}
