import type { EventType } from '../event-type.ts'
import { identifiedAsTrafficked } from './contact/identified-as-trafficked.ts'
import { incidentLinked } from './contact/incident-linked.ts'
import { reportReceived } from './contact/report-received.ts'
import { roleAssigned } from './contact/role-assigned.ts'
import { roleEnded } from './contact/role-ended.ts'
import { screened } from './contact/screened.ts'
import { absconded } from './custody/absconded.ts'
import { admitted } from './custody/admitted.ts'
import { apprehended } from './custody/apprehended.ts'
import { broughtBeforeAuthority } from './custody/brought-before-authority.ts'
import { detentionOrdered } from './custody/detention-ordered.ts'
import { detentionReviewed } from './custody/detention-reviewed.ts'
import { handedOver } from './custody/handed-over.ts'
import { moved } from './custody/moved.ts'
import { policeCustodyStarted } from './custody/police-custody-started.ts'
import { released } from './custody/released.ts'
import { returned } from './custody/returned.ts'
import { aftercareEnded } from './detention-life/aftercare-ended.ts'
import { aftercareStarted } from './detention-life/aftercare-started.ts'
import { contacted } from './detention-life/contacted.ts'
import { died } from './detention-life/died.ts'
import { educationAttended } from './detention-life/education-attended.ts'
import { forceUsed } from './detention-life/force-used.ts'
import { harmed } from './detention-life/harmed.ts'
import { healthEvent } from './detention-life/health-event.ts'
import { separated } from './detention-life/separated.ts'
import { visited } from './detention-life/visited.ts'
import { ageDetermined } from './guarantees/age-determined.ts'
import { appropriateAdultPresent } from './guarantees/appropriate-adult-present.ts'
import { bestInterestsAssessed } from './guarantees/best-interests-assessed.ts'
import { complaintAnswered } from './guarantees/complaint-answered.ts'
import { complaintFiled } from './guarantees/complaint-filed.ts'
import { guardianAppointed } from './guarantees/guardian-appointed.ts'
import { interpreterProvided } from './guarantees/interpreter-provided.ts'
import { interviewed } from './guarantees/interviewed.ts'
import { legalAidAssigned } from './guarantees/legal-aid-assigned.ts'
import { legalAidEnded } from './guarantees/legal-aid-ended.ts'
import { legalAidWaived } from './guarantees/legal-aid-waived.ts'
import { medicalExamined } from './guarantees/medical-examined.ts'
import { parentsInformed } from './guarantees/parents-informed.ts'
import { rightsExplained } from './guarantees/rights-explained.ts'
import { supportPersonAssigned } from './guarantees/support-person-assigned.ts'
import { viewsHeard } from './guarantees/views-heard.ts'
import { measureBreached } from './measures/measure-breached.ts'
import { measureEnded } from './measures/measure-ended.ts'
import { measureReviewed } from './measures/measure-reviewed.ts'
import { measureStarted } from './measures/measure-started.ts'
import { assistanceAnswered } from './online-harm/assistance-answered.ts'
import { assistanceRequested } from './online-harm/assistance-requested.ts'
import { contentRemoved } from './online-harm/content-removed.ts'
import { noticeSent } from './online-harm/notice-sent.ts'
import { onlineReportReceived } from './online-harm/online-report-received.ts'
import { preservationRequested } from './online-harm/preservation-requested.ts'
import { adjudicated } from './proceedings/adjudicated.ts'
import { appealDecided } from './proceedings/appeal-decided.ts'
import { appealed } from './proceedings/appealed.ts'
import { chargeChanged } from './proceedings/charge-changed.ts'
import { chargeDropped } from './proceedings/charge-dropped.ts'
import { charged } from './proceedings/charged.ts'
import { diversionCompleted } from './proceedings/diversion-completed.ts'
import { diversionFailed } from './proceedings/diversion-failed.ts'
import { diversionOffered } from './proceedings/diversion-offered.ts'
import { diverted } from './proceedings/diverted.ts'
import { hearingAdjourned } from './proceedings/hearing-adjourned.ts'
import { hearingHeld } from './proceedings/hearing-held.ts'
import { hearingScheduled } from './proceedings/hearing-scheduled.ts'
import { proceedingsEnded } from './proceedings/proceedings-ended.ts'
import { recordExpunged } from './proceedings/record-expunged.ts'
import { recordSealed } from './proceedings/record-sealed.ts'
import { sentenced } from './proceedings/sentenced.ts'
import { socialInquiryReported } from './proceedings/social-inquiry-reported.ts'
import { specialMeasureGranted } from './proceedings/special-measure-granted.ts'
import { careEnded } from './protection-and-care/care-ended.ts'
import { familyFound } from './protection-and-care/family-found.ts'
import { placedInCare } from './protection-and-care/placed-in-care.ts'
import { protectiveMeasureEnded } from './protection-and-care/protective-measure-ended.ts'
import { protectiveMeasureOrdered } from './protection-and-care/protective-measure-ordered.ts'
import { returnedOrResettled } from './protection-and-care/returned-or-resettled.ts'
import { reunified } from './protection-and-care/reunified.ts'
import { riskAssessed } from './protection-and-care/risk-assessed.ts'
import { tracingRequested } from './protection-and-care/tracing-requested.ts'
import { redressAwarded } from './redress/redress-awarded.ts'
import { redressClaimed } from './redress/redress-claimed.ts'
import { redressPaid } from './redress/redress-paid.ts'
import { redressRefused } from './redress/redress-refused.ts'
import { assessed } from './services/assessed.ts'
import { caseConferenced } from './services/case-conferenced.ts'
import { closed } from './services/closed.ts'
import { consentGiven } from './services/consent-given.ts'
import { consentWithdrawn } from './services/consent-withdrawn.ts'
import { followedUp } from './services/followed-up.ts'
import { planAgreed } from './services/plan-agreed.ts'
import { planReviewed } from './services/plan-reviewed.ts'
import { referralAnswered } from './services/referral-answered.ts'
import { referred } from './services/referred.ts'
import { reopened } from './services/reopened.ts'
import { serviceDelivered } from './services/service-delivered.ts'
import { transferred } from './services/transferred.ts'

