import type { Amount, LimitUnit } from '#safeguards/limit.ts'
import { recordAudit } from '../rooms/audit.ts'
import { safeguardOf } from '../rooms/safeguards/read-safeguards.ts'
import type { WhatIfAnswer } from '../rooms/safeguards/safeguards.contract.ts'
import { askWhatIf } from '../rooms/safeguards/what-if.ts'
import { asOperator, inOwnSession, progress } from './act.ts'
import { type Command, readArguments, readInstant, UsageError } from './command.ts'

const units: Readonly<Record<string, LimitUnit>> = {
  h: 'hours',
  d: 'days',
  mo: 'months',
  y: 'years',
  x: 'times',
}

/** How many past occurrences a proposed limit would have breached, beside how many the one in force did. */
export const whatIf: Command = async (args) => {
  const { values, positionals } = readArguments(
    args,
    {
      limit: { type: 'string' },
      case: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      json: { type: 'boolean' },
    },
    1,
  )
  const [id] = positionals
  if (id === undefined) throw new UsageError('name a safeguard, for example ARR-3')
  const now = new Date()
  const from = readInstant(values.from, 'from', yearBefore(now).toISOString())
  const to = readInstant(values.to, 'to', now.toISOString())
  const question = {
    safeguard: safeguardOf(id.toUpperCase()),
    key: values.case ?? '',
    limit: readLimit(values.limit),
    from: Date.parse(from),
    to: Date.parse(to),
  }
  return asOperator(async (deployment, profile) => {
    const answer = await askWhatIf(
      {
        inOwnSession: (work) => inOwnSession(deployment, work),
        vault: deployment.vault,
        profile,
        now,
        atMost: null,
        onProgress: (done, of) => progress(`${done} of ${of} journeys`),
      },
      question,
    )
    await inOwnSession(deployment, (db) =>
      recordAudit(db, {
        action: 'what-if.computed',
        subject: answer.safeguard,
        detail: { limit: answer.limit, key: answer.key, from, to, children: answer.children },
      }),
    )
    process.stdout.write(values.json ? `${JSON.stringify(answer, null, 2)}\n` : tableOf(answer))
    return 0
  })
}

/** Reads a limit as people write it: 12h, 14d, 6mo, 16y, 3x. */
export function readLimit(text: string | undefined): Amount {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)(h|d|mo|y|x)$/.exec(text ?? '') ?? []
  const found = units[unit]
  const value = Number(number)
  if (found === undefined || !(value > 0)) {
    throw new UsageError(
      `--limit: found ${JSON.stringify(text ?? '')}, allowed: a number and its unit, as 12h, 14d, 6mo, 16y or 3x`,
    )
  }
  return { value, unit: found }
}

function yearBefore(now: Date): Date {
  const from = new Date(now)
  from.setUTCFullYear(now.getUTCFullYear() - 1)
  return from
}

function tableOf(answer: WhatIfAnswer): string {
  const { safeguard, limit, key, from, to, tooFew } = answer
  const head = `${safeguard}${key === '' ? '' : ` (${key})`}: ${limit.value} ${limit.unit}, occurrences from ${from} until ${to}\n`
  if (tooFew) return `${head}fewer than ten occurrences: no answer, for it would tell of single children\n`
  const columns = ['breached', 'met', 'due', 'unknown', 'dropped'] as const
  const lines = (['current', 'law', 'proposed'] as const).flatMap((by) => {
    const outcomes = answer[by]
    return outcomes === null
      ? []
      : [[by.padEnd(8), ...columns.map((column) => String(outcomes[column]).padStart(8))].join('  ')]
  })
  const titles = [' '.repeat(8), ...columns.map((column) => column.padStart(8))].join('  ')
  const more = `${answer.more} more breached, ${answer.fewer} fewer; ${answer.children} journeys read`
  return `${[head.trimEnd(), titles, ...lines, more].join('\n')}\n`
}
