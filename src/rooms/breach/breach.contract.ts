import { z } from '@hono/zod-openapi'

/** The finding that is answered, as the public contract identifies it. */
const which = {
  case: z.string().min(1).max(256),
  safeguard: z.string().min(1).max(20),
  trigger: z.uuid(),
  startedAt: z.iso.datetime({ offset: true }),
}

export const answerRequest = z
  .object({
    ...which,
    why: z.string().trim().min(1).max(5000),
    remedy: z.string().trim().min(1).max(5000),
    /** User name of who sees to it. */
    responsible: z.string().min(1).max(200).optional(),
    byWhen: z.iso.datetime({ offset: true }).optional(),
  })
  .strict()
  .openapi('BreachAnswerRequest')

export const answerReading = z
  .object({
    ...which,
    id: z.uuid(),
    why: z.string().nullable(),
    remedy: z.string().nullable(),
    responsible: z.string().nullable(),
    byWhen: z.string().nullable(),
    recordedAt: z.string(),
    recordedBy: z.string(),
    agency: z.string(),
  })
  .openapi('BreachAnswer')

export const noticeReading = z
  .object({
    child: z.string(),
    case: z.string(),
    safeguard: z.string(),
    trigger: z.string(),
    kind: z.enum(['due-soon', 'breached', 'escalated']),
    alertAt: z.string(),
    madeAt: z.string(),
  })
  .openapi('Notice')

export const patternReading = z
  .object({
    safeguard: z.string(),
    /** The agency that had to act, and the place where the child was held. */
    acts: z.string().nullable(),
    place: z.string().nullable(),
    breaches: z.number().int(),
    children: z.number().int(),
    answered: z.number().int(),
    /** Breached and not put right since. */
    open: z.number().int(),
    /** When the last of them began. */
    lastAt: z.string(),
  })
  .openapi('BreachPattern')

export const patternsAnswer = z
  .object({
    now: z.string(),
    items: z.array(patternReading),
    /** Names of the agencies and places, by reference. */
    names: z.record(z.string(), z.string()),
  })
  .openapi('BreachPatterns')

/** How far back. */
export const patternDays = z.coerce.number().int().min(1).max(730).default(90)

/** One pattern: without `acts` or `place` the one in which that is not recorded. */
export const patternQuery = z.object({
  safeguard: z.string().min(1).max(20),
  acts: z.string().min(1).max(256).optional(),
  place: z.string().min(1).max(256).optional(),
  days: patternDays,
})

export const patternCase = z
  .object({
    child: z.string(),
    case: z.string(),
    trigger: z.string(),
    startedAt: z.string(),
    dueAt: z.string().nullable(),
    resolvedAt: z.string().nullable(),
    answered: z.boolean(),
  })
  .openapi('BreachPatternCase')

export type AnswerRequest = z.output<typeof answerRequest>
export type AnswerReading = z.infer<typeof answerReading>
export type NoticeReading = z.infer<typeof noticeReading>
export type PatternReading = z.infer<typeof patternReading>
export type PatternsAnswer = z.infer<typeof patternsAnswer>
export type PatternQuery = z.output<typeof patternQuery>
export type PatternCase = z.infer<typeof patternCase>
