import writeXlsxFile, { type Row } from 'write-excel-file/browser'
import type { SheetRow } from './write-csv.ts'

export type Sheet = {
  readonly name: string
  /** The first row is the head. */
  readonly rows: readonly SheetRow[]
}

/** A workbook with these sheets, from right to left where the reader reads so. Texts are texts, never formulas. */
export async function writeSheets(sheets: readonly Sheet[], isRtl: boolean): Promise<Blob> {
  return writeXlsxFile(
    sheets.map(({ name, rows }) => ({
      sheet: sheetName(name),
      data: rows.map((row, i) => row.map((value) => cellOf(value, i === 0))),
      columns: widthsOf(rows),
      stickyRowsCount: 1,
      rightToLeft: isRtl,
    })),
  ).toBlob()
}

function cellOf(value: string | number | null, isHead: boolean): Row[number] {
  if (value === null) return null
  if (typeof value === 'number') return { type: Number, value }
  return { type: String, value, ...(isHead && { fontWeight: 'bold' as const }) }
}

function widthsOf(rows: readonly SheetRow[]): { width: number }[] {
  const columns = Math.max(...rows.map((row) => row.length), 0)
  return Array.from({ length: columns }, (_, i) => ({
    width: Math.min(48, Math.max(8, ...rows.map((row) => String(row[i] ?? '').length + 2))),
  }))
}

/** What a spreadsheet allows as the name of a sheet. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
}
