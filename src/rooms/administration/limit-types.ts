import type { z } from '@hono/zod-openapi'
import type { profileContent, profileReading } from './profile.contract.ts'

/** The deployment's parameters and laws, as the API reads and takes them. */
export type ProfileContent = z.infer<typeof profileContent>

export type ProfileReading = z.infer<typeof profileReading>

/** One national law beside a limit. */
export type Law = Exclude<ProfileContent['national'][string], unknown[]>
