/** Every safeguard, in the order in which pages show them. Adding one is adding its file and a line here. */
import { aftercare } from './aft-1.ts'
import { oldEnoughToBeCharged } from './age-3.ts'
import { ageDetermined } from './age-5.ts'
import { oldEnoughToBeDetained } from './age-6.ts'
import { parentsToldOfApprehension } from './arr-1.ts'
import { broughtBeforeAuthority } from './arr-3.ts'
import { accompaniedInterview } from './arr-4.ts'
import { legalAssistance } from './arr-5.ts'
import { supervisedWaiver } from './arr-5w.ts'
import { toldOfRights } from './arr-6.ts'
import { handedToChildProtection } from './caf-1.ts'
import { notProsecutedForAssociation } from './caf-2.ts'
import { validOrder } from './det-1.ts'
import { parentsToldOfPlace } from './det-3.ts'
import { examinedOnAdmission } from './det-4.ts'
import { separatedFromAdults } from './det-5.ts'
import { familyVisits } from './det-7.ts'
import { contactTwiceAWeek } from './det-8.ts'
import { noSolitaryConfinement } from './det-9.ts'
import { separationRecorded } from './det-10.ts'
import { forceFollowedUp } from './det-12.ts'
import { familyToldOfIllness } from './det-14.ts'
import { independentInquiry } from './det-15.ts'
import { complaintAnswered } from './det-17.ts'
import { educationInDetention } from './det-18.ts'
import { rulesExplained } from './det-20.ts'
import { individualPlan } from './det-21.ts'
import { diversionFreeAndInformed } from './div-1.ts'
import { alternativesConsidered } from './lr-1.ts'
import { noImmigrationDetention } from './mig-1.ts'
import { guardianAppointed } from './mig-2.ts'
import { bestInterestsFirst } from './mig-3.ts'
import { contentTakenDown } from './onl-1.ts'
import { chargedAndBeforeCourt } from './ptd-1.ts'
import { detentionReviewed } from './ptd-2.ts'
import { finalDecision } from './ptd-3.ts'
import { recordSealed } from './rec-2.ts'
import { redressPaid } from './red-1.ts'
import type { Safeguard } from './safeguard.ts'
import { notProsecutedForBeingSmuggled } from './smg-1.ts'
import { followedUp } from './srv-1.ts'
import { referralAnswered } from './srv-2.ts'
import { planAfterAssessment } from './srv-3.ts'
import { noStatusOffence } from './sta-1.ts'
import { notPunishedForCompelledActs } from './tip-2.ts'
import { closedHearing } from './tri-1.ts'
import { socialInquiry } from './tri-2.ts'
import { heard } from './tri-3.ts'
import { victimInformed } from './vic-1.ts'
import { victimSupported } from './vic-2.ts'
import { fewInterviews } from './vic-3.ts'
import { properInterview } from './vic-4.ts'
import { specialMeasures } from './vic-5.ts'
import { urgentHealthCare } from './vic-6.ts'
import { riskAssessed } from './vic-7.ts'

export const safeguards: readonly Safeguard[] = [
  parentsToldOfApprehension,
  broughtBeforeAuthority,
  accompaniedInterview,
  legalAssistance,
  supervisedWaiver,
  toldOfRights,
  noStatusOffence,
  oldEnoughToBeCharged,
  ageDetermined,
  oldEnoughToBeDetained,
  alternativesConsidered,
  chargedAndBeforeCourt,
  detentionReviewed,
  finalDecision,
  noImmigrationDetention,
  handedToChildProtection,
  notProsecutedForAssociation,
  notPunishedForCompelledActs,
  notProsecutedForBeingSmuggled,
  validOrder,
  parentsToldOfPlace,
  examinedOnAdmission,
  separatedFromAdults,
  familyVisits,
  contactTwiceAWeek,
  noSolitaryConfinement,
  separationRecorded,
  forceFollowedUp,
  familyToldOfIllness,
  independentInquiry,
  complaintAnswered,
  educationInDetention,
  rulesExplained,
  individualPlan,
  aftercare,
  recordSealed,
  diversionFreeAndInformed,
  closedHearing,
  socialInquiry,
  heard,
  victimInformed,
  victimSupported,
  fewInterviews,
  properInterview,
  specialMeasures,
  urgentHealthCare,
  riskAssessed,
  redressPaid,
  guardianAppointed,
  bestInterestsFirst,
  followedUp,
  referralAnswered,
  planAfterAssessment,
  contentTakenDown,
]
