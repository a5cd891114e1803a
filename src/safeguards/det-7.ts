import { touches } from '#journey/standing-event.ts'
import { chainFrom, nextAfter } from './chain.ts'
import { admissionsIn, detentionEnds } from './in-detention.ts'
import { days } from './limit.ts'
import { event, findAll } from './pattern.ts'
import { type Occurrence, type Scene, safeguard } from './safeguard.ts'
import { source } from './source.ts'

const familyVisit = event('visited', { how: ['visit'], by: ['parent', 'family', 'guardian'] })

/** The family visits: in principle weekly, not less than monthly. */
export const familyVisits = safeguard({
  id: 'DET-7',
  stage: 'detention',
  sources: [source('Havana Rules', 'rule 60', 'un-rules', { readAt: 'child-abuse.com/.../dci_pr15.html' })],
  startsAt: eachVisit,
  within: days(31, { aim: { value: 7, unit: 'days' } }),
  satisfiedBy: (occurrence, scene) => nextAfter(familyVisit, occurrence, scene),
  lapses: { when: detentionEnds, as: 'dropped' },
})

function eachVisit(scene: Scene): Occurrence[] {
  return scene.inCase.runs.flatMap((run) => {
    const [admitted] = admissionsIn(run, scene)
    if (!admitted) return []
    const first = { trigger: admitted, start: Math.max(admitted.startAt, run.from), run }
    const visits = findAll(scene.inCase, familyVisit).filter((visit) => touches(visit, run.from, run.to))
    return chainFrom(first, visits)
  })
}
