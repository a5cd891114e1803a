/** The quality mark of one figure: may it be read as it stands, and if not, why. Pure. */
import { markedFields } from './fields.ts'
import { eventsIn, type LatenessCounts, latenessAt, within } from './lateness.ts'

/**
 * Why a figure has to be read with care. `none`: no event of its kind lies in the window, or it comes from a register.
 * `thin`: so few events that one more changes it. `late`: more than one in ten such events comes later than seven
 * days, or the window ended less long ago than nine of ten need. `unknowns`: sex, birth or area is not known in more
 * than one in ten.
 */
export const markLevels = ['none', 'thin', 'late', 'unknowns'] as const
export type MarkLevel = (typeof markLevels)[number]

export type Unknowns = { readonly field: string; readonly unknown: number; readonly of: number }

/** No level is `complete`. */
export type QualityMark = {
  readonly levels: readonly MarkLevel[]
  /** Events that the figure is counted from, in the window. */
  readonly counted: number
  /** Where something is missing, the largest share first. */
  readonly unknowns: readonly Unknowns[]
  /** Recorded within seven days, of those recorded at all. */
  readonly withinDays7: { readonly count: number; readonly of: number }
  /** After how many days nine of ten such events are on record; null of nothing. */
  readonly needsDays: number | null
}

/** What a mark is made from. */
export type Carried = {
  readonly counted: number
  readonly unknowns: readonly Unknowns[]
  readonly lateness: LatenessCounts
  /** Milliseconds: the end of the window, and the instant of asking. */
  readonly to: number
  readonly asOf: number
}

/** Fewer events than this are thin. */
export const thinBelow = 20
/** The share of unknowns, and of late events, from which a figure is marked. */
export const tolerated = 0.1
const day = 86_400_000

/** The mark of a figure. */
export function markOf({ counted, unknowns, lateness, to, asOf }: Carried): QualityMark {
  const of = eventsIn(lateness)
  const withinDays7 = { count: within(lateness, 7 * 24), of }
  const p90 = latenessAt(lateness, 0.9)
  const needsDays = p90 === null ? null : Math.ceil(p90 / 24)
  const missing = unknowns
    .filter(({ unknown }) => unknown > 0)
    .toSorted((a, b) => shareOf(b) - shareOf(a) || (a.field < b.field ? -1 : 1))
  const levels: MarkLevel[] = []
  if (counted === 0) levels.push('none')
  else {
    if (counted < thinBelow) levels.push('thin')
    const isLate = of - withinDays7.count > tolerated * of
    if (isLate || (needsDays !== null && asOf < to + needsDays * day)) levels.push('late')
    const marked: readonly string[] = markedFields
    if (missing.some((each) => marked.includes(each.field) && shareOf(each) > tolerated))
      levels.push('unknowns')
  }
  return { levels, counted, unknowns: missing, withinDays7, needsDays }
}

function shareOf({ unknown, of }: Unknowns): number {
  return of === 0 ? 0 : unknown / of
}
