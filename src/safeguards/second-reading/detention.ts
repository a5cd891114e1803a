/** Detention of one case, walked instant by instant. */
import type { Journey } from '#journey/envelope.ts'
import type { Fact } from './fact.ts'
import { byId } from './order.ts'

export type Spell = {
  status: string
  start: number
  /** Infinity while it runs. */
  end: number
  opener: Fact
  endedBy: Fact | null
}
export type Run = { start: number; end: number; spells: Spell[] }
export type Detention = {
  spells: Spell[]
  runs: Run[]
  /** What opened detention when none ran, and when. */
  openings: { by: Fact; at: number }[]
  /** Ends that came before the starts of their instant. */
  endedFirst: Fact[]
}

const detentionPlaces = [
  ...['police-cell', 'remand', 'closed-juvenile', 'open-juvenile'],
  ...['adult-prison-wing', 'immigration', 'psychiatric', 'military'],
]
const starts = ['apprehended', 'police-custody-started', 'admitted', 'returned']
const changes = ['detention-ordered', 'sentenced']
const enders = ['released', 'handed-over', 'absconded', 'died']

/** Whether the event names a place of detention. */
export function isToDetention(fact: Fact, journey: Journey): boolean {
  return fact.place !== undefined && detentionPlaces.includes(journey.places.get(fact.place)?.kind ?? '')
}

/** The detention of a case; deaths are those of the child, in whichever case. */
export function detentionOf(facts: readonly Fact[], deaths: readonly Fact[], journey: Journey): Detention {
  const all = [...facts.filter((fact) => fact.type !== 'died'), ...deaths]
  // "An admitted known only to the day opens no spell on a day on which another event opens one": of two
  // admissions the one known less exactly gives way; of two known alike the first opens.
  const vague = facts.filter((fact) => fact.type === 'admitted' && fact.period)
  const silent = vague.filter((admission) => {
    const length = admission.end - admission.start
    const without = walk(
      all.filter((fact) => !vague.includes(fact) || fact.end - fact.start < length),
      journey,
    )
    return without.openings.some(({ at }) => at >= admission.start && at < admission.end)
  })
  return walk(
    all.filter((fact) => !silent.includes(fact)),
    journey,
  )
}

type Step = { fact: Fact; at: number; isEnd: boolean; rank: number }

function walk(facts: readonly Fact[], journey: Journey): Detention {
  const spells: Spell[] = []
  const openings: Detention['openings'] = []
  const endedFirst: Fact[] = []
  let current: Spell | null = null
  let unserved = false
  let ranFrom: string | null = null
  let dead = false

  const relevant = facts.filter((fact) => [...starts, ...changes, ...enders].includes(fact.type))
  const steps = relevant.map((fact): Step => {
    const isEnd = enders.includes(fact.type)
    const own = fact.type === 'apprehended' ? 1 : changes.includes(fact.type) ? 3 : 2
    const rank = isEnd ? (fact.period ? 0 : 7) : fact.period ? own : own + 3
    return { fact, at: isEnd ? fact.end : fact.start, isEnd, rank }
  })
  for (const at of [...new Set(steps.map((step) => step.at))].sort((a, b) => a - b)) {
    const running: Spell | null = current
    const group = steps
      .filter((step) => step.at === at)
      .map((step) => (step.isEnd && running ? { ...step, rank: 0 } : step))
      .sort((a, b) => a.rank - b.rank || byId(a.fact, b.fact))
    for (const { fact, isEnd, rank } of group) {
      const status = nextStatus(fact, current, { unserved, ranFrom, journey })
      if (isEnd) {
        if (rank === 0 && running) endedFirst.push(fact)
        if (fact.type !== 'absconded') unserved = false
        if (current) {
          current.end = at
          current.endedBy = fact
        }
        if (current && fact.type === 'absconded') ranFrom = (current as Spell).status
        else if (fact.type !== 'absconded') ranFrom = null
        current = null
        dead ||= fact.type === 'died'
      } else if (status !== null && !dead) {
        if (current) current.end = at
        else openings.push({ by: fact, at })
        current = { status, start: at, end: Infinity, opener: fact, endedBy: null }
        spells.push(current)
      }
      if (fact.type === 'sentenced' && fact.data.sanction === 'custodial') unserved = true
    }
  }
  const kept = spells.filter((spell) => spell.end > spell.start)
  return { spells: kept, runs: runsOf(kept), openings, endedFirst }
}

type Before = { unserved: boolean; ranFrom: string | null; journey: Journey }

/** The status that an event starts or changes to; null where it does neither. */
function nextStatus(fact: Fact, current: Spell | null, before: Before): string | null {
  const asked =
    fact.type === 'detention-ordered'
      ? String(fact.data.status)
      : fact.type === 'sentenced' && fact.data.sanction === 'custodial' && current
        ? 'sentenced'
        : null
  if (asked !== null) return asked === current?.status ? null : asked
  if (current) return null
  if (fact.type === 'apprehended')
    return fact.data.ground === 'immigration' ? 'immigration' : 'police-custody'
  if (fact.type === 'police-custody-started') return 'police-custody'
  if (fact.type === 'returned') return before.ranFrom
  if (fact.type !== 'admitted') return null
  if (fact.place !== undefined && !isToDetention(fact, before.journey)) return null
  return before.unserved ? 'sentenced' : 'unknown'
}

function runsOf(spells: readonly Spell[]): Run[] {
  const runs: Run[] = []
  for (const spell of spells) {
    const last = runs.at(-1)
    if (last?.end === spell.start) {
      last.spells.push(spell)
      last.end = spell.end
    } else runs.push({ start: spell.start, end: spell.end, spells: [spell] })
  }
  return runs
}
