/** Every safeguard, in the order in which pages show them. Adding one is adding its file and a line here. */
import { parentsToldOfApprehension } from './arr-1.ts'
import { broughtBeforeAuthority } from './arr-3.ts'
import { accompaniedInterview } from './arr-4.ts'
import { legalAssistance } from './arr-5.ts'
import { supervisedWaiver } from './arr-5w.ts'
import { toldOfRights } from './arr-6.ts'
import { validOrder } from './det-1.ts'
import { separatedFromAdults } from './det-5.ts'
import { alternativesConsidered } from './lr-1.ts'
import { noImmigrationDetention } from './mig-1.ts'
import { chargedAndBeforeCourt } from './ptd-1.ts'
import { detentionReviewed } from './ptd-2.ts'
import { finalDecision } from './ptd-3.ts'
import type { Safeguard } from './safeguard.ts'

export const safeguards: readonly Safeguard[] = [
  parentsToldOfApprehension,
  broughtBeforeAuthority,
  accompaniedInterview,
  legalAssistance,
  supervisedWaiver,
  toldOfRights,
  alternativesConsidered,
  chargedAndBeforeCourt,
  detentionReviewed,
  finalDecision,
  noImmigrationDetention,
  validOrder,
  separatedFromAdults,
]
