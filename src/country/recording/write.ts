import { formatDate, formatInstant } from '../chance/local-time.ts'
import type { CaseLine, EventLine, JourneyFileRecord } from '../record.ts'
import type { CaseDraft, Draft, Story } from '../story/story.ts'
import { correct } from './corrections.ts'
import { forget } from './gaps.ts'
import { involvementsOf } from './involvements.ts'
import { annotate } from './narratives.ts'
import { blur } from './precision.ts'
import { record, type Staff } from './recorders.ts'

/** Writes a told story down as an office would, with gaps, blurs, delays and corrections: the child, then everything about them. */
export function* writeDown(story: Story, staff: Staff): Generator<JourneyFileRecord> {
  endWithDeath(story)
  story.events.sort((one, other) => one.at - other.at)
  forget(story)
  blur(story)
  record(story, staff)
  annotate(story)
  correct(story)
  yield story.child.line
  yield* story.incidents
  for (const one of story.cases) yield caseLine(story, one)
  yield* involvementsOf(story)
  for (const draft of story.events) yield eventLine(draft)
}

/** Nothing happens to a child who died. */
function endWithDeath(story: Story): void {
  const death = story.events.find((draft) => draft.type === 'died')
  if (death) story.events = story.events.filter((draft) => draft.at <= death.at)
}

function caseLine(story: Story, one: CaseDraft): CaseLine {
  const line: CaseLine = {
    record: 'case',
    ref: one.ref,
    child: story.child.line.ref,
    contexts: one.contexts,
    leadAgency: one.lead,
    opened: formatDate(one.opened),
  }
  if (one.closed !== undefined && one.closed <= story.now) line.closed = formatDate(one.closed)
  return line
}

function eventLine(draft: Draft): EventLine {
  const line: EventLine = {
    record: 'event',
    id: draft.id,
    case: draft.case,
    type: draft.type,
    at: formatInstant(draft.at),
    data: draft.data,
  }
  if (draft.precision) line.atPrecision = draft.precision
  line.recordedAt = formatInstant(draft.recordedAt)
  if (draft.recordedBy) line.recordedBy = draft.recordedBy
  if (draft.agency) line.agency = draft.agency
  if (draft.place) line.place = draft.place
  if (draft.compartment) line.compartment = draft.compartment
  if (draft.narrative) line.narrative = draft.narrative
  if (draft.supersedes) line.supersedes = draft.supersedes
  if (draft.retracts) line.retracts = draft.retracts
  if (draft.reason) line.reason = draft.reason
  return line
}