/** Every event type, in the order of the vocabulary. Adding one is adding one file and one line here. */
const inOrder: readonly EventType[] = [
  reportReceived,
  roleAssigned,
  roleEnded,
  incidentLinked,
  identifiedAsTrafficked,
  screened,
  apprehended,
  policeCustodyStarted,
  broughtBeforeAuthority,
  detentionOrdered,
  detentionReviewed,
  admitted,
  moved,
  released,
  absconded,
  returned,
  handedOver,
  parentsInformed,
  rightsExplained,
  legalAidAssigned,
  legalAidEnded,
  legalAidWaived,
  interpreterProvided,
  appropriateAdultPresent,
  supportPersonAssigned,
  guardianAppointed,
  interviewed,
  ageDetermined,
  medicalExamined,
  viewsHeard,
  bestInterestsAssessed,
  complaintFiled,
  complaintAnswered,
  charged,
  chargeChanged,
  chargeDropped,
  diversionOffered,
  diverted,
  diversionCompleted,
  diversionFailed,
  hearingScheduled,
  hearingHeld,
  hearingAdjourned,
  socialInquiryReported,
  specialMeasureGranted,
  adjudicated,
  sentenced,
  appealed,
  appealDecided,
  proceedingsEnded,
  recordSealed,
  recordExpunged,
  measureStarted,
  measureReviewed,
  measureBreached,
  measureEnded,
  riskAssessed,
  protectiveMeasureOrdered,
  protectiveMeasureEnded,
  placedInCare,
  careEnded,
  tracingRequested,
  familyFound,
  reunified,
  returnedOrResettled,
  assessed,
  planAgreed,
  planReviewed,
  consentGiven,
  consentWithdrawn,
  referred,
  referralAnswered,
  serviceDelivered,
  followedUp,
  caseConferenced,
  transferred,
  closed,
  reopened,
  visited,
  contacted,
  separated,
  forceUsed,
  harmed,
  healthEvent,
  educationAttended,
  died,
  aftercareStarted,
  aftercareEnded,
  redressClaimed,
  redressAwarded,
  redressPaid,
  redressRefused,
  onlineReportReceived,
  preservationRequested,
  noticeSent,
  contentRemoved,
  assistanceRequested,
  assistanceAnswered,
]

/** Every event type by its name in the contract, in the order of the vocabulary. */
export const eventTypes: ReadonlyMap<string, EventType> = new Map(inOrder.map((one) => [one.type, one]))
