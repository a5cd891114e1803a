import type { Compartment, Precision } from '#journey/envelope.ts'
import { makeEventId } from '../chance/event-id.ts'
import type { Random } from '../chance/random.ts'
import type { Child } from '../child/child.ts'
import type { Home } from '../land/home.ts'
import type { IncidentLine } from '../record.ts'
import { atWorkingTime } from './office-hours.ts'

/** An event before it is written down: instants in milliseconds. */
export type Draft = {
  id: string
  case: string
  type: string
  at: number
  precision?: Precision
  recordedAt: number
  recordedBy?: string
  agency?: string
  place?: string
  compartment?: Compartment
  data: Record<string, unknown>
  narrative?: string
  supersedes?: string
  retracts?: string
  reason?: string
}

/** One matter of the child while it is told. */
export type CaseDraft = {
  ref: string
  contexts: string[]
  lead: string
  opened: number
  closed?: number
  /** The one caseworker who answers for the child; without one, the whole agency does. */
  caseworker?: string
}

/** Everything that a story needs to tell one child's journey. */
export type Story = {
  random: Random
  now: number
  child: Child
  home: Home
  case: CaseDraft
  cases: CaseDraft[]
  events: Draft[]
  incidents: IncidentLine[]
  /** How often things are late here: 1 = as usual, 0 = never. */
  lateness: number
  /** What the next event is numbered: ids of one instant sort as they were told. */
  sequence: number
  /** An incident at home in which the child before was also harmed. */
  sibling?: IncidentLine
}

type Circumstances = { agency?: string; place?: string; compartment?: Compartment }

const defaultCompartments: Readonly<Record<string, Compartment>> = {
  'medical-examined': 'health',
  'health-event': 'health',
  'protective-measure-ordered': 'protected-location',
  'protective-measure-ended': 'protected-location',
  'preservation-requested': 'justice',
  'assistance-requested': 'justice',
  'assistance-answered': 'justice',
}

/**
 * Tells that something happened. What lies after `now` has not happened yet and leaves no trace, so a story
 * may be told to its end and stops where the present is.
 */
export function happen(
  story: Story,
  type: string,
  at: number,
  data: Record<string, unknown> = {},
  by: Circumstances = {},
): Draft {
  const instant = Math.floor(atWorkingTime(type, at) / 60_000) * 60_000
  const id = makeEventId(story.random, instant, story.sequence++)
  const draft: Draft = { id, case: story.case.ref, type, at: instant, recordedAt: instant, data }
  if (by.agency) draft.agency = by.agency
  if (by.place) draft.place = by.place
  const compartment = by.compartment ?? defaultCompartments[type]
  if (compartment) draft.compartment = compartment
  if (instant <= story.now) story.events.push(draft)
  return draft
}

/** Opens the next case of the child; what is told from now on belongs to it. */
export function openCase(story: Story, at: number, lead: string, contexts: string[]): CaseDraft {
  const ref = `${story.child.line.ref}-${story.cases.length + 1}`
  story.case = { ref, contexts, lead, opened: at }
  story.cases.push(story.case)
  return story.case
}

/** Yes in this share of cases, otherwise no. */
export function yesNo(story: Story, shareOfYes: number): 'yes' | 'no' {
  return story.random.chance(1 - (1 - shareOfYes) * Math.min(story.lateness, 2)) ? 'yes' : 'no'
}
