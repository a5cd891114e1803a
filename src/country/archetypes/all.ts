import type { Archetype } from '../story/archetype.ts'
import { arrestedReleased } from './arrested-released.ts'
import { atRisk } from './at-risk.ts'
import { belowMinimumAge } from './below-minimum-age.ts'
import { custodyThenAftercare } from './custody-then-aftercare.ts'
import { deathInDetention } from './death-in-detention.ts'
import { diverted } from './diverted.ts'
import { harmedAtHome } from './harmed-at-home.ts'
import { immigrationDetention } from './immigration-detention.ts'
import { online } from './online.ts'
import { recruited } from './recruited.ts'
import { remandThenFree } from './remand-then-free.ts'
import { sexualViolence } from './sexual-violence.ts'
import { statusOffence } from './status-offence.ts'
import { trafficked } from './trafficked.ts'
import { triedInFreedom } from './tried-in-freedom.ts'
import { unaccompanied } from './unaccompanied.ts'
import { witness } from './witness.ts'
import { worrySettled } from './worry-settled.ts'

/** Every kind of journey that a child in Arkadia may have. */
export const archetypes: readonly Archetype[] = [
  harmedAtHome,
  sexualViolence,
  witness,
  arrestedReleased,
  diverted,
  triedInFreedom,
  remandThenFree,
  custodyThenAftercare,
  deathInDetention,
  belowMinimumAge,
  statusOffence,
  atRisk,
  worrySettled,
  recruited,
  trafficked,
  unaccompanied,
  immigrationDetention,
  online,
]
