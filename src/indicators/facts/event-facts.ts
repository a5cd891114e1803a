/** What single events contribute: arrests, sentences, diversions, roles, visits. */
import { eventsOf } from '#journey/questions.ts'
import { anyOf, event, findAll, findEarliest, followsStart } from '#safeguards/pattern.ts'
import type { ArrestFact, DiversionFact, RoleFact, SentenceFact, VisitFact } from './fact.ts'
import { type FactScene, headOf } from './head.ts'

const appearance = anyOf(event('brought-before-authority'), event('released'), event('handed-over'))
const familyVisit = event('visited', { how: ['visit'], by: ['parent', 'family', 'guardian'] })

/** Each apprehension, with the next appearance, release or handing over in the case, however late. */
export function arrestFacts(scene: FactScene): ArrestFact[] {
  return eventsOf(scene.inCase, 'apprehended').map((arrest) => {
    const next = findEarliest(scene.inCase, appearance, (each) => followsStart(each, arrest, arrest.startAt))
    return {
      ...headOf(arrest, scene),
      kind: 'arrest',
      ground: textOf(arrest.data.ground),
      startAt: arrest.startAt,
      appearedAt: next?.endAt ?? null,
    }
  })
}

/** Each sentence. */
export function sentenceFacts(scene: FactScene): SentenceFact[] {
  return eventsOf(scene.inCase, 'sentenced').map((each) => ({
    ...headOf(each, scene),
    kind: 'sentence',
    sanction: textOf(each.data.sanction),
  }))
}

/** Each diversion. */
export function diversionFacts(scene: FactScene): DiversionFact[] {
  return eventsOf(scene.inCase, 'diverted').map((each) => ({ ...headOf(each, scene), kind: 'diversion' }))
}

/** Each assignment of a role. */
export function roleFacts(scene: FactScene): RoleFact[] {
  return eventsOf(scene.inCase, 'role-assigned').map((each) => ({
    ...headOf(each, scene),
    kind: 'role',
    role: String(each.data.role),
  }))
}

/** Each visit in person by a parent, the family or a guardian. */
export function visitFacts(scene: FactScene): VisitFact[] {
  return findAll(scene.inCase, familyVisit).map((each) => ({ ...headOf(each, scene), kind: 'visit' }))
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
