import { z } from '@hono/zod-openapi'

export const importAnswer = z
  .object({
    lines: z.number().int(),
    accepted: z.number().int(),
    again: z.number().int(),
    written: z.boolean(),
    children: z.number().int(),
    cases: z.number().int(),
    events: z.number().int(),
    changed: z.number().int(),
    warnings: z.array(z.object({ line: z.number().int(), code: z.string(), says: z.string() })),
  })
  .openapi('Import')

export const exportQuery = z.object({ child: z.string().min(1).max(200) })
export const importQuery = z.object({ dryRun: z.enum(['true', 'false']).default('false') })

export type ImportAnswer = z.infer<typeof importAnswer>
