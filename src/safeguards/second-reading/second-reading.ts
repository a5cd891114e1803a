/** The findings of a journey under the default limits, by the words of the contract read one by one. */
import type { Journey } from '#journey/envelope.ts'
import { firstHours } from './first-hours.ts'
import { forbiddenCharges } from './forbidden-charges.ts'
import { inDetention } from './in-detention.ts'
import { lastResort } from './last-resort.ts'
import { proceedings } from './proceedings.ts'
import { scenesOf } from './scene.ts'
import { services } from './services.ts'
import type { Verdict } from './verdict.ts'

const sections = [firstHours, lastResort, forbiddenCharges, inDetention, proceedings, services]

/** Every verdict at an instant (milliseconds), in no particular order. */
export function readAgain(journey: Journey, asOf: number): Verdict[] {
  return scenesOf(journey, asOf).flatMap((scene) => sections.flatMap((section) => section(scene)))
}
