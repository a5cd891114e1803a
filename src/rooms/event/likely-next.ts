/** What the guess rests on: where the child is, what is owed, what happened last. Instants are ISO 8601. */
export type Scene = {
  /** ISO 8601: what falls due within a week of it counts as near. */
  now: string
  cases: readonly { state: string; closed: boolean }[]
  findings: readonly { safeguard: string; status: string; dueAt: string | null; resolvedAt: string | null }[]
  events: readonly { type: string; at: string; standing: boolean }[]
}

/** The event that usually answers what is owed. */
export const answers: Readonly<Record<string, string>> = {
  'ARR-1': 'parents-informed',
  'ARR-3': 'brought-before-authority',
  'ARR-5': 'legal-aid-assigned',
  'ARR-6': 'rights-explained',
  'AGE-5': 'age-determined',
  'PTD-1': 'charged',
  'PTD-2': 'detention-reviewed',
  'PTD-3': 'adjudicated',
  'CAF-1': 'handed-over',
  'DET-3': 'parents-informed',
  'DET-4': 'medical-examined',
  'DET-7': 'visited',
  'DET-8': 'contacted',
  'DET-14': 'parents-informed',
  'DET-17': 'complaint-answered',
  'DET-18': 'education-attended',
  'DET-21': 'plan-agreed',
  'AFT-1': 'aftercare-started',
  'REC-2': 'record-sealed',
  'TRI-2': 'social-inquiry-reported',
  'VIC-1': 'rights-explained',
  'VIC-2': 'support-person-assigned',
  'VIC-6': 'medical-examined',
  'VIC-7': 'risk-assessed',
  'RED-1': 'redress-paid',
  'MIG-2': 'guardian-appointed',
  'SRV-1': 'followed-up',
  'SRV-2': 'referral-answered',
  'SRV-3': 'plan-agreed',
  'ONL-1': 'content-removed',
}

/** What usually comes next. */
export const follows: Readonly<Record<string, readonly string[]>> = {
  'report-received': ['risk-assessed', 'support-person-assigned', 'referred'],
  apprehended: ['police-custody-started', 'rights-explained', 'parents-informed', 'legal-aid-assigned'],
  'police-custody-started': ['brought-before-authority', 'interviewed', 'released'],
  'brought-before-authority': ['detention-ordered', 'released'],
  'detention-ordered': ['admitted', 'parents-informed'],
  admitted: ['medical-examined', 'rights-explained'],
  moved: ['parents-informed', 'medical-examined'],
  released: ['aftercare-started', 'followed-up'],
  absconded: ['returned'],
  charged: ['hearing-scheduled', 'diversion-offered'],
  'hearing-scheduled': ['hearing-held', 'hearing-adjourned'],
  'hearing-held': ['adjudicated', 'hearing-scheduled'],
  'hearing-adjourned': ['hearing-held'],
  adjudicated: ['sentenced', 'proceedings-ended'],
  sentenced: ['measure-started', 'admitted'],
  'diversion-offered': ['diverted'],
  diverted: ['diversion-completed', 'diversion-failed'],
  'measure-started': ['measure-reviewed', 'measure-ended'],
  'risk-assessed': ['assessed', 'protective-measure-ordered', 'followed-up'],
  assessed: ['plan-agreed', 'referred'],
  'plan-agreed': ['referred', 'service-delivered'],
  referred: ['referral-answered'],
  'referral-answered': ['service-delivered', 'referred'],
  'service-delivered': ['followed-up'],
  'placed-in-care': ['followed-up', 'plan-agreed'],
  'tracing-requested': ['family-found'],
  'family-found': ['reunified'],
  'complaint-filed': ['complaint-answered'],
  'force-used': ['medical-examined'],
  harmed: ['medical-examined', 'complaint-filed'],
  'online-report-received': ['preservation-requested', 'notice-sent'],
  'notice-sent': ['content-removed'],
  'redress-claimed': ['redress-awarded', 'redress-refused'],
  'redress-awarded': ['redress-paid'],
  closed: ['reopened'],
}

const byState: Readonly<Record<string, readonly string[]>> = {
  'locked-up': ['released', 'visited', 'detention-reviewed', 'moved', 'contacted'],
  'in-care': ['followed-up', 'care-ended', 'plan-reviewed', 'reunified'],
  absconded: ['returned', 'apprehended'],
}
const anywhere = [
  'followed-up',
  'views-heard',
  'hearing-held',
  'referred',
  'service-delivered',
  'apprehended',
]

/**
 * The kinds of event most likely to be recorded now, likeliest first, each once: what a running clock waits
 * for (at most two, soonest first), what usually follows the last events, what is overdue, then what fits
 * where the child is. `most` is how many.
 */
export function likelyNext(scene: Scene, most = 5): string[] {
  const week = Date.parse(scene.now) + 7 * 86_400_000
  const running = owed(scene, ({ status, dueAt }) => status === 'due' && Date.parse(dueAt ?? '') <= week)
  const overdue = owed(scene, (finding) => finding.status === 'breached').toReversed()
  const last = scene.events
    .filter((event) => event.standing)
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .slice(0, 3)
  const recent = new Set(last.map((event) => event.type))
  const next = last.flatMap((event) => follows[event.type] ?? []).filter((type) => !recent.has(type))
  const states = scene.cases.filter((each) => !each.closed).flatMap((each) => byState[each.state] ?? [])
  const order = [...running.slice(0, 2), ...next.slice(0, 2), ...overdue, ...running, ...next, ...states]
  return [...new Set([...order, ...anywhere])].slice(0, most)
}

function owed(scene: Scene, isOpen: (finding: Scene['findings'][number]) => boolean): string[] {
  return scene.findings
    .filter((finding) => finding.resolvedAt === null && finding.dueAt !== null && isOpen(finding))
    .toSorted((a, b) => Date.parse(a.dueAt ?? '') - Date.parse(b.dueAt ?? ''))
    .flatMap(({ safeguard }) => answers[safeguard] ?? [])
}
