import { spreadsheetText } from '#platform/spreadsheet-text.ts'

/** A row of a file: texts and numbers; null is: nothing there. */
export type SheetRow = readonly (string | number | null)[]

/**
 * Rows as CSV (RFC 4180, UTF-8 with its mark, so that spreadsheets read every script). A text that a spreadsheet would
 * take for a formula gets an apostrophe before it; a number never does.
 */
export function writeCsv(rows: readonly SheetRow[]): string {
  const lines = rows.map((row) => row.map((value) => quote(plain(value))).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function plain(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  return spreadsheetText(value)
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
