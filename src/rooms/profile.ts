import { readFile } from 'node:fs/promises'
import { inSession, type Pool } from '#platform/db.ts'
import { ProblemError, problem } from '#platform/errors.ts'
import { defaultProfile, type Profile } from '#safeguards/profile.ts'
import { z } from 'zod'
import type { DB } from './database.gen.ts'

const amount = z.object({ value: z.number().min(0), unit: z.enum(['hours', 'days', 'months', 'years', 'times']) }).strict()

const nationalLimit = z
  .object({
    limit: amount,
    citation: z.string().min(1).max(500),
    inForceFrom: z.iso.datetime({ offset: true }).optional(),
    inForceUntil: z.iso.datetime({ offset: true }).optional(),
  })
  .strict()

/** The deployment's profile as a file or an administrator writes it: what is left out is the default. */
export const profileSchema = z
  .object({
    country: z.string().min(1).max(100),
    minimumAgeOfCriminalResponsibility: z.number().int().min(0).max(25),
    parameters: z.record(z.string(), amount),
    national: z.record(z.string(), z.union([nationalLimit, z.array(nationalLimit)])),
  })
  .partial()
  .strict()

/**
 * The profile in force: the latest version that an administrator saved, else the file that the environment names,
 * else our defaults. Throws `profile.invalid`, naming the field.
 */
export async function readProfile(
  pool: Pool,
  secret: string,
  config: { profileFile: string | undefined },
): Promise<Profile> {
  const kept = await inSession<DB, unknown>(pool, secret, async (db) => {
    const row = await db.selectFrom('waymark.profile').select('content').orderBy('version', 'desc').executeTakeFirst()
    return row?.content
  })
  if (kept !== undefined) return complete(kept, 'the saved profile')
  if (config.profileFile === undefined) return defaultProfile
  return complete(JSON.parse(await readFile(config.profileFile, 'utf8')), config.profileFile)
}

function complete(content: unknown, origin: string): Profile {
  const read = profileSchema.safeParse(content)
  if (!read.success) {
    const [issue] = read.error.issues
    const field = issue?.path.join('.') ?? ''
    const what = `${origin}: field ${field || '(whole)'}: ${issue?.message ?? 'not a profile'}`
    throw new ProblemError(problem('profile.invalid', { field }, 500), what)
  }
  return { ...defaultProfile, ...(read.data as Partial<Profile>) }
}
