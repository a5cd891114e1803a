/** The tables that plans are made of. */
import type { PlanDimension, PlanTable } from '../plan.ts'

/**
 * What each indicator counts. Held children are one measure wherever they are counted; those of them before a
 * sentence too (JJ-3 shows a child at the first such spell, UNS-1 at the first of all, which may be elsewhere: so
 * neither goes by area).
 */
const counted: Readonly<Record<string, Pick<PlanTable, 'counting' | 'measure' | 'denominator'>>> = {
  'JJ-1': { counting: 'children', measure: 'arrested' },
  'JJ-2': { counting: 'census', measure: 'held' },
  'JJ-3': { counting: 'census', measure: 'held-before-sentence' },
  'JJ-4': { counting: 'events', measure: 'times-before-sentence' },
  'JJ-5': { counting: 'events', measure: 'times-sentenced' },
  'JJ-8': { counting: 'census', measure: 'held-and-visited', denominator: 'held' },
  'JJ-9': { counting: 'children', measure: 'sentenced-to-custody', denominator: 'sentenced' },
  'JJ-10': { counting: 'children', measure: 'cases-diverted', denominator: 'cases-diverted-or-sentenced' },
  'VW-1': { counting: 'children', measure: 'victims' },
  'VW-2': { counting: 'children', measure: 'witnesses' },
  'UNS-1': { counting: 'census', measure: 'held-before-sentence', denominator: 'held' },
  'FA-1': { counting: 'events', measure: 'first-appearances' },
  'REF-T': { counting: 'events', measure: 'referrals-answered' },
}

/** A table of an indicator by a breakdown; its id says both. */
export function tableOf(indicator: string, ...dimensions: PlanDimension[]): PlanTable {
  const found = counted[indicator]
  if (!found) throw new TypeError(`no measure is declared for ${indicator}`)
  return { id: [indicator, ...dimensions].join('.'), indicator, dimensions, ...found }
}

/**
 * How often a right was breached, of the times that it was owed and decided. What is decided only grows while the
 * window is extended; it does not add up, for it is judged at the window's end.
 */
export function rightOf(safeguard: string, ...dimensions: PlanDimension[]): PlanTable {
  const indicator = `SG-${safeguard}`
  return {
    id: [indicator, ...dimensions].join('.'),
    indicator,
    dimensions,
    counting: 'children',
    measure: `${indicator}-breached`,
    denominator: `${indicator}-decided`,
  }
}

/** What says nothing of any child: a level of policy, or a share of places. */
export function factOf(indicator: string): PlanTable {
  return {
    id: indicator,
    indicator,
    dimensions: [],
    of: 'public-facts',
    counting: 'census',
    measure: indicator,
  }
}
