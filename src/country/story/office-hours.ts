import { atHour, day, hourOf } from '../chance/local-time.ts'

/** What people do by day, whenever it falls due: nobody lists a hearing at three in the morning. */
const byDayOnly = new Set([
  'charged',
  'charge-changed',
  'charge-dropped',
  'hearing-scheduled',
  'social-inquiry-reported',
  'views-heard',
  'detention-reviewed',
  'diversion-offered',
  'diversion-completed',
  'diversion-failed',
  'measure-started',
  'measure-reviewed',
  'measure-breached',
  'measure-ended',
  'aftercare-started',
  'aftercare-ended',
  'record-sealed',
  'record-expunged',
  'role-ended',
  'proceedings-ended',
  'plan-agreed',
  'plan-reviewed',
  'referred',
  'service-delivered',
  'education-attended',
  'case-conferenced',
  'consent-given',
  'consent-withdrawn',
  'best-interests-assessed',
  'guardian-appointed',
  'tracing-requested',
  'family-found',
  'reunified',
  'returned-or-resettled',
  'care-ended',
  'legal-aid-ended',
  'special-measure-granted',
  'protective-measure-ended',
  'redress-claimed',
  'redress-awarded',
  'redress-paid',
  'redress-refused',
  'assistance-requested',
  'assistance-answered',
  'complaint-answered',
  'appealed',
  'transferred',
  'closed',
  'reopened',
])

/** The instant itself by day; for what is done by day only, the next morning. Never earlier, so causes stay before effects. */
export function atWorkingTime(type: string, at: number): number {
  if (!byDayOnly.has(type)) return at
  const hours = hourOf(at)
  if (hours >= 7.75 && hours < 18.5) return at
  // The fraction of the hour that was drawn anyway spreads mornings over two hours.
  return atHour(hours < 7.75 ? at : at + day, 8 + (hours % 1) * 2)
}
