import type { EventType, Field } from '#journey/event-type.ts'
import { datePartsOf, readDate } from '#ui/date-value.ts'
import type { EventReading } from '../child/child.contract.ts'
import type { RecordEventRequest } from './event.contract.ts'
import { entriesOf, linesOf } from './form-entries.ts'
import type { Answer, EventForm } from './form-values.ts'
import { instantOf, type OffsetAt, readWhen } from './form-when.ts'

/** What is missing or impossible: the field, the message id of the words, the box of a date it speaks of. */
export type FormFault = { field: string; message: string; box?: string }

/** The event that the form describes, or everything that is missing or impossible in it. */
export type FormRead =
  | { event: Omit<RecordEventRequest, 'id'>; faults?: undefined }
  | { event?: undefined; faults: FormFault[] }

/**
 * Reads the form of one kind of event. `corrects` is the event that it replaces. `forgiving` leaves out what nobody must
 * answer and is half written, to tell what the rest would do. Nothing here judges the facts.
 */
export function readForm(
  type: EventType,
  form: EventForm,
  offsetAt: OffsetAt,
  corrects?: EventReading,
  forgiving = false,
): FormRead {
  const faults: FormFault[] = []
  if (form.case === '') faults.push({ field: 'case', message: 'record.needed.case' })
  const when = readWhen(form.at, form.precision)
  if (when.kind === 'wrong') faults.push({ field: 'at', message: when.problem, box: when.box })
  const data: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(type.fields)) {
    const read = readAnswer(name, field, form.fields[name], offsetAt)
    if (read === undefined) {
      if (field.required) faults.push({ field: name, message: neededFor(field) })
    } else if ('value' in read) data[name] = read.value
    else if (field.required || !forgiving) faults.push({ field: name, ...read })
  }
  if (corrects && form.reason.trim() === '') {
    faults.push({ field: 'why', message: 'record.needed.reason' })
  }
  if (faults.length > 0 || when.kind !== 'date') return { faults }
  return {
    event: {
      case: form.case,
      type: type.type,
      at: corrects && isUntouched(form, corrects) ? corrects.at : instantOf(when, offsetAt),
      ...(form.precision !== 'minute' && { atPrecision: form.precision }),
      ...(form.agency !== '' && { agency: form.agency }),
      ...(form.place !== '' && { place: form.place }),
      compartment: form.compartment,
      data,
      ...(form.narrative.trim() !== '' && { narrative: form.narrative.trim() }),
      ...(corrects && { supersedes: corrects.id, reason: form.reason.trim() }),
    },
  }
}

/** A time that nobody changed keeps its seconds and its offset. */
function isUntouched(form: EventForm, corrects: EventReading): boolean {
  const before = datePartsOf(corrects.at)
  const same = (['day', 'month', 'year', 'time'] as const).every((box) => before[box] === form.at[box])
  return same && form.precision === corrects.atPrecision
}

function readAnswer(
  name: string,
  field: Field,
  answer: Answer | undefined,
  offsetAt: OffsetAt,
): { value: unknown } | { message: string; box?: string } | undefined {
  if (!answer) return undefined
  switch (field.kind) {
    case 'codes': {
      const codes = field.values ? answer.many : linesOf(answer.text.replaceAll(/[,،;؛]/g, '\n'))
      return codes.length === 0 ? undefined : { value: [...codes] }
    }
    case 'list': {
      const entries = entriesOf(name, answer)
      return entries && { value: entries }
    }
    case 'date':
    case 'instant': {
      const read = readDate(answer.date, { time: field.kind === 'instant' ? 'required' : 'none' })
      if (read.kind === 'wrong') return { message: read.problem, box: read.box }
      if (read.kind === 'empty') return undefined
      return { value: field.kind === 'instant' ? instantOf(read, offsetAt) : read.date }
    }
    case 'number':
      return readNumber(answer.text)
    default:
      return answer.text.trim() === '' ? undefined : { value: answer.text.trim() }
  }
}

function readNumber(text: string): { value: number } | { message: string } | undefined {
  const plain = text
    .trim()
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u066b,]/g, '.')
  if (plain === '') return undefined
  return /^\d+(\.\d+)?$/.test(plain) ? { value: Number(plain) } : { message: 'record.needed.number' }
}

function neededFor(field: Field): string {
  if (field.kind === 'code' || field.kind === 'yes-no') return 'record.needed.choice'
  if (field.kind === 'codes' && field.values) return 'record.needed.choices'
  if (field.kind === 'reference') return 'record.needed.reference'
  if (field.kind === 'date' || field.kind === 'instant') return 'form.date.needed'
  return 'record.needed.text'
}

/**
 * The field that a fault of the server speaks of: `/data/grounds[0]` is `grounds`; null for the whole form. The reason
 * of a correction is `why` here, because an event may have a `reason` of its own.
 */
export function faultField(at: string): string | null {
  const [first = '', second = ''] = at.replace(/^\//, '').replaceAll('.', '/').split('/')
  const name = (first === 'data' ? second : first).replace(/\[\d+\]$/, '')
  if (first === 'reason') return 'why'
  return name === '' ? null : name
}
