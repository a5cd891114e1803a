import { touches } from '#journey/standing-event.ts'
import { chainFrom, nextAfter } from './chain.ts'
import { endOf, spellsOf } from './in-detention.ts'
import { days, parameter } from './limit.ts'
import { anyOf, event, findAll } from './pattern.ts'
import { type Moment, type Occurrence, type Scene, safeguard } from './safeguard.ts'
import { source } from './source.ts'

const review = anyOf(event('detention-reviewed'), event('hearing-held', { kind: ['detention', 'review'] }))

/** Detention before trial is reviewed, and again after each review. */
export const detentionReviewed = safeguard({
  id: 'PTD-2',
  stage: 'last-resort',
  sources: [
    source('CRC/C/GC/10', 'para 83', 'treaty-body', 'unverified'),
    source('CRC/C/GC/24', 'para 90', 'treaty-body', 'unverified'),
  ],
  startsAt: eachReview,
  within: days(14, parameter),
  satisfiedBy: laterReview,
  lapses: { when: ({ spell }) => (spell ? endOf(spell) : null), as: 'dropped' },
})

function eachReview(scene: Scene): Occurrence[] {
  return spellsOf('pre-sentence')(scene).flatMap((first) => {
    const reviews = findAll(scene.inCase, review)
    return chainFrom(
      first,
      reviews.filter((each) => each !== first.trigger && touches(each, first.start, first.spell?.to ?? null)),
    )
  })
}

/** A review later than the instant at which the clock started: two of one instant do not serve each other. */
function laterReview(occurrence: Occurrence, scene: Scene): Moment | null {
  return nextAfter(review, occurrence, scene, (event) => event.endAt > occurrence.start)
}
