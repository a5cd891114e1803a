/** Fills a return from what was published: what leaves the house says nothing that had not left before. Pure. */
import type { PublicCount } from '#disclosure/cube.ts'
import type { PublicCell, PublicRelease, PublicTable } from '#release/public-release.ts'
import { type CellAsked, type FilledCell, partOf } from './fill.ts'
import type { Fill } from './returns/declaration.ts'

export type Released = FilledCell & {
  /** The release and the table's version of the indicator; null where nothing was found. */
  readonly release: number | null
  readonly version: number | null
}

/** The cell of the newest release in force that has it. A release that hides it is not gone around by an older one. */
export function fillFromRelease(
  fill: Fill,
  asked: CellAsked,
  releases: readonly PublicRelease[],
  year: number,
): Released {
  const nothing = { value: null, release: null, version: null }
  if ('gap' in fill) return { ...nothing, state: fill.gap }
  // No release breaks down by offence, status or form.
  if (fill.only) return { ...nothing, state: 'not-released' }
  for (const { number, tables } of releases.toSorted((a, b) => b.number - a.number)) {
    const found = findCell(tables, fill.indicator, asked, `${year}`)
    if (found === undefined) continue
    const value = partOf(fill.part, partsOf(found.cell))
    const isHidden = [found.cell.numerator, found.cell.denominator].some((one) => one?.state === 'hidden')
    return {
      state: value !== null ? 'filled' : isHidden ? 'hidden' : 'nothing',
      value,
      release: number,
      version: found.table.version,
    }
  }
  return { ...nothing, state: 'not-released' }
}

type Found = { readonly table: PublicTable; readonly cell: PublicCell }

function findCell(
  tables: readonly PublicTable[],
  indicator: string,
  { by, category }: CellAsked,
  period: string,
): Found | undefined {
  for (const table of tables) {
    if (table.indicator !== indicator) continue
    const cell = table.cells.find(
      (each) =>
        each.period === period &&
        table.dimensions.every(({ id, categories }) => {
          const total = categories.find((one) => one.parent === undefined)?.id
          return (each.at[id] ?? total) === (id === by ? category : total)
        }),
    )
    if (cell && (by === 'total' || table.dimensions.some(({ id }) => id === by))) return { table, cell }
  }
  return undefined
}

function partsOf({ numerator, denominator, value }: PublicCell) {
  const shown = (count: PublicCount | null) => (count?.state === 'shown' ? count.count : null)
  return { numerator: shown(numerator), denominator: shown(denominator), value }
}
