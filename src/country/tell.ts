import { archetypes } from './archetypes/all.ts'
import { atHour, day, formatInstant, hour, year } from './chance/local-time.ts'
import { createRandom, type Random } from './chance/random.ts'
import { type Child, drawChild } from './child/child.ts'
import type { ChildIdentity } from './child/identity.ts'
import { type Appointment, listedBefore } from './desk.ts'
import { capital, pickHome } from './land/home.ts'
import type { IncidentLine } from './record.ts'
import type { Staff } from './recording/recorders.ts'
import type { Archetype } from './story/archetype.ts'
import { happen, type Story } from './story/story.ts'

/** The child told before, in whose incident a sister or brother may have been harmed too. */
export type Family = { story: Story; incident: IncidentLine }

const shareOfSiblings = 0.12
const shareWithSecondCase = 0.11
/** Of so many cases one caseworker answers; in the others the whole team does. */
const shareWithOwnCaseworker = 0.4

/** What a child may live through after, or besides, the first matter. */
const secondStories = new Set([
  'arrested-released',
  'diverted',
  'tried-in-freedom',
  'harmed-at-home',
  'at-risk',
  'witness',
  'online',
])
const secondArchetypes = archetypes.filter((one) => secondStories.has(one.name))

/** One child's journey, told from its beginning to the present. */
export function tellJourney(options: {
  random: Random
  now: number
  ref: string
  archetype: Archetype
  start: number
  family: Family | undefined
  staff: Staff
}): Story {
  const { random, now, ref, archetype, start, family, staff } = options
  const sibling = archetype.name === 'harmed-at-home' && random.chance(shareOfSiblings) ? family : undefined
  const home = sibling?.story.home ?? archetype.home?.(random) ?? pickHome(random)
  const child = drawChild(random, ref, home, start, archetype.sketch)
  const story = begin(random, now, child, start)
  if (sibling && bornBefore(child, sibling.incident)) joinFamily(story, sibling)
  archetype.tell(story, start)
  if (random.chance(shareWithSecondCase)) tellSecond(story, start)
  for (const one of story.cases) {
    if (!random.chance(shareWithOwnCaseworker)) continue
    const team = (staff.get(home.social) ?? []).filter(
      (person) => person.role === 'caseworker' && person.username !== 'caseworker',
    )
    if (team.length > 0) one.caseworker = random.pick(team).username
  }
  return story
}

/** A live case on the desk of the demo caseworker: told anew until it is one that is still open. */
export function tellAppointment(
  due: Appointment,
  options: { seed: number; now: number; ref: string; seat: number },
): Story {
  const { seed, now, ref, seat } = options
  for (let attempt = 0; ; attempt++) {
    const random = createRandom(seed, 0x3000_0000 + seat * 64 + attempt)
    const child = drawChild(random, ref, capital, due.start, due.archetype.sketch)
    const story = begin(random, now, child, due.start)
    story.lateness = due.lateness
    due.archetype.tell(story, due.start)
    story.case.caseworker = 'caseworker'
    if (due.hearing) {
      const { inDays, kind } = due.hearing
      const scheduledFor = formatInstant(atHour(now + inDays * day, due.hearing.hour))
      happen(
        story,
        'hearing-scheduled',
        now - listedBefore,
        { kind, scheduledFor },
        { agency: capital.court },
      )
    }
    const open = story.case.closed === undefined || story.case.closed > now
    const died = story.events.some((one) => one.type === 'died')
    if ((open && !died) || attempt > 60) return story
  }
}

function begin(random: Random, now: number, child: Child, start: number): Story {
  const nobody = { ref: '', contexts: [], lead: '', opened: start }
  return {
    random,
    now,
    child,
    home: child.home,
    case: nobody,
    cases: [],
    events: [],
    incidents: [],
    lateness: 1,
    sequence: 0,
  }
}

function bornBefore(child: Child, incident: IncidentLine): boolean {
  return incident.occurredAt !== undefined && child.born + 30 * day < Date.parse(incident.occurredAt)
}

/** The same house, the same family name, the same incident. */
function joinFamily(story: Story, family: Family): void {
  story.sibling = family.incident
  const own = story.child.line.identity as ChildIdentity
  const theirs = family.story.child.line.identity as ChildIdentity
  const identity: ChildIdentity = { ...own, familyName: theirs.familyName }
  if (theirs.address) identity.address = theirs.address
  story.child.line.identity = identity
}

/** A second matter, months after the first or while it still runs, if the child is of an age for it. */
function tellSecond(story: Story, first: number): void {
  const { random, now, child } = story
  const start = first + random.between(20, 620) * day
  const age = (start - child.born) / year
  if (start > now - hour || age > 17.9 || story.events.some((one) => one.type === 'died')) return
  const fitting = secondArchetypes.filter(({ sketch }) => age >= sketch.ages[0] && age <= sketch.ages[1])
  story.sibling = undefined
  if (fitting.length > 0) random.pick(fitting).tell(story, start)
}
