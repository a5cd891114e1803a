import type { ChildRecord } from '#journey/envelope.ts'
import type { Fault } from '#ui/api.ts'
import { type DateParts, datePartsOf, emptyDate, readDate } from '#ui/date-value.ts'
import type { FieldError } from '#ui/error-summary.tsx'

export type BirthKnown = NonNullable<ChildRecord['dateOfBirthPrecision']>

/** What stands in the form, as written. */
export type RegisterForm = {
  givenNames: string
  familyName: string
  otherNames: string
  address: string
  sex: string
  birthKnown: BirthKnown
  birth: DateParts
  birthYear: string
  nationality: string[]
  languages: string[]
  displacement: string
  careStatus: string
  contexts: string[]
  reportedAt: DateParts
  channel: string
  urgent: 'yes' | 'no' | 'unknown' | undefined
  narrative: string
}

/** An empty form; the report is taken to come in now (ISO 8601 with this computer's offset). */
export function emptyForm(now: string): RegisterForm {
  return {
    givenNames: '',
    familyName: '',
    otherNames: '',
    address: '',
    sex: '',
    birthKnown: 'day',
    birth: emptyDate,
    birthYear: '',
    nationality: [],
    languages: [],
    displacement: '',
    careStatus: '',
    contexts: [],
    reportedAt: datePartsOf(now),
    channel: '',
    urgent: undefined,
    narrative: '',
  }
}

/** This moment on the clock of this computer: "2026-06-16T09:40:00+02:00". */
export function nowHere(now: Date): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 17)
  return `${local}00${offsetOf(now)}`
}

/** Reads the date of birth: the text of the record, or the message id of what is wrong. */
export function readBirth(form: RegisterForm): { date?: string; problem?: string } {
  if (form.birthKnown === 'unknown') return {}
  if (form.birthKnown === 'year' || form.birthKnown === 'estimated') {
    const year = form.birthYear.trim()
    if (year === '') return { problem: 'form.date.add-year' }
    return /^\d{4}$/.test(year) ? { date: year } : { problem: 'form.date.year-of-four' }
  }
  const read = readDate(form.birth, { time: 'none', coarse: form.birthKnown === 'month', required: true })
  if (read.kind === 'wrong') return { problem: read.problem }
  if (read.kind === 'empty') return { problem: 'form.date.needed' }
  if (read.precision === 'day' && form.birthKnown === 'month') return { date: read.date.slice(0, 7) }
  return { date: read.date }
}

/** What is missing or impossible, in the order of the form; messages as ids. */
export function findErrors(form: RegisterForm): FieldError[] {
  const errors: FieldError[] = []
  if (form.sex === '') errors.push({ field: 'sex', message: 'register.sex.needed' })
  const birth = readBirth(form).problem
  if (birth) errors.push({ field: 'dateOfBirth', message: birth })
  const reported = readDate(form.reportedAt, { time: 'optional', required: true })
  if (reported.kind === 'wrong') errors.push({ field: 'reportedAt', message: reported.problem })
  if (reported.kind === 'empty') errors.push({ field: 'reportedAt', message: 'form.date.needed' })
  return errors
}

/** The request of the API. `eventId` is a UUID made once for the form: saved twice, it is one event. */
export function requestOf(form: RegisterForm, eventId: string) {
  const identity = withoutEmpty({
    givenNames: form.givenNames.trim(),
    familyName: form.familyName.trim(),
    otherNames: form.otherNames
      .split(/[,،;\n]/)
      .map((name) => name.trim())
      .filter(Boolean),
    address: form.address.trim(),
  })
  const { date } = readBirth(form)
  return {
    child: withoutEmpty({
      sex: form.sex,
      dateOfBirth: date ?? '',
      dateOfBirthPrecision: form.birthKnown,
      nationality: form.nationality,
      languages: form.languages,
      displacement: form.displacement,
      careStatus: form.careStatus,
      ...(Object.keys(identity).length > 0 && { identity }),
    }),
    case: { contexts: form.contexts },
    firstEvent: {
      id: eventId,
      type: 'report-received',
      ...reportedAt(form),
      data: withoutEmpty({
        channel: form.channel,
        urgent: form.urgent === 'unknown' ? '' : (form.urgent ?? ''),
      }),
      ...(form.narrative.trim() !== '' && { narrative: form.narrative.trim() }),
    },
  }
}

/** The field of the form that a fault of the server speaks of. */
export function fieldOf({ at }: Fault): string {
  const name = at.split('/').filter(Boolean)
  if (name[0] === 'firstEvent') return name[1] === 'at' ? 'reportedAt' : (name[2] ?? name[1] ?? 'reportedAt')
  return name[1] === 'dateOfBirthPrecision' ? 'dateOfBirth' : (name[1] ?? 'sex')
}

function reportedAt(form: RegisterForm): { at: string; atPrecision: 'minute' | 'day' } {
  const read = readDate(form.reportedAt, { time: 'optional', required: true })
  if (read.kind !== 'date') throw new Error('a form with errors is not sent')
  const time = read.time ?? '00:00'
  const offset = offsetOf(new Date(`${read.date}T${time}:00`))
  return { at: `${read.date}T${time}:00${offset}`, atPrecision: read.time ? 'minute' : 'day' }
}

function offsetOf(date: Date): string {
  const minutes = -date.getTimezoneOffset()
  const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`
}

function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
