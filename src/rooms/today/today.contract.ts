import { z } from '@hono/zod-openapi'

export const watchRow = z
  .object({
    child: z.string(),
    case: z.string(),
    sex: z.string(),
    age: z.number().int().nullable(),
    safeguard: z.string(),
    trigger: z.string(),
    kind: z.enum(['clock', 'act', 'unknown']),
    startedAt: z.string(),
    alertAt: z.string(),
    acts: z.string().nullable(),
    place: z.string().nullable(),
    state: z.string(),
    status: z.string().nullable(),
    since: z.string().nullable(),
  })
  .openapi('WatchRow')

export const todayReading = z
  .object({
    now: z.string(),
    whose: z.enum(['mine', 'agency']),
    counts: z.object({
      mine: z.number().int(),
      agency: z.number().int(),
      breached: z.number().int(),
      due: z.number().int(),
      hearings: z.number().int(),
      wentHome: z.number().int(),
    }),
    breached: z.array(watchRow),
    due: z.array(watchRow),
    unknown: z.array(watchRow),
    hearings: z.array(
      z.object({
        child: z.string(),
        case: z.string(),
        at: z.string(),
        kind: z.string(),
        sex: z.string(),
        age: z.number().int().nullable(),
      }),
    ),
    reports: z.array(
      z.object({ child: z.string(), case: z.string(), at: z.string(), roles: z.array(z.string()) }),
    ),
    referrals: z.array(watchRow),
    /** Lists that hold more than could be told here: each stops at 100. */
    cut: z.array(z.enum(['breached', 'due', 'unknown'])),
    names: z.record(z.string(), z.string()),
  })
  .openapi('Today')

export type WatchRow = z.infer<typeof watchRow>
export type TodayReading = z.infer<typeof todayReading>
