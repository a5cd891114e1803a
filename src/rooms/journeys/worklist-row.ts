import type { JourneyEvent } from '#journey/envelope.ts'
import type { CaseReading, Reading } from '#journey/reading-types.ts'
import { holds } from '#journey/spells.ts'
import { hearingToShow } from './hearing-to-show.ts'

/**
 * What lists show of a case. A role may open less than its agency's involvement, and a row cannot know who will read
 * it: so only what was recorded in the general compartment is told here. That a child is locked up or in care is
 * told always; where, by whom and since when is not. The child's page tells those who may know the rest.
 */
export function worklistRow(reading: Reading, kase: CaseReading, caseId: string, closed: boolean) {
  const { now } = kase
  const next = hearingToShow(kase, reading.asOf)
  const told = kase.events.filter((each) => isGeneral(each.event))
  const last = (type: string) => told.findLast((each) => each.type === type)?.at ?? null
  const roles = reading.roles.filter(
    (role) => role.case === kase.ref && role.from <= reading.asOf && isGeneral(role.assigned.event),
  )
  const active = roles.filter((role) => role.to === null || role.to > reading.asOf).map((role) => role.role)
  const spell = [...kase.detention, ...kase.otherSpells].findLast(
    (each) => each.kind === (now.state === 'locked-up' ? 'detention' : 'care') && holds(each, reading.asOf),
  )
  const hearing = next && isGeneral(next.event.event) ? next : null
  return {
    caseId,
    caseRef: kase.ref,
    roles: [...new Set(active)],
    state: now.state,
    status: spell && isGeneral(spell.opener.event) ? now.status : null,
    place: told.some((each) => each.event.place === now.place || each.data.to === now.place)
      ? now.place
      : null,
    since: told.some((each) => each.effective === now.since) ? now.since : null,
    openedAt: kase.events[0]?.at ?? null,
    closed,
    reportedAt: latest(last('report-received'), last('online-report-received')),
    hearingAt: hearing?.at ?? null,
    hearingKind: hearing?.kind ?? null,
    releasedAt: last('released'),
    lastEventAt: kase.events.at(-1)?.at ?? null,
  }
}

/** What the row of a standing shows that does not include the general compartment. */
export const nothingTold = {
  roles: [],
  status: null,
  place: null,
  since: null,
  reportedAt: null,
  hearingAt: null,
  hearingKind: null,
  releasedAt: null,
}

/** The compartment in which an event is kept: general unless it says another. */
export const compartmentOf = (event: JourneyEvent) => event.compartment ?? 'general'
const isGeneral = (event: JourneyEvent) => compartmentOf(event) === 'general'

function latest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b)
}
