import { z } from '@hono/zod-openapi'
import { stages } from '#safeguards/safeguard.ts'
import { filledText } from '../plain-text.ts'
import { watchRow } from '../today/today.contract.ts'
import { verificationStates } from './verification.ts'

const count = z.number().int()
const units = ['hours', 'days', 'months', 'years', 'times'] as const
const levels = ['treaty', 'treaty-body', 'un-rules', 'regional-treaty', 'guidance', 'practice'] as const
const amount = z.object({ value: z.number(), unit: z.enum(units) })

export const signOffReading = z
  .object({
    id: z.string(),
    at: z.string(),
    safeguard: z.string(),
    instrument: z.string(),
    locator: z.string(),
    decision: z.enum(['confirmed', 'wrong', 'withdrawn']),
    /** The entry that this one takes back. */
    withdraws: z.string().nullable(),
    edition: z.string().nullable(),
    page: z.string().nullable(),
    note: z.string().nullable(),
    person: z.string(),
    agency: z.string(),
    role: z.string(),
  })
  .openapi('SourceSignOff')

export const citedSource = z
  .object({
    instrument: z.string(),
    locator: z.string(),
    level: z.enum(levels),
    verification: z.enum(verificationStates),
    /** Where those who declared the rule read it; null where they did not. */
    readAt: z.string().nullable(),
    /** The sign-off in force. */
    signOff: signOffReading.nullable(),
  })
  .openapi('CitedSource')

export const limitInForce = z
  .object({
    /** Which case of the limit: a risk level, an urgency; empty where there is only one. */
    key: z.string(),
    /** The field of the trigger that says which. */
    field: z.string().nullable(),
    amount,
    /** What the source, or our default, says. */
    standard: amount,
    parameter: z.enum(['default', 'deployment']).nullable(),
    advisory: z.boolean(),
    aim: amount.nullable(),
    national: z.array(
      z.object({
        limit: amount,
        citation: z.string(),
        inForceFrom: z.string().nullable(),
        inForceUntil: z.string().nullable(),
        compared: z.enum(['stricter', 'looser', 'same']),
        inForce: z.boolean(),
      }),
    ),
  })
  .openapi('LimitInForce')

export const safeguardRow = z
  .object({
    id: z.string(),
    stage: z.enum(stages),
    limits: z.array(limitInForce),
    sources: z.array(citedSource),
    /** Occurrences that started in the last twelve months, in the reader's agency. */
    counts: z.object({ met: count, breached: count, due: count, unknown: count }),
    /** Occurrences open now: limits that passed, limits that pass within 48 hours. */
    atRisk: z.object({ breached: count, due: count }),
  })
  .openapi('SafeguardRow')

export const safeguardsAnswer = z
  .object({ now: z.string(), from: z.string(), items: z.array(safeguardRow) })
  .openapi('Safeguards')

const eventMatch = z.object({ type: z.string(), fields: z.record(z.string(), z.array(z.unknown())) })

export const ruleReading = z
  .object({
    kind: z.enum(['clock', 'act', 'clock-and-act', 'windows']),
    /** What starts the clock, or the act that is judged; with the values that its fields must have. */
    starts: z.array(eventMatch),
    satisfiedBy: z.array(eventMatch),
    /** Lists that stand in the rule as code: what they hold was seen in the worked examples. */
    byExample: z.array(z.enum(['starts', 'satisfiedBy'])),
    /** Assigned earlier and not ended, these meet the clock at its start. */
    standing: z.array(eventMatch),
    /** Fields of the act and the answers that are good. */
    good: z.record(z.string(), z.array(z.unknown())),
    /** What becomes of the clock when its ground ends first. */
    lapses: z.enum(['met', 'dropped']).nullable(),
    /** May a breach be resolved by a later event? */
    resolves: z.boolean(),
  })
  .openapi('SafeguardRule')

const instants = { startedAt: z.string(), dueAt: z.string().nullable(), resolvedAt: z.string().nullable() }

