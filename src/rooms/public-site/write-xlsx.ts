import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node'
import type { PublicRelease } from '#release/public-release.ts'
import { type PublicWords, symbols } from './public-words.ts'
import type { Field, Sheet } from './table-rows.ts'

/**
 * The same rows as a workbook: numbers are numbers, everything else is text and never a formula. The second sheet
 * says what the release is and what the symbols mean.
 */
export async function writeXlsx(
  sheet: Sheet,
  releases: readonly PublicRelease[],
  words: PublicWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const rightToLeft = words.locale === 'ar'
  const heading = sheet.columns.map((column) => text(column, true))
  const rows = sheet.rows.map((row) =>
    row.map((field, at) => cellOf(field, sheet.columns[at] ?? '', row[at + 1])),
  )
  const bytes = await writeExcelFile([
    { data: [heading, ...rows], sheet: words.t('public.nav.numbers'), stickyRowsCount: 1, rightToLeft },
    { data: aboutOf(releases, words), sheet: words.t('public.nav.method').slice(0, 31), rightToLeft },
  ]).toBuffer()
  return new Uint8Array(bytes)
}

/** A number that is not there is its symbol, as on the pages. */
function cellOf(field: Field, column: string, next: Field | undefined): Cell {
  if (typeof field === 'number') return { value: field, type: Number }
  if (field !== null) return text(field)
  const isCount = column === 'numerator' || column === 'denominator' || column === 'value'
  if (!isCount || typeof next !== 'string' || !isAbsent(next)) return null
  return text(symbols[next])
}

function isAbsent(state: string): state is keyof typeof symbols {
  return state in symbols
}

function text(value: string, isHeading = false): Cell {
  return { value, type: String, ...(isHeading && { fontWeight: 'bold' as const }) }
}

function aboutOf(releases: readonly PublicRelease[], { t, locale, date }: PublicWords): SheetData {
  const line = (...fields: string[]) => fields.map((field) => text(field))
  return [
    ...releases.flatMap((release) => [
      line(t('public.release.number', { number: String(release.number) }), release.titles[locale]),
      line(t('public.release.publisher'), release.publisher),
      line('', date(release.publishedAt)),
      line('SHA-256', release.digest),
    ]),
    line('0', t('public.method.zero')),
    line(symbols.hidden, t('public.method.hidden')),
    line(symbols.missing, t('public.method.missing')),
    line(symbols['not-applicable'], t('public.method.not-applicable')),
    line(symbols['no-value'], t('public.method.no-value')),
    line('', t('public.rounded')),
  ]
}
