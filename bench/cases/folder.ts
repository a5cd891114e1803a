import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Deployment, house, openDeployment } from '../../src/deployment.ts'

/** Where the databases of the bench and its numbers are kept. */
export const benchFolder = join(house, '.cache', 'bench')

/** How a database of so many cases was made. */
export type Making = {
  readonly children: number
  readonly seed: number
  /** The instant at which the country stands; the clock of every measurement starts here. */
  readonly now: string
  /** Null while it is not finished. */
  readonly made: { readonly seconds: number; readonly interrupted: boolean } | null
  /** For what was multiplied: how many children were told one by one. */
  readonly told?: number
}

/** The data folder of a database of so many cases. */
export function dataFolderOf(size: number | string): string {
  return join(benchFolder, String(size))
}

/** What is known of a database of so many cases; undefined when none was begun. */
export async function readMaking(size: number): Promise<Making | undefined> {
  const text = await readFile(`${dataFolderOf(size)}.json`, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as Making)
}

/** Writes down how far the making of a database has come. */
export async function writeMaking(size: number, making: Making): Promise<void> {
  await mkdir(benchFolder, { recursive: true })
  const path = `${dataFolderOf(size)}.json`
  await writeFile(`${path}.part`, `${JSON.stringify(making, null, 2)}\n`)
  await rename(`${path}.part`, path)
}

/** Removes a database that cannot be gone on with. */
export async function removeFolder(size: number | string): Promise<void> {
  await rm(`${dataFolderOf(size)}.json`, { force: true })
  await rm(dataFolderOf(size), { recursive: true, force: true })
}

/** Opens the deployment in a folder of the bench: always its own PostgreSQL, durable as in production. */
export async function openFolder(
  size: number | string,
  kind: 'service' | 'operator',
  report: (line: string) => void,
): Promise<Deployment> {
  const folder = dataFolderOf(size)
  await mkdir(benchFolder, { recursive: true })
  // The environment is how a deployment is described, and a bench must never touch the one that it describes.
  for (const variable of ['DATABASE_URL', 'WAYMARK_KEY_FILE', 'WAYMARK_PROFILE']) delete process.env[variable]
  process.env.WAYMARK_DATA = folder
  const quiet = (line: string) => {
    if (!line.startsWith('Migrating') && !line.startsWith('A key file')) report(line)
  }
  try {
    return await openDeployment(kind, quiet, new Date())
  } catch (error) {
    report(`${folder} cannot be opened; if it was made by an older Waymark, remove it to have it made again`)
    throw error
  }
}
