import { z } from '@hono/zod-openapi'

/** A reference people can read and type: no spaces, no slashes. */
export const registerRef = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/)
