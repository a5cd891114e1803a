import type { PublicRelease } from '#release/public-release.ts'
import type { Made } from './kept-answers.ts'
import { inForce, type StandingTable, tablesOf } from './read-site.ts'
import { sheetOf } from './table-rows.ts'
import type { View } from './view.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

export type FileKind = 'csv' | 'xlsx'

/** The tables of an indicator in force as a file; null where there are none. */
export async function indicatorFile(view: View, id: string, kind: FileKind): Promise<Made | null> {
  const tables = tablesOf(inForce(view.releases), id)
  return tables.length === 0 ? null : fileOf(tables, view, `${id}`, kind)
}

/** Every table of a release as a file. */
export function releaseFile(view: View, release: PublicRelease, kind: FileKind): Promise<Made> {
  const tables = release.tables.map((table) => ({ table, release }))
  return fileOf(tables, view, `release-${release.number}`, kind)
}

async function fileOf(
  tables: readonly StandingTable[],
  view: View,
  name: string,
  kind: FileKind,
): Promise<Made> {
  const sheet = sheetOf(tables, view.words)
  const file = `${name.replace(/[^\w-]/g, '-')}-${view.words.locale}.${kind}`
  if (kind === 'csv') return { type: 'text/csv; charset=utf-8', body: writeCsv(sheet), file }
  const releases = [...new Set(tables.map(({ release }) => release))]
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await writeXlsx(sheet, releases, view.words),
    file,
  }
}
