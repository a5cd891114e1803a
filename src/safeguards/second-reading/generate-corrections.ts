/** Corrections of generated events: retracted, restored, superseded, corrected again, twice, or in a chain. */
import type { JourneyEvent } from '#journey/envelope.ts'
import type { Random } from './random.ts'

/** The events with some of them corrected; no correction forms a cycle. */
export function correctSome(events: readonly JourneyEvent[], random: Random): JourneyEvent[] {
  const all = [...events]
  let made = 0
  const retract = ({ id, case: inCase, type, at }: JourneyEvent): JourneyEvent => {
    const event = { id: name(), case: inCase, type, at, data: {}, retracts: id, reason: 'entered in error' }
    all.push(event)
    return event
  }
  const supersede = (wrong: JourneyEvent): JourneyEvent => {
    const { case: inCase } = wrong
    const model = random.chance(0.6) ? wrong : random.pick(events)
    const event: JourneyEvent = { ...model, id: name(), case: inCase, supersedes: wrong.id, reason: 'wrong' }
    delete event.retracts
    all.push(event)
    return event
  }
  const name = () => `${random.pick(['a', 'f'])}${made++}`
  for (let left = random.below(5); left > 0; left--) {
    const wrong = random.pick(events)
    const ways = [
      () => retract(wrong),
      () => retract(retract(wrong)),
      () => retract(retract(retract(wrong))),
      () => supersede(wrong),
      () => supersede(supersede(wrong)),
      () => retract(supersede(wrong)),
      () => [supersede(wrong), supersede(wrong)],
      () => [supersede(wrong), retract(wrong)],
      () => {
        const second = supersede(wrong)
        supersede(second)
        retract(second)
      },
    ]
    random.pick(ways)()
  }
  return all
}
