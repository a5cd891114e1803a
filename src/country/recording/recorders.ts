import { day, hour } from '../chance/local-time.ts'
import type { Random } from '../chance/random.ts'
import type { Person } from '../people/people.ts'
import type { Draft, Story } from '../story/story.ts'

export type Staff = ReadonlyMap<string, readonly Person[]>

/** Says for each event who wrote it down and when: mostly the same day, sometimes weeks later, never after now. */
export function record(story: Story, staff: Staff): void {
  for (const draft of story.events) {
    draft.recordedAt = Math.min(draft.recordedAt + recordingDelay(story.random), story.now)
    draft.recordedBy = recorder(story, draft, staff)
  }
}

function recordingDelay(random: Random): number {
  const luck = random.next()
  const delay =
    luck < 0.78
      ? random.exponential(2.5 * hour)
      : luck < 0.94
        ? random.exponential(1.2 * day)
        : random.between(3, 40) * day
  return Math.floor(delay / 1000) * 1000
}

/** Somebody of the agency that acted; the child's own caseworker for theirs; social services for those without staff. */
function recorder(story: Story, draft: Draft, staff: Staff): string {
  const agency = draft.agency ?? story.home.social
  const caseworker = story.cases.find((one) => one.ref === draft.case)?.caseworker
  if (caseworker && agency === story.home.social) return caseworker
  const people = staff.get(agency) ?? staff.get(story.home.social) ?? []
  const here = draft.place
    ? people.filter((one) => one.place === undefined || one.place === draft.place)
    : people
  return here.length > 0 ? story.random.pick(here).username : 'statistician'
}
