import type { Compartment } from '#journey/envelope.ts'
import type { Role } from '../administration/role-names.ts'

export type { Role }

/**
 * What each role may open at all; an involvement narrows it further. Where practice differs between
 * countries the narrower answer stands: a judge who must know a protected location asks the agency that
 * keeps it. Statisticians and administrators open nothing of any child.
 */
const opens: Readonly<Record<Role, readonly Compartment[]>> = {
  caseworker: ['general', 'health', 'protected-location', 'justice'],
  supervisor: ['general', 'health', 'protected-location', 'justice'],
  'police-desk': ['general', 'justice'],
  prosecutor: ['general', 'justice'],
  judge: ['general', 'justice'],
  'place-staff': ['general'],
  probation: ['general', 'justice'],
  health: ['general', 'health'],
  'legal-aid': ['general', 'legal-privileged', 'justice'],
  inspector: ['general', 'health', 'justice'],
  statistician: [],
  administrator: [],
}

/** Those who act for a child, and so put facts into the journey. An inspector looks and does not touch. */
const recorders: ReadonlySet<Role> = new Set<Role>([
  'caseworker',
  'supervisor',
  'police-desk',
  'prosecutor',
  'judge',
  'place-staff',
  'probation',
  'health',
  'legal-aid',
])

/** Where a child can be met for the first time: in the street, at the desk, in a cell, in a clinic. */
const registrars: ReadonlySet<Role> = new Set<Role>([
  'caseworker',
  'supervisor',
  'police-desk',
  'prosecutor',
  'place-staff',
  'health',
  'legal-aid',
])

/** Those who must act within hours when a life is at stake. */
const rescuers: ReadonlySet<Role> = new Set<Role>([
  'caseworker',
  'supervisor',
  'police-desk',
  'place-staff',
  'health',
])

/** The compartments a role may open at all. */
export function compartmentsOf(role: Role): readonly Compartment[] {
  return opens[role]
}

/** True when the text is one of the roles. */
export function isRole(text: string): text is Role {
  return Object.hasOwn(opens, text)
}

/** May this role record, supersede or retract events, in cases where the agency stands? */
export function mayRecordEvents(role: Role): boolean {
  return recorders.has(role)
}

/** May this role register a child whom nobody knew before? */
export function mayRegisterChild(role: Role): boolean {
  return registrars.has(role)
}

/** May this role open one child in an emergency, with a reason, for at most four hours? */
export function mayUseEmergencyAccess(role: Role): boolean {
  return rescuers.has(role)
}

/** May this role judge afterwards whether an emergency access of its agency was justified? */
export function mayReviewEmergencyAccess(role: Role): boolean {
  return role === 'supervisor'
}

/** May this role change people, agencies, places, areas and the deployment's parameters? */
export function mayAdminister(role: Role): boolean {
  return role === 'administrator'
}

/** A session ends after this long without a request, in minutes. */
export const idleMinutes = 60

/** A session ends this long after sign-in whatever happens, in hours. */
export const longestHours = 12

/** Changing how one signs in asks for a sign-in not older than this, in minutes. */
export const freshMinutes = 15
