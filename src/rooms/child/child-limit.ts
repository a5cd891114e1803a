import type { DateWords } from '#ui/dates.ts'

const units = ['hours', 'days', 'months', 'years', 'times'] as const

/** A limit as a finding carries it. */
export type ReadLimit = {
  unit: (typeof units)[number]
  n: number
  /** The citation, or the national law. */
  from: string
  parameter: 'default' | 'deployment' | null
  advisory: boolean
}

/** What the API says of the national law beside the international limit. */
export type ReadNational = {
  status: 'due' | 'met' | 'breached' | 'unknown'
  dueAt: string | null
  resolvedAt: string | null
  limit: ReadLimit
}

/** Reads a limit; null where the right has none, or it is of a kind not known here. */
export function readLimit(limit: unknown): ReadLimit | null {
  const said = recordOf(limit)
  const unit = units.find((each) => typeof said?.[each] === 'number')
  if (!said || !unit) return null
  return {
    unit,
    n: said[unit] as number,
    from: typeof said.from === 'string' ? said.from : '',
    parameter: said.parameter === 'default' || said.parameter === 'deployment' ? said.parameter : null,
    advisory: said.advisory === true,
  }
}

/** Reads the national finding; null where the country's law says nothing. */
export function readNational(national: unknown): ReadNational | null {
  const said = recordOf(national)
  const limit = readLimit(said?.limit)
  if (!said || !limit) return null
  return {
    status: said.status as ReadNational['status'],
    dueAt: typeof said.dueAt === 'string' ? said.dueAt : null,
    resolvedAt: typeof said.resolvedAt === 'string' ? said.resolvedAt : null,
    limit,
  }
}

/** "24 hours", "14 days", "16 years of age". */
export function wordLimit({ unit, n }: ReadLimit, { t }: DateWords): string {
  return t(`child.limit.${unit}`, { n })
}

function recordOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
}
