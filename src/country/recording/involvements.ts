import { day, formatInstant } from '../chance/local-time.ts'
import type { InvolvementLine } from '../record.ts'
import type { CaseDraft, Draft, Story } from '../story/story.ts'

type Standing = Pick<InvolvementLine, 'capacity' | 'basis'> & {
  compartments: string[]
  daysAfterClosing: number
}

/** What each kind of agency may see of a case in which it acts, and for how long after the case is closed. */
const standings: Readonly<Record<string, Standing>> = {
  SOC: {
    capacity: 'party',
    basis: 'law',
    compartments: ['general', 'health', 'protected-location', 'justice'],
    daysAfterClosing: 365,
  },
  POL: {
    capacity: 'party',
    basis: 'law',
    compartments: ['general', 'justice', 'protected-location'],
    daysAfterClosing: 180,
  },
  PRO: { capacity: 'party', basis: 'law', compartments: ['general', 'justice'], daysAfterClosing: 180 },
  PRB: {
    capacity: 'service',
    basis: 'court-order',
    compartments: ['general', 'justice'],
    daysAfterClosing: 60,
  },
  CRT: {
    capacity: 'court',
    basis: 'law',
    compartments: ['general', 'justice', 'protected-location'],
    daysAfterClosing: 365,
  },
  DET: {
    capacity: 'facility',
    basis: 'court-order',
    compartments: ['general', 'health', 'justice'],
    daysAfterClosing: 7,
  },
  HLT: {
    capacity: 'service',
    basis: 'vital-interest',
    compartments: ['general', 'health'],
    daysAfterClosing: 30,
  },
  LEG: {
    capacity: 'legal-aid',
    basis: 'consent',
    compartments: ['general', 'justice', 'legal-privileged'],
    daysAfterClosing: 90,
  },
  NGO: {
    capacity: 'service',
    basis: 'consent',
    compartments: ['general', 'protected-location'],
    daysAfterClosing: 30,
  },
  EDU: { capacity: 'service', basis: 'consent', compartments: ['general'], daysAfterClosing: 14 },
  IMM: { capacity: 'party', basis: 'law', compartments: ['general'], daysAfterClosing: 30 },
  ARM: { capacity: 'party', basis: 'law', compartments: ['general'], daysAfterClosing: 0 },
  INS: { capacity: 'inspection', basis: 'law', compartments: ['general', 'health'], daysAfterClosing: 30 },
}

const shareInspected = 0.3

/** Who stands in each case of the story, why, and from when to when: everybody who acted in it, the lead first. */
export function* involvementsOf(story: Story): Generator<InvolvementLine> {
  for (const one of story.cases) {
    const events = story.events.filter((draft) => draft.case === one.ref)
    const first = new Map<string, Draft>()
    for (const draft of events) {
      if (draft.agency && !first.has(draft.agency)) first.set(draft.agency, draft)
    }
    const lead = lineOf(story, one, one.lead, one.opened, events)
    if (lead) yield { ...lead, capacity: 'lead', basis: 'law' }
    if (one.caseworker && !first.has(story.home.social) && one.lead !== story.home.social) {
      const social = lineOf(story, one, story.home.social, one.opened, events)
      if (social) yield social
    }
    for (const [agency, draft] of first) {
      if (agency === one.lead) continue
      const line = lineOf(story, one, agency, Math.max(draft.at, one.opened), events)
      if (line) yield line
    }
    const admitted = events.find((draft) => draft.type === 'admitted')
    if (admitted && !first.has('INS-1') && story.random.chance(shareInspected)) {
      const line = lineOf(story, one, 'INS-1', admitted.at, events)
      const out = leaving(events)
      if (line) yield out ? { ...line, to: formatInstant(out.at + 30 * day) } : line
    }
  }
}

function lineOf(
  story: Story,
  one: CaseDraft,
  agency: string,
  from: number,
  events: readonly Draft[],
): InvolvementLine | undefined {
  const standing = standings[agency.slice(0, 3)]
  if (!standing) return undefined
  const { capacity, basis, compartments } = standing
  const line: InvolvementLine = {
    record: 'involvement',
    case: one.ref,
    agency,
    capacity,
    basis,
    compartments,
    from: formatInstant(from),
  }
  if (one.caseworker && agency === story.home.social) line.person = one.caseworker
  const ends = endOf(story, one, agency, standing, events)
  if (ends !== undefined && ends > from) line.to = formatInstant(ends)
  return line
}

/** Houses and forces lose sight of a child who has left them; the others some time after the case is closed. */
function endOf(
  story: Story,
  one: CaseDraft,
  agency: string,
  standing: Standing,
  events: readonly Draft[],
): number | undefined {
  if (standing.capacity === 'facility' || agency.startsWith('ARM')) {
    const out = leaving(events)
    if (out) return out.at + 7 * day
  }
  if (agency === 'NGO-3') return one.opened + 14 * day
  if (one.closed === undefined || one.closed > story.now) return undefined
  return one.closed + standing.daysAfterClosing * day
}

function leaving(events: readonly Draft[]): Draft | undefined {
  return events.findLast((draft) => draft.type === 'released' || draft.type === 'handed-over')
}
