/** What stands against the child in a case, step by step. */
import type { Fact } from './fact.ts'
import { byId, rank } from './order.ts'

/** The offences standing just after an event; null stands for a charge that names none. */
export type Step = { readonly at: number; readonly fact: Fact; readonly standing: readonly (string | null)[] }

/** Whether the event charges the child; a changed charge is judged like a charge. */
export function isCharge(fact: Fact): boolean {
  return fact.type === 'charged' || fact.type === 'charge-changed'
}

/** The offence codes that an event names. */
export function offencesOf(fact: Fact): string[] {
  return Array.isArray(fact.data.offences) ? fact.data.offences.map(String) : []
}

/** Whether a dropping covers an offence: by prefix, or because it names none and so drops all. */
export function covers(drop: Fact, code: string): boolean {
  const dropped = offencesOf(drop)
  return dropped.length === 0 || dropped.some((each) => code.startsWith(each))
}

/** The steps of one case. */
export function stepsOf(facts: readonly Fact[]): Step[] {
  const relevant = facts.filter(
    (fact) => isCharge(fact) || fact.type === 'charge-dropped' || fact.type === 'proceedings-ended',
  )
  const ordered = relevant
    .map((fact) => ({ fact, at: isCharge(fact) ? fact.start : fact.end, rank: rankOf(fact, facts) }))
    .sort((a, b) => a.at - b.at || a.rank - b.rank || byId(a.fact, b.fact))
  let standing: (string | null)[] = []
  return ordered.map(({ at, fact }) => {
    const named = offencesOf(fact).length > 0 ? offencesOf(fact) : [null]
    if (fact.type === 'charged') standing = [...standing, ...named]
    if (fact.type === 'charge-changed') standing = named
    if (fact.type === 'charge-dropped') {
      const all = offencesOf(fact).length === 0
      standing = standing.filter((code) => !all && (code === null || !covers(fact, code)))
    }
    return { at, fact, standing }
  })
}

function rankOf(fact: Fact, facts: readonly Fact[]): number {
  if (isCharge(fact)) return fact.period ? rank(fact) : rank(fact) + 3
  // Proceedings are a spell: the end of those that began earlier goes before what starts.
  const began = facts.some(
    (other) => ['charged', 'hearing-held', 'appealed'].includes(other.type) && other.start < fact.end,
  )
  return fact.period || (fact.type === 'proceedings-ended' && began) ? 0 : 7
}
