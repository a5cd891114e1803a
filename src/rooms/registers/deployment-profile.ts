import { readFile } from 'node:fs/promises'
import type { Kysely } from 'kysely'
import { type Fault, ProblemError, problem } from '#platform/errors.ts'
import { defaultProfile, type Profile } from '#safeguards/profile.ts'
import { profileContent } from '../administration/profile.contract.ts'
import { checkProfile } from '../administration/profile.ts'
import type { DB } from '../database.gen.ts'
import { readProfile } from './profile.queries.ts'

/**
 * The profile in force: the latest version that an administrator saved, else the file that the environment names,
 * else our defaults. Throws `profile.invalid`, naming the file's field.
 */
export async function deploymentProfile(db: Kysely<DB>, file: string | undefined): Promise<Profile> {
  const kept = await readProfile(db)
  if (kept !== undefined) return kept.profile
  return file === undefined ? defaultProfile : readProfileFile(file)
}

async function readProfileFile(path: string): Promise<Profile> {
  const text = await readFile(path, 'utf8').catch(() => refuseFile(path, '', 'cannot be read'))
  const read = profileContent.partial().safeParse(parseJson(path, text))
  if (!read.success) {
    const [issue] = read.error.issues
    return refuseFile(path, issue?.path.join('.') ?? '', issue?.message ?? 'not a profile')
  }
  const profile = { ...defaultProfile, ...(read.data as Partial<Profile>) }
  const [fault] = checkProfile(profile)
  return fault ? refuseFile(path, fault.at.slice(1).replaceAll('/', '.'), describeFault(fault)) : profile
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return refuseFile(path, '', 'is not JSON')
  }
}

function describeFault({ code, params }: Fault): string {
  return [code, ...Object.entries(params).map(([name, value]) => `${name} ${value}`)].join(', ')
}

function refuseFile(path: string, field: string, why: string): never {
  const where = field === '' ? path : `${path}: field ${field}`
  throw new ProblemError(problem('profile.invalid', { path, field }, 500), `${where}: ${why}`)
}
