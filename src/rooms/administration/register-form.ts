import type { Translate } from '#platform/i18n/translate.ts'
import { ApiProblem } from '#ui/api.ts'

/** One question of a register: how it is asked and what may be answered. */
export type Question = {
  name: string
  label: string
  help?: string
  kind: 'text' | 'ref' | 'number' | 'choice' | 'one-of-many'
  options?: readonly { value: string; label: string; note?: string }[]
  required?: boolean
}

/** A row of a register. */
export type Row = { ref: string; version: number } & Readonly<Record<string, string | number | null>>

/** What stands in the fields. */
export type Values = Readonly<Record<string, string>>

/** What the form shows for a row; empty for a new one. */
export function valuesOf(questions: readonly Question[], row: Row | undefined): Values {
  return Object.fromEntries(questions.map(({ name }) => [name, String(row?.[name] ?? '')]))
}

/** The row to send: numbers as numbers, empty answers as null. */
export function bodyOf(
  questions: readonly Question[],
  values: Values,
): Record<string, string | number | null> {
  return Object.fromEntries(
    questions.map(({ name, kind }) => {
      const text = (values[name] ?? '').trim()
      if (text === '') return [name, null]
      return [name, kind === 'number' ? Number(text) : text]
    }),
  )
}

/** The questions that need an answer, or another one, before anything is sent. */
export function missingIn(questions: readonly Question[], values: Values): string[] {
  return questions
    .filter(({ name, kind, required }) => {
      const text = (values[name] ?? '').trim()
      if (text === '') return required === true
      if (kind === 'ref') return !/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/.test(text)
      return kind === 'number' && !/^\d+(\.\d+)?$/.test(text)
    })
    .map(({ name }) => name)
}

/** What is wrong with one answer: found here, or by the server. */
export function faultOf(
  { name, kind }: Question,
  missing: readonly string[],
  error: Error | null,
  t: Translate,
): string | undefined {
  if (missing.includes(name)) return t(`admin.needed.${kind}`)
  if (!(error instanceof ApiProblem)) return undefined
  const { code, params, faults, title } = error.problem
  if (code === 'register.exists' && name === 'ref') return title
  if (code === 'register.reference-unknown' && params?.field === name) return title
  if (code === 'register.circular' && name === 'parent') return title
  return faults?.find(({ at }) => at === `/${name}`)?.title
}
