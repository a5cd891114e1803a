/** Who is held at the census. */
import { isChild } from './age-band.ts'
import type { Described } from './dimensions.ts'
import type { FactIndex } from './fact-index.ts'
import type { SpellFact, Stay } from './facts/fact.ts'
import { heldAt } from './facts/held-at.ts'
import { ageOfPerson } from './facts/person.ts'
import { groupFirst } from './observation.ts'
import type { Asked } from './query.ts'

/** The statuses before a sentence. */
export const unsentenced: ReadonlySet<string> = new Set(['police-custody', 'pre-sentence'])

export type HeldSpell = { readonly spell: SpellFact; readonly described: Described }

/** The spells of each child under 18 that are open at the census, in the area asked for; the earliest first. */
export function heldAtCensus(facts: FactIndex, asked: Asked): HeldSpell[][] {
  const { census } = asked
  const open: (HeldSpell & { at: number; event: string })[] = []
  for (const spell of facts.of('spell')) {
    if (!isOpenAt(spell, census.ms)) continue
    const age = ageOfPerson(spell.person, census.ms, census.offset)
    if (!isChild(age)) continue
    const setting = heldAt(spell.setting, staysBy(spell, census.ms))
    if (!asked.includes(setting.area)) continue
    open.push({
      spell,
      described: { person: spell.person, setting, age, case: spell.case },
      at: spell.from,
      event: spell.event,
    })
  }
  return groupFirst(open, ({ spell }) => spell.person.ref)
}

/** Whether the spell runs at an instant, by what had happened then. */
export function isOpenAt({ from, at, to, closedAt }: SpellFact, instant: number): boolean {
  if (from > instant || at > instant) return false
  return to === null || to > instant || (closedAt !== null && closedAt > instant)
}

/** The admissions and moves that had happened by an instant. */
export function staysBy(spell: SpellFact, instant: number): Stay[] {
  return spell.stays.filter((stay) => stay.at <= instant)
}
