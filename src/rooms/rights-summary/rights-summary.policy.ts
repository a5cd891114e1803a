import type { Compartment } from '#journey/envelope.ts'
import { mayRecordEvents, type Role } from '../sign-in/sign-in.policy.ts'

/** For whom a rights summary can be made. A child's copy is in words for an age. */
export const recipients = ['court', 'lawyer', 'child-8-12', 'child-13-17'] as const
export type Recipient = (typeof recipients)[number]

/** What can be asked for: a child's copy may be left to the child's age. */
export const askedFor = ['court', 'lawyer', 'child', 'child-8-12', 'child-13-17'] as const

export const bands = ['8-12', '13-17'] as const
export type Band = (typeof bands)[number]

/** Why it is given. Codes only: what somebody would write could name a person, and the audit keeps no such words. */
export const purposes = ['hearing', 'appeal', 'complaint', 'legal-advice', 'to-explain', 'asked'] as const
export type Purpose = (typeof purposes)[number]

/**
 * What a copy may hold at all, whoever gives it. A court is told nothing that lawyer and child keep between them;
 * nobody is told on paper of health or of a protected address. Paper lies about: the child's copy holds least.
 */
const holds: Readonly<Record<Recipient, readonly Compartment[]>> = {
  court: ['general', 'justice'],
  lawyer: ['general', 'legal-privileged', 'justice'],
  'child-8-12': ['general', 'justice'],
  'child-13-17': ['general', 'justice'],
}

/**
 * Rights whose mere mention on a paper could endanger the child who carries it, or hurt whoever finds it: they tell
 * of an illness, of a violence, of a death, of people who used the child, or of a complaint that others would rather not
 * have. They are told by a person, not by a paper.
 */
const neverOnChildsPaper: ReadonlySet<string> = new Set([
  'VIC-6',
  'DET-14',
  'DET-15',
  'DET-17',
  'ONL-1',
  'TIP-2',
  'CAF-2',
  'SMG-1',
])

/** What a copy holds: what the recipient's copy may hold, of what the giver may open. */
export function summaryCompartments(recipient: Recipient, open: readonly string[]): ReadonlySet<string> {
  return new Set(holds[recipient].filter((compartment) => open.includes(compartment)))
}

/** May this right stand on a copy for this recipient? */
export function mayMention(recipient: Recipient, safeguard: string): boolean {
  return bandOf(recipient) === null || !neverOnChildsPaper.has(safeguard)
}

/** May this role give a summary out of the house? Those who act for a child; whoever inspects looks only. */
export function mayGiveSummary(role: Role): boolean {
  return mayRecordEvents(role)
}

/** The age band of a child's copy; null for any other recipient. */
export function bandOf(recipient: Recipient): Band | null {
  if (recipient === 'child-8-12') return '8-12'
  return recipient === 'child-13-17' ? '13-17' : null
}

/** The band for an age in whole years. Not known: the simpler words, which serve everybody. */
export function bandForAge(age: number | null): Band {
  return age !== null && age >= 13 ? '13-17' : '8-12'
}
