/** Denominators: how many children live in an area, by the population register. */
import type { PopulationRecord } from '#journey-file/journey-record.ts'

export type PopulationAsked = {
  readonly area: string
  readonly sex: 'female' | 'male' | 'all'
  readonly ageFrom: number
  readonly ageTo: number
  /** No later row is used. */
  readonly year: number
}

export type PopulationFound = {
  readonly area: string
  readonly year: number
  readonly ageFrom: number
  readonly ageTo: number
  readonly count: number
  /** As the rows name it; null where they name none. */
  readonly source: string | null
  /** Added up from narrower age groups, because no row has just these ages. */
  readonly summed: boolean
}

export type Population = (asked: PopulationAsked) => PopulationFound | null

/** Prepares the register for questions. */
export function populationOf(rows: readonly PopulationRecord[]): Population {
  const byGroup = Map.groupBy(rows, (row) => `${row.area}\n${row.sex}`)
  return (asked) => {
    const group = (byGroup.get(`${asked.area}\n${asked.sex}`) ?? []).filter((row) => row.year <= asked.year)
    const exact = group.filter((row) => row.ageFrom === asked.ageFrom && row.ageTo === asked.ageTo)
    const latest = exact.reduce<PopulationRecord | null>(
      (best, row) => (best && best.year >= row.year ? best : row),
      null,
    )
    if (latest) return found(asked, [latest], false)
    for (const year of [...new Set(group.map((row) => row.year))].sort((a, b) => b - a)) {
      const parts = tile(
        group.filter((row) => row.year === year),
        asked.ageFrom,
        asked.ageTo,
      )
      if (parts) return found(asked, parts, true)
    }
    return null
  }
}

/** Rows whose ages follow each other from one age to another without gap or overlap; null where none do. */
function tile(rows: readonly PopulationRecord[], from: number, to: number): PopulationRecord[] | null {
  if (from > to) return []
  for (const row of rows) {
    if (row.ageFrom !== from || row.ageTo > to || row.ageTo < from) continue
    const rest = tile(rows, row.ageTo + 1, to)
    if (rest) return [row, ...rest]
  }
  return null
}

function found(asked: PopulationAsked, rows: readonly PopulationRecord[], summed: boolean): PopulationFound {
  const sources = [...new Set(rows.flatMap((row) => row.source ?? []))]
  return {
    area: asked.area,
    year: rows[0]!.year,
    ageFrom: asked.ageFrom,
    ageTo: asked.ageTo,
    count: rows.reduce((sum, row) => sum + row.count, 0),
    source: sources.length === 0 ? null : sources.join('; '),
    summed,
  }
}
