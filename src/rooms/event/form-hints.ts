import type { FindingReading } from '../child/child.contract.ts'
import type { Effect } from './event.contract.ts'

/** The fields on which the answer to a right rests, most telling first; the time where nothing is named. */
export const restsOn: Readonly<Record<string, readonly string[]>> = {
  'STA-1': ['ground'],
  'MIG-1': ['status', 'ground'],
  'AGE-6': ['status'],
  'AGE-3': ['offences'],
  'LR-1': ['alternativesConsidered'],
  'ARR-1': ['of'],
  'ARR-4': ['lawyerPresent', 'parentOrAdultPresent'],
  'ARR-5W': ['voluntary', 'judiciallySupervised'],
  'ARR-6': ['understood'],
  'CAF-2': ['offences'],
  'TIP-2': ['offences'],
  'SMG-1': ['offences'],
  'DET-1': ['commitmentOrder'],
  'DET-3': ['of'],
  'DET-4': ['reason'],
  'DET-5': ['separatedFromAdults'],
  'DET-7': ['by'],
  'DET-9': ['minutes', 'alone'],
  'DET-10': ['reasons', 'minutes'],
  'DET-12': ['medicalSeen'],
  'DET-14': ['of', 'clinicalCareHours'],
  'DET-15': ['independentInquiry'],
  'DET-17': ['channel'],
  'DET-20': ['rightsExplained'],
  'DIV-1': ['admissionFree', 'writtenConsent', 'legalAdvice'],
  'PTD-2': ['until', 'outcome'],
  'TRI-1': ['closed'],
  'VIC-4': ['recorded', 'adaptedPremises', 'supportPerson'],
  'VIC-5': ['specialMeasuresUsed'],
  'VIC-6': ['reason'],
  'SRV-1': ['level'],
  'SRV-2': ['urgency', 'answer'],
  'RED-1': ['amount'],
}

export type Hint = { kind: 'started' | 'breached' | 'met'; finding: FindingReading }

/** So many hints stand beside one field; the rest stand in the list at the foot. */
const atMost = 3

/** The hints beside each field (`at` is the time), heaviest first: breaches, then rights met, then clocks. */
export function hintsByField(effect: Effect, fields: readonly string[]): ReadonlyMap<string, Hint[]> {
  const hints = (['breached', 'met', 'started'] as const).flatMap((kind) =>
    effect[kind].map((finding): Hint => ({ kind, finding })),
  )
  const byField = new Map<string, Hint[]>()
  for (const hint of hints) {
    const field = restsOn[hint.finding.safeguard]?.find((name) => fields.includes(name)) ?? 'at'
    const beside = byField.get(field) ?? []
    if (beside.length < atMost) byField.set(field, [...beside, hint])
  }
  return byField
}
