import type { Field } from '#journey/event-type.ts'
import { datePartsOf, emptyDate } from '#ui/date-value.ts'
import type { Answer } from './form-values.ts'

/** Chosen instead of any entry: somebody looked, and there was none. Kept as an empty list. */
export const none = '-none-'

/** Lists whose entries hold a code and somebody's words about it; `asks` where "none" is an answer too. */
const shapes: Readonly<Record<string, { code: string; words: string }>> = {
  alternativesConsidered: { code: 'measure', words: 'reason' },
  factors: { code: 'level', words: 'text' },
  strengths: { code: 'level', words: 'text' },
}

/** Whether an entry of this list says a code and, in words, something about it. */
export function hasWords(name: string): boolean {
  return Object.hasOwn(shapes, name)
}

/** Whether an empty list says something: that no alternative was considered is a fact. */
export function asksForNone(name: string): boolean {
  return name === 'alternativesConsidered'
}

/** The lines of a text, without empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The entries of a list as the event keeps them; undefined when nothing was answered. */
export function entriesOf(name: string, answer: Answer): unknown[] | undefined {
  if (answer.many.includes(none)) return []
  const shape = shapes[name]
  const chosen = answer.many.map((code) => {
    const words = answer.because[code]?.trim() ?? ''
    if (!shape) return code
    return words === '' ? { [shape.code]: code } : { [shape.code]: code, [shape.words]: words }
  })
  const written = linesOf(answer.text).map((line) =>
    name === 'range' && /^\d+$/.test(line) ? Number(line) : line,
  )
  const entries = [...chosen, ...written, ...answer.kept]
  return entries.length === 0 ? undefined : entries
}

/** What the form shows for a value that was recorded. */
export function answerOf(name: string, field: Field, value: unknown): Answer {
  const empty = { text: '', many: [], because: {}, date: emptyDate, kept: [] }
  if (value === undefined || value === null) return empty
  if (field.kind === 'date' || field.kind === 'instant') return { ...empty, date: datePartsOf(String(value)) }
  if (field.kind === 'codes') {
    const codes = Array.isArray(value) ? value.map(String) : []
    return field.values ? { ...empty, many: codes } : { ...empty, text: codes.join(', ') }
  }
  if (field.kind === 'list') return listAnswer(name, field.proposes ?? [], value)
  return { ...empty, text: String(value) }
}

function listAnswer(name: string, proposed: readonly string[], value: unknown): Answer {
  const entries: unknown[] = Array.isArray(value) ? value : [value]
  if (entries.length === 0)
    return { text: '', many: asksForNone(name) ? [none] : [], because: {}, date: emptyDate, kept: [] }
  const many: string[] = []
  const because: Record<string, string> = {}
  const lines: string[] = []
  const kept: unknown[] = []
  for (const entry of entries) {
    const coded = codedEntry(name, entry)
    if (coded && proposed.includes(coded.code) && !many.includes(coded.code)) {
      many.push(coded.code)
      if (coded.words) because[coded.code] = coded.words
    } else if (typeof entry === 'string' || typeof entry === 'number') lines.push(String(entry))
    else kept.push(entry)
  }
  return { text: lines.join('\n'), many, because, date: emptyDate, kept }
}

function codedEntry(name: string, entry: unknown): { code: string; words?: string } | undefined {
  if (typeof entry === 'string') return { code: entry }
  const shape = shapes[name]
  if (!shape || typeof entry !== 'object' || entry === null) return undefined
  const { [shape.code]: code, [shape.words]: words, ...others } = entry as Record<string, unknown>
  if (typeof code !== 'string' || Object.keys(others).length > 0) return undefined
  if (words !== undefined && typeof words !== 'string') return undefined
  return { code, words }
}
