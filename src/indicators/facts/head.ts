import type { StandingEvent } from '#journey/standing-event.ts'
import type { Person } from './fact.ts'
import { ageOfPerson } from './person.ts'
import { type CaseScene, settingOf } from './setting.ts'

/** One case of one child, as the makers of facts read it. */
export type FactScene = CaseScene & { readonly person: Person }

/** What every row carries, for an event counted where and when it happened. */
export function headOf(event: StandingEvent, scene: FactScene) {
  return {
    person: scene.person,
    case: event.case,
    event: event.id,
    at: event.at,
    offset: event.offset,
    age: ageOfPerson(scene.person, event.at, event.offset),
    setting: settingOf(event, scene),
  }
}
