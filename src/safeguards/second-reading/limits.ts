/** What starts a clock, what ends it, and after how long: so that generated journeys fall on the limits. */
import { DAY, HOUR } from './fact.ts'

export type Pair = {
  readonly from: string
  readonly to: string
  readonly data: Readonly<Record<string, unknown>>
  readonly after: number
  /** Fields that the second event takes over from the first. */
  readonly copies: readonly string[]
}

type Row = [from: string, to: string, after: number | readonly number[], data?: object, copies?: string[]]

const halfYear = 184 * DAY

const rows: Row[] = [
  ['apprehended', 'parents-informed', 6 * HOUR, { of: 'apprehension' }],
  ['apprehended', 'rights-explained', 6 * HOUR, { understood: 'partly' }],
  ['apprehended', 'brought-before-authority', DAY],
  ['apprehended', 'released', [0, DAY, 3 * DAY, halfYear]],
  ['apprehended', 'handed-over', [DAY, 3 * DAY]],
  ['apprehended', 'legal-aid-assigned', DAY],
  ['apprehended', 'legal-aid-waived', DAY, { voluntary: 'yes', judiciallySupervised: 'yes' }],
  ['apprehended', 'age-determined', 7 * DAY],
  ['apprehended', 'adjudicated', halfYear],
  ['apprehended', 'absconded', halfYear],
  ['police-custody-started', 'released', [0, DAY]],
  ['police-custody-started', 'detention-ordered', 0],
  ['released', 'apprehended', 0],
  ['detention-ordered', 'charged', 30 * DAY],
  ['detention-ordered', 'hearing-held', [14 * DAY, 30 * DAY], { kind: 'detention' }],
  ['detention-ordered', 'detention-reviewed', [0, 14 * DAY]],
  ['detention-ordered', 'detention-ordered', [0, 14 * DAY]],
  ['detention-ordered', 'released', [0, 14 * DAY, 30 * DAY]],
  ['detention-ordered', 'sentenced', 30 * DAY, { sanction: 'custodial' }],
  ['detention-reviewed', 'detention-reviewed', [0, 14 * DAY]],
  ['admitted', 'parents-informed', DAY, { of: 'admission' }],
  ['admitted', 'medical-examined', DAY, { reason: 'admission' }],
  ['admitted', 'visited', [0, 7 * DAY, 31 * DAY], { by: 'parent', how: 'visit' }],
  ['admitted', 'contacted', [7 * DAY, 14 * DAY]],
  ['admitted', 'admitted', [0, 7 * DAY]],
  ['admitted', 'released', [0, 7 * DAY, 14 * DAY, 31 * DAY]],
  ['admitted', 'education-attended', 14 * DAY],
  ['admitted', 'plan-agreed', 14 * DAY],
  ['visited', 'visited', [0, 31 * DAY], { by: 'family', how: 'visit' }],
  ['moved', 'parents-informed', DAY, { of: 'transfer' }],
  ['health-event', 'parents-informed', DAY, { of: 'health' }],
  ['complaint-filed', 'complaint-answered', 14 * DAY, {}, ['channel']],
  ['released', 'aftercare-started', 30 * DAY],
  ['released', 'record-sealed', 30 * DAY],
  ['released', 'died', halfYear],
  ['absconded', 'returned', [0, DAY]],
  ['separated', 'separated', [2 * HOUR, 12 * HOUR, 24 * HOUR], { alone: 'yes', minutes: 620 }],
  ['role-assigned', 'rights-explained', 3 * DAY, { understood: 'yes' }],
  ['role-assigned', 'support-person-assigned', [0, 3 * DAY]],
  ['role-assigned', 'charged', [0, DAY]],
  ['role-assigned', 'role-ended', [0, DAY], {}, ['role']],
  ['role-assigned', 'hearing-held', DAY, { kind: 'trial' }],
  ['charged', 'role-assigned', [0, DAY], { role: 'trafficked' }],
  ['charged', 'charge-dropped', [0, DAY], {}, ['offences']],
  ['charged', 'charge-changed', [0, DAY]],
  ['charged', 'proceedings-ended', [0, 30 * DAY]],
  ['report-received', 'medical-examined', 3 * DAY, { reason: 'sexual-violence' }],
  ['report-received', 'risk-assessed', [DAY, 3 * DAY]],
  ['redress-awarded', 'redress-paid', [30 * DAY, 90 * DAY], {}, ['kind', 'currency']],
  ['risk-assessed', 'followed-up', [0, 7 * DAY, 14 * DAY, 30 * DAY]],
  ['risk-assessed', 'risk-assessed', [0, 7 * DAY]],
  ['followed-up', 'followed-up', [0, 7 * DAY, 14 * DAY]],
  ['followed-up', 'closed', [0, 7 * DAY]],
  ['closed', 'reopened', [0, DAY]],
  ['reopened', 'followed-up', [0, DAY]],
  ['referred', 'referral-answered', [HOUR, DAY, 7 * DAY], {}, ['to']],
  ['assessed', 'plan-agreed', 14 * DAY],
  ['assessed', 'closed', 14 * DAY],
  ['notice-sent', 'content-removed', 2 * DAY, {}, ['reference']],
  ['legal-aid-assigned', 'legal-aid-ended', [0, DAY]],
  ['legal-aid-ended', 'legal-aid-assigned', 0],
  ['legal-aid-ended', 'apprehended', [0, DAY]],
  ['interviewed', 'interviewed', [0, DAY], { as: 'victim' }],
  ['role-assigned', 'interviewed', DAY, { as: 'witness' }],
  ['social-inquiry-reported', 'sentenced', 0],
  ['views-heard', 'adjudicated', 0],
  ['special-measure-granted', 'hearing-held', 0, { kind: 'trial' }],
  ['best-interests-assessed', 'returned-or-resettled', 0],
]

/** Every pair, one for each time that its limit may take. */
export const pairs: readonly Pair[] = rows.flatMap(([from, to, after, data = {}, copies = []]) =>
  [after].flat().map((each) => ({ from, to, after: each, data: { ...data }, copies })),
)
