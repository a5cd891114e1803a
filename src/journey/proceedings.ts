/**
 * Proceedings of one case: from the first charge or hearing to their end, else to an outcome other than
 * responsible, else to the sentence; reopened by an appeal until it is decided.
 */
import type { Spell } from './spells.ts'
import type { StandingEvent } from './standing-event.ts'

/** The spells of proceedings in a case, given its events by type and the child's death. */
export function proceedingsSpells(
  byType: ReadonlyMap<string, readonly StandingEvent[]>,
  death: StandingEvent | null,
): Spell[] {
  const opener = earlier(byType.get('charged')?.[0], byType.get('hearing-held')?.[0])
  if (!opener) return []
  const after = (event: StandingEvent) => event.endAt >= opener.effective
  const closer =
    byType.get('proceedings-ended')?.find(after) ??
    byType.get('adjudicated')?.find((event) => after(event) && endsProceedings(event)) ??
    byType.get('sentenced')?.find(after) ??
    null
  const spells = [spellOf(opener, closer, death)]
  let decidedUntil = closer?.endAt ?? Infinity
  for (const appeal of byType.get('appealed') ?? []) {
    if (appeal.startAt < decidedUntil) continue
    const decision = byType.get('appeal-decided')?.find((event) => event.endAt > appeal.startAt) ?? null
    spells.push(spellOf(appeal, decision, death))
    decidedUntil = decision?.endAt ?? Infinity
  }
  return spells.filter((spell) => spell.to === null || spell.to > spell.from)
}

function endsProceedings(event: StandingEvent): boolean {
  return typeof event.data.outcome === 'string' && event.data.outcome !== 'responsible'
}

function earlier(a: StandingEvent | undefined, b: StandingEvent | undefined): StandingEvent | undefined {
  if (!a || !b) return a ?? b
  return a.order <= b.order ? a : b
}

function spellOf(opener: StandingEvent, closer: StandingEvent | null, death: StandingEvent | null): Spell {
  const endsByDeath = death !== null && (closer === null || death.endAt < closer.endAt)
  const last = endsByDeath ? death : closer
  return {
    kind: 'proceedings',
    case: opener.case,
    status: null,
    from: opener.startAt,
    to: last?.endAt ?? null,
    opener,
    closer: last,
  }
}
