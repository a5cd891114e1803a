/**
 * What is wrong with a line of a journey file. Problems are values: the command line words them in English
 * with `describeProblem`, the app in the reader's language from the messages `problem.<code>` (with line and field) and `fault.<code>` (beside the field).
 */
export const problemCodes = [
  'line.too-long',
  'line.not-utf8',
  'line.not-json',
  'line.not-object',
  'line.nul',
  'line.lone-surrogate',
  'line.duplicate-key',
  'line.too-deep',
  'line.forbidden-key',
  'line.number-out-of-range',
  'record.unknown',
  'record.conflict',
  'field.unknown',
  'field.missing',
  'field.null',
  'field.empty',
  'field.too-long',
  'field.not-text',
  'field.not-number',
  'field.not-whole',
  'field.not-list',
  'field.not-object',
  'field.not-date',
  'field.not-birth-date',
  'field.precision-mismatch',
  'field.not-instant',
  'field.not-uuid',
  'field.not-geometry',
  'field.unknown-code',
  'field.ends-before-start',
  'reference.unknown',
  'reference.refused',
  'reference.other-child',
  'reference.circular',
  'case.other-child',
  'correction.both',
  'correction.reason-missing',
  'correction.other-case',
  'correction.cycle',
  'correction.type-differs',
  'correction.carries-data',
  'event.before-birth',
  'event.in-future',
  'event.not-a-child',
  'event.young-adult',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** `line` counts from 1. `field` is a path such as `data.role`. `found` holds at most 60 characters. */
export type Problem = { code: ProblemCode; line: number; field?: string; found?: string; allowed?: string }

/** A problem that does not know its line yet. */
export type Fault = Omit<Problem, 'line'>

const sentences: Partial<Record<ProblemCode, string>> = {
  'line.not-utf8': 'these bytes are not UTF-8 text',
  'line.not-object': 'each line holds one JSON object',
  'line.nul': 'NUL characters are refused',
  'line.lone-surrogate': 'a lone surrogate is refused',
  'line.duplicate-key': 'the same name twice in one object',
  'record.conflict': 'already there with other content',
  'field.unknown': 'no such field',
  'field.missing': 'required, but not given',
  'field.empty': 'the text is empty',
  'field.null': 'null is refused, leave the field out',
  'reference.unknown': 'found neither in this file nor in the system',
  'reference.refused': 'refers to a record that was refused',
  'reference.other-child': 'belongs to another child',
  'reference.circular': 'contains itself',
  'case.other-child': 'this case belongs to another child',
  'correction.both': 'an event supersedes or retracts, never both',
  'correction.reason-missing': 'a correction gives its reason',
  'correction.other-case': 'an event of another case',
  'correction.cycle': 'corrects itself in the end',
  'correction.type-differs': 'a retraction repeats the type of what it retracts',
  'correction.carries-data': 'a retraction carries no data',
  'event.before-birth': 'before the birth of the child',
  'event.in-future': 'more than 24 hours ahead',
  'event.not-a-child': 'of a person of 25 or older, and no act under 18 is recorded',
  'event.young-adult': 'of a person of 18 to 24, and no act under 18 is recorded',
}

const afterAllowed: Partial<Record<ProblemCode, string>> = {
  'line.too-deep': ' levels',
  'field.too-long': ' characters',
  'event.before-birth': ' or later',
  'event.in-future': ' or earlier',
}

/** One line of English for one problem, such as `line 3: field data.role: found "robber", allowed: victim, witness`. */
export function describeProblem({ code, line, field, found, allowed }: Problem): string {
  const where = field === undefined ? `line ${line}` : `line ${line}: field ${field}`
  const what = [
    sentences[code],
    found === undefined ? undefined : `found ${JSON.stringify(found)}`,
    allowed === undefined ? undefined : `allowed: ${allowed}${afterAllowed[code] ?? ''}`,
  ].filter((part) => part !== undefined)
  // Names and references are a stranger's text: no line break and no terminal escape may come through.
  return `${where}: ${what.join(', ')}`.replaceAll(/[\p{Cc}\u2028\u2029]/gu, '\ufffd')
}

/** What was found, as text of at most 60 characters. */
export function shorten(found: unknown): string {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? String(found))
  if (text.length <= 60) return text.toWellFormed()
  return `${text.slice(0, 59).toWellFormed()}…`
}