export const workedExample = z
  .object({
    /** In English: it stands in the rule's own file. */
    says: z.string(),
    asOf: z.string(),
    events: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        atPrecision: z.enum(['minute', 'day', 'month']),
        type: z.string(),
        otherCase: z.boolean(),
        data: z.record(z.string(), z.unknown()),
      }),
    ),
    findings: z.array(
      z.object({
        trigger: z.string(),
        status: z.enum(['due', 'met', 'breached', 'unknown']),
        ...instants,
        evidence: z.array(z.string()),
      }),
    ),
  })
  .openapi('WorkedExample')

export const safeguardReading = safeguardRow
  .extend({
    now: z.string(),
    from: z.string(),
    rule: ruleReading,
    examples: z.array(workedExample),
    signOffs: z.array(signOffReading),
  })
  .openapi('Safeguard')

export const atRiskAnswer = z
  .object({ now: z.string(), items: z.array(watchRow), names: z.record(z.string(), z.string()) })
  .openapi('SafeguardAtRisk')

const fact = z.object({ value: z.string(), readAt: z.string().nullable() }).nullable()
export const instrumentReading = z
  .object({
    id: z.string(),
    level: z.enum(levels),
    title: fact.unwrap(),
    adoptedBy: fact,
    symbol: fact,
    adopted: fact,
    inForce: fact,
    replacedBy: z.string().nullable(),
    replaces: z.string().nullable(),
    provisions: z.array(
      z.object({
        locator: z.string(),
        safeguards: z.array(z.object({ id: z.string(), verification: z.enum(verificationStates) })),
      }),
    ),
  })
  .openapi('Instrument')

export const signOffRequest = z
  .object({
    instrument: filledText(200),
    locator: z.string().max(200),
    decision: z.enum(['confirmed', 'wrong', 'withdrawn']),
    /** Which text was read: the edition, or its address. Needed unless something is taken back. */
    edition: filledText(300).optional(),
    /** Where in it. Needed unless something is taken back. */
    page: filledText(100).optional(),
    /** Needed where the citation is wrong: what it says instead. */
    note: filledText(2000).optional(),
  })
  .strict()
  .openapi('SignOffRequest')

export const whatIfRequest = z
  .object({
    limit: z.object({ value: z.number().positive().max(100_000), unit: z.enum(units) }).strict(),
    /** Which case of the limit, where there are several. */
    key: z.string().max(40).default(''),
    from: z.iso.datetime({ offset: true }),
    to: z.iso.datetime({ offset: true }),
  })
  .strict()
  .openapi('WhatIfRequest')

const outcomes = z.object({ met: count, breached: count, due: count, unknown: count, dropped: count })
export const whatIfAnswer = z
  .object({
    safeguard: z.string(),
    key: z.string(),
    limit: amount,
    from: z.string(),
    to: z.string(),
    /** Journeys folded to answer. */
    children: count,
    /** Fewer than ten occurrences tell of single children: then there is no answer. */
    tooFew: z.boolean(),
    /** By the limit in force: the source's, or this deployment's parameter. */
    current: outcomes.nullable(),
    /** By the national law in force, where it has a limit of its own. */
    law: outcomes.nullable(),
    proposed: outcomes.nullable(),
    /** Breached by the proposed limit and not by the current one, and the other way round. */
    more: count.nullable(),
    fewer: count.nullable(),
  })
  .openapi('WhatIf')

export type SafeguardRow = z.infer<typeof safeguardRow>
export type SafeguardReading = z.infer<typeof safeguardReading>
export type SafeguardsAnswer = z.infer<typeof safeguardsAnswer>
export type CitedSource = z.infer<typeof citedSource>
export type LimitInForce = z.infer<typeof limitInForce>
export type RuleReading = z.infer<typeof ruleReading>
export type WorkedExample = z.infer<typeof workedExample>
export type InstrumentReading = z.infer<typeof instrumentReading>
export type SignOffReading = z.infer<typeof signOffReading>
export type SignOffRequest = z.infer<typeof signOffRequest>
export type WhatIfRequest = z.input<typeof whatIfRequest>
export type WhatIfAnswer = z.infer<typeof whatIfAnswer>
export type AtRiskAnswer = z.infer<typeof atRiskAnswer>
