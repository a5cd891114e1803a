import { type DateWords, formatDate, formatMoment, formatMonth, formatNumber } from '#ui/dates.ts'
import type { ChildReading, EventReading } from './child.contract.ts'
import { joinWords, nameOfCode, wordOr } from './child-words.ts'

export type ValueContext = {
  words: DateWords
  names: ChildReading['names']
  /** Events that the reader may see, by id: a field may refer to one. */
  events: ReadonlyMap<string, EventReading>
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
const date = /^\d{4}-\d{2}-\d{2}$/
const month = /^\d{4}-\d{2}$/

/** The question that a field answers, as this kind of event asks it. */
export function wordField(type: string, field: string, words: DateWords): string {
  return wordOr(`field.${type}.${field}`, wordOr(`field.${field}`, field, words), words)
}

/** What a field says, in words: codes, dates, agencies, places and other events by their names. */
export function wordValue(field: string, value: unknown, context: ValueContext): string {
  const { words } = context
  if (typeof value === 'number') return formatNumber(value, words)
  if (typeof value === 'string') return wordText(field, value, context)
  if (Array.isArray(value))
    return joinWords(
      value.map((each) => wordValue(field, each, context)),
      words,
    )
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(([key, each]) => `${key}: ${wordValue(key, each, context)}`)
    return joinWords(parts, words)
  }
  return String(value)
}

function wordText(field: string, text: string, { words, names, events }: ValueContext): string {
  if (text === 'yes' || text === 'no') return words.t(`code.yes-no.${text}`)
  const code = wordOr(`code.${field}.${text}`, null, words)
  if (code !== null) return code
  if (instant.test(text)) return formatMoment(text, words)
  if (date.test(text)) return formatDate(text, words)
  if (month.test(text)) return formatMonth(text, words)
  if (field === 'language') return nameOfCode(text, 'language', words)
  const event = events.get(text)
  if (event)
    return words.t('child.value.event', {
      event: words.t(`event.${event.type}`),
      when: formatDate(event.at, words),
    })
  return names[text] ?? text
}
