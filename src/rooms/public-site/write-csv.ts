import { spreadsheetText } from '#platform/spreadsheet-text.ts'
import type { Field, Sheet } from './table-rows.ts'

/** A sheet as CSV (RFC 4180), in UTF-8 without a byte order mark. */
export function writeCsv({ columns, rows }: Sheet): string {
  return [columns, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('')
}

/**
 * One field. Text that a spreadsheet would take for a formula is made text by an apostrophe before it, for names
 * come from registers that people fill in.
 */
export function csvField(field: Field): string {
  if (field === null) return ''
  if (typeof field === 'number') return String(field)
  const safe = spreadsheetText(field)
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
