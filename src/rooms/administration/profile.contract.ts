import { z } from '@hono/zod-openapi'
import { filledText } from '../plain-text.ts'
import { parameterRow } from './administration.contract.ts'

const amount = z
  .object({
    value: z.number().positive().max(100_000),
    unit: z.enum(['hours', 'days', 'months', 'years', 'times']),
  })
  .strict()
const instant = z.iso.datetime({ offset: true })
const nationalLimit = z
  .object({
    limit: amount,
    /** The law, article included, as a lawyer cites it. */
    citation: filledText(500),
    inForceFrom: instant.optional(),
    inForceUntil: instant.optional(),
  })
  .strict()

/** The deployment's parameters, as the profile file words them. */
export const profileContent = z
  .object({
    country: filledText(200),
    minimumAgeOfCriminalResponsibility: z.number().int().min(0).max(18),
    parameters: z.record(z.string().max(40), amount),
    national: z.record(z.string().max(40), z.union([nationalLimit, z.array(nationalLimit).max(50)])),
  })
  .strict()
  .openapi('ProfileContent')

export const profileReading = z
  .object({
    /** 0 while nobody has changed anything here. */
    version: z.number().int(),
    recordedAt: z.string().nullable(),
    recordedBy: z.string().nullable(),
    content: profileContent,
    parameters: z.array(parameterRow),
  })
  .openapi('Profile')

/** The version that was read before, so that nobody overwrites what they have not seen. */
export const profileRequest = z
  .object({ version: z.number().int().min(0), content: profileContent })
  .strict()
  .openapi('ProfileRequest')
