import writeXlsxFile, { type Row } from 'write-excel-file/node'
import { directionOf, type Locale } from '#platform/i18n/locales.ts'
import type { ReturnSheet } from './workbook.ts'

/** The bytes of an XLSX workbook. Texts are written as texts: nothing is ever a formula. */
export async function writeWorkbook(sheets: readonly ReturnSheet[], locale: Locale): Promise<Buffer> {
  const names = sheetNames(sheets.map(({ name }) => name))
  return writeXlsxFile(
    sheets.map(({ rows, headings }, n) => ({
      sheet: names[n] ?? `${n + 1}`,
      data: rows.map((row, at) => row.map((value) => cellOf(value, at < headings))),
      columns: widthsOf(rows),
      stickyRowsCount: headings,
      rightToLeft: directionOf(locale) === 'rtl',
    })),
  ).toBuffer()
}

function cellOf(value: string | number | null, isHead: boolean): Row[number] {
  if (value === null) return null
  if (typeof value === 'number') return { type: Number, value }
  return { type: String, value, wrap: true, ...(isHead && { fontWeight: 'bold' as const }) }
}

function widthsOf(rows: ReturnSheet['rows']): { width: number }[] {
  const columns = Math.max(...rows.map((row) => row.length))
  return Array.from({ length: columns }, (_, at) => ({
    width: Math.min(
      60,
      // The first row is a title that runs on over its neighbours.
      Math.max(9, ...rows.slice(1).map((row) => String(row[at] ?? '').length + 2)),
    ),
  }))
}

/** What a spreadsheet allows: 31 characters, none of the seven it forbids, no name twice. */
function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const plain = name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
    let free = plain
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${plain.slice(0, 28)} ${n}`
    taken.add(free.toLowerCase())
    return free
  })
}
