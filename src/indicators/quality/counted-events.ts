/** Which kinds of event each figure is counted from: what is missing in them, or late, is missing in the figure. */
import { safeguards } from '#safeguards/catalogue.ts'
import type { Safeguard, Trigger } from '#safeguards/safeguard.ts'

/** What opens, changes and ends detention. */
const ofDetention = [
  'apprehended',
  'police-custody-started',
  'detention-ordered',
  'admitted',
  'moved',
  'sentenced',
  'released',
  'handed-over',
  'absconded',
  'returned',
  'died',
] as const

const ofIndicators: Readonly<Record<string, readonly string[]>> = {
  'JJ-1': ['apprehended'],
  'JJ-2': ofDetention,
  'JJ-3': ofDetention,
  'JJ-4': ofDetention,
  'JJ-5': ofDetention,
  'JJ-6': ofDetention,
  'JJ-7': ['admitted'],
  'JJ-8': ['visited'],
  'JJ-9': ['sentenced'],
  'JJ-10': ['diverted', 'sentenced'],
  'JJ-11': ['released', 'aftercare-started'],
  'VW-1': ['role-assigned'],
  'VW-2': ['role-assigned'],
  'UNS-1': ofDetention,
  'FA-1': ['apprehended', 'brought-before-authority', 'released', 'handed-over'],
  'RED-T': ['redress-claimed', 'redress-paid'],
  'REF-T': ['referred', 'referral-answered'],
}

/** Rights whose occurrences are found by code: what they look at, said here. */
const ofRights: Readonly<Record<string, readonly string[]>> = {
  'AGE-5': ['apprehended', 'charged', 'charge-changed', 'age-determined'],
  'DET-7': ['admitted', 'visited'],
  'DET-8': ['admitted', 'visited', 'contacted'],
  'SRV-1': ['risk-assessed', 'followed-up'],
  'TIP-2': ['charged', 'charge-changed', 'role-assigned'],
}

/** Every kind of event that some figure is counted from, each once, sorted. */
export const countedTypes: readonly string[] = [
  ...new Set([...Object.values(ofIndicators).flat(), ...safeguards.flatMap((each) => typesOfRight(each))]),
].sort()

/**
 * The kinds of event that an indicator (its id) is counted from; empty for one that comes from a register, or that
 * nobody declared. For the rate of a right: what starts it.
 */
export function typesCounted(indicator: string): readonly string[] {
  const declared = ofIndicators[indicator]
  if (declared) return declared
  const right = safeguards.find(({ id }) => `SG-${id}` === indicator)
  return right ? typesOfRight(right) : []
}

function typesOfRight(right: Safeguard): readonly string[] {
  const said = ofRights[right.id]
  if (said) return said
  const triggers = 'windows' in right ? [] : triggersOf(right)
  const types = triggers.flatMap((trigger) =>
    typeof trigger === 'function' ? ofDetention : trigger.pattern.map(({ type }) => type),
  )
  return [...new Set(types)]
}

function triggersOf(right: Exclude<Safeguard, { windows: unknown }>): Trigger[] {
  return [
    ...('startsAt' in right ? [right.startsAt] : []),
    ...('judges' in right && right.judges ? [right.judges] : []),
  ]
}
