import type { Side } from './path-input.ts'

/** How an event of a type stands on the path. */
export type Standing = { side: Side; minor: boolean; worth: 2 | 3 }

/** Justice stands above the ribbon: liberty, the proceedings, and the guarantees that belong to them. */
const above = new Set([
  'role-assigned',
  'role-ended',
  'incident-linked',
  'apprehended',
  'police-custody-started',
  'brought-before-authority',
  'detention-ordered',
  'detention-reviewed',
  'admitted',
  'moved',
  'released',
  'absconded',
  'returned',
  'handed-over',
  'rights-explained',
  'legal-aid-assigned',
  'legal-aid-ended',
  'legal-aid-waived',
  'interviewed',
  'age-determined',
  'views-heard',
  'charged',
  'charge-changed',
  'charge-dropped',
  'diversion-offered',
  'diverted',
  'diversion-completed',
  'diversion-failed',
  'hearing-scheduled',
  'hearing-held',
  'hearing-adjourned',
  'social-inquiry-reported',
  'special-measure-granted',
  'adjudicated',
  'sentenced',
  'appealed',
  'appeal-decided',
  'proceedings-ended',
  'record-sealed',
  'record-expunged',
  'measure-started',
  'measure-reviewed',
  'measure-breached',
  'measure-ended',
  'redress-claimed',
  'redress-awarded',
  'redress-paid',
  'redress-refused',
  'preservation-requested',
  'assistance-requested',
  'assistance-answered',
])

/** Care and safety stand below it: family, health, protection, services, life inside. */
const below = new Set([
  'report-received',
  'identified-as-trafficked',
  'screened',
  'parents-informed',
  'interpreter-provided',
  'appropriate-adult-present',
  'support-person-assigned',
  'guardian-appointed',
  'medical-examined',
  'best-interests-assessed',
  'complaint-filed',
  'complaint-answered',
  'risk-assessed',
  'protective-measure-ordered',
  'protective-measure-ended',
  'placed-in-care',
  'care-ended',
  'tracing-requested',
  'family-found',
  'reunified',
  'returned-or-resettled',
  'assessed',
  'plan-agreed',
  'plan-reviewed',
  'consent-given',
  'consent-withdrawn',
  'referred',
  'referral-answered',
  'service-delivered',
  'followed-up',
  'case-conferenced',
  'transferred',
  'closed',
  'reopened',
  'visited',
  'contacted',
  'separated',
  'force-used',
  'harmed',
  'health-event',
  'education-attended',
  'died',
  'aftercare-started',
  'aftercare-ended',
  'online-report-received',
  'notice-sent',
  'content-removed',
])

/** What comes round week by week: a dot, so that what happened once can be read. */
const routine = new Set(['visited', 'contacted', 'followed-up', 'education-attended'])

/** The turns of a journey: their labels give way last. */
const turns = new Set([
  'report-received',
  'apprehended',
  'brought-before-authority',
  'detention-ordered',
  'released',
  'charged',
  'diverted',
  'adjudicated',
  'sentenced',
  'placed-in-care',
  'reunified',
  'separated',
  'force-used',
  'harmed',
  'died',
])

/** Entries about the file more than about the child: dots as well. */
const ofTheFile = new Set([
  'role-assigned',
  'role-ended',
  'incident-linked',
  'police-custody-started',
  'hearing-scheduled',
  'consent-given',
  'consent-withdrawn',
])

/** Types that the path knows a side for; a test holds this to every declared event type. */
export function knowsSideOf(type: string): boolean {
  return above.has(type) !== below.has(type)
}

/** Which side an event of this type stands on, and how readily its label gives way. Unknown types stand below. */
export function standingOf(type: string): Standing {
  return {
    side: above.has(type) ? 'up' : 'down',
    minor: routine.has(type) || ofTheFile.has(type),
    worth: turns.has(type) ? 3 : 2,
  }
}
