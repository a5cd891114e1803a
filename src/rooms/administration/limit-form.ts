import { type DateParts, datePartsOf, emptyDate, readDate } from '#ui/date-value.ts'
import type { ParameterRow } from './administration.contract.ts'
import type { Law, ProfileContent } from './limit-types.ts'

/** One law as it stands in the form; `id` tells the laws of one form apart while they are written. */
export type LawForm = {
  id: number
  value: string
  unit: string
  citation: string
  from: DateParts
  until: DateParts
}

/** One limit as it stands in the form: the value here, and the country's laws beside it. */
export type LimitForm = { value: string; laws: readonly LawForm[] }

/** A law of which nothing is written yet. */
export const emptyLaw = (id: number, unit: string): LawForm => ({
  id,
  value: '',
  unit,
  citation: '',
  from: emptyDate,
  until: emptyDate,
})

/** The form for a limit as it is in force. */
export function limitForm(row: ParameterRow): LimitForm {
  return {
    value: String(row.value ?? ''),
    laws: lawsOf(row).map(({ limit, citation, inForceFrom, inForceUntil }, id) => ({
      id,
      value: String(limit.value),
      unit: limit.unit,
      citation,
      from: inForceFrom === undefined ? emptyDate : dayOf(inForceFrom),
      until: inForceUntil === undefined ? emptyDate : dayOf(inForceUntil),
    })),
  }
}

/** The laws beside a limit, as the API gives them. */
export function lawsOf(row: ParameterRow): readonly Law[] {
  return Array.isArray(row.national) ? (row.national as Law[]) : []
}

/** What is missing or impossible: the id of the field and the message id. */
export type LimitFault = { field: string; message: string }

/**
 * The whole content with this one limit changed, or what is wrong. `midnight` gives the first instant of a day
 * (YYYY-MM-DD) here. The minimum age has a place of its own in the content.
 */
export function changeLimit(
  content: ProfileContent,
  row: ParameterRow,
  form: LimitForm,
  midnight: (date: string) => string,
): { content: ProfileContent; faults?: undefined } | { faults: LimitFault[]; content?: undefined } {
  const faults: LimitFault[] = []
  const value = readAmount(form.value)
  if (row.isParameter && value === undefined)
    faults.push({ field: 'l-value', message: 'admin.needed.amount' })
  const laws = form.laws.map((law, i): Law => {
    const amount = readAmount(law.value)
    if (amount === undefined) faults.push({ field: `l-${i}-value`, message: 'admin.needed.amount' })
    if (law.citation.trim() === '')
      faults.push({ field: `l-${i}-citation`, message: 'admin.needed.citation' })
    const day = (parts: DateParts, name: string) => {
      const read = readDate(parts, { time: 'none' })
      if (read.kind === 'wrong') faults.push({ field: `l-${i}-${name}`, message: read.problem })
      return read.kind === 'date' ? midnight(read.date) : undefined
    }
    const inForceFrom = day(law.from, 'from')
    const inForceUntil = day(law.until, 'until')
    return {
      limit: { value: amount ?? 0, unit: law.unit as Law['limit']['unit'] },
      citation: law.citation.trim(),
      ...(inForceFrom !== undefined && { inForceFrom }),
      ...(inForceUntil !== undefined && { inForceUntil }),
    }
  })
  if (faults.length > 0) return { faults }
  return { content: withLimit(content, row, value, laws) }
}

function withLimit(
  content: ProfileContent,
  row: ParameterRow,
  value: number | undefined,
  laws: readonly Law[],
): ProfileContent {
  const key = row.safeguard
  const { [key]: _value, ...parameters } = content.parameters
  const { [key]: _laws, ...national } = content.national
  const chosen = row.isParameter && value !== undefined && value !== row.standard
  const unit = row.unit as Law['limit']['unit']
  return {
    ...content,
    ...(key === 'AGE-3' && value !== undefined && { minimumAgeOfCriminalResponsibility: value }),
    parameters: chosen && key !== 'AGE-3' ? { ...parameters, [key]: { value, unit } } : parameters,
    national: laws.length === 0 ? national : { ...national, [key]: [...laws] },
  }
}

function readAmount(text: string): number | undefined {
  const plain = text.trim().replace(',', '.')
  return /^\d+(\.\d+)?$/.test(plain) && Number(plain) > 0 ? Number(plain) : undefined
}

/** The day that an instant begins here. */
function dayOf(instant: string): DateParts {
  const at = new Date(instant)
  const two = (n: number) => String(n).padStart(2, '0')
  return datePartsOf(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`)
}
