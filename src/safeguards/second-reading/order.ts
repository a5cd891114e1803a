/** The order of section 3, for events that start or change something; the ends of spells see to their own. */
import type { Fact } from './fact.ts'

const changes = ['detention-ordered', 'sentenced', 'charge-changed']
const ends = [
  ...['released', 'handed-over', 'absconded', 'died', 'role-ended', 'legal-aid-ended', 'charge-dropped'],
  ...['diversion-completed', 'diversion-failed', 'proceedings-ended', 'measure-ended', 'care-ended'],
  ...['protective-measure-ended', 'reunified', 'aftercare-ended', 'appeal-decided', 'closed'],
]

/** Whether events of this type end something. */
export function isEnd(type: string): boolean {
  return ends.includes(type)
}

/** Starts (`apprehended` first), changes, ends. */
export function rank(fact: Fact): number {
  if (isEnd(fact.type)) return 4
  return fact.type === 'apprehended' ? 1 : changes.includes(fact.type) ? 3 : 2
}

/** Compares two ids. */
export function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** By the instant at which they start; then what starts its own period, starts, changes, ends, id. */
export function byOrder(a: Fact, b: Fact): number {
  return a.start - b.start || Number(b.period) - Number(a.period) || rank(a) - rank(b) || byId(a, b)
}

/** (instant, id) order. */
export function byInstantAndId(a: Fact, b: Fact): number {
  return a.start - b.start || byId(a, b)
}
