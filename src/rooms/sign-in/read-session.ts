import type { Kysely } from 'kysely'
import type { DB } from '../database.gen.ts'
import { countryName, type LiveSession, liveMemberships } from './sessions.queries.ts'
import type { SessionReading } from './sign-in.contract.ts'
import {
  mayAdminister,
  mayRecordEvents,
  mayRegisterChild,
  mayReviewEmergencyAccess,
  mayUseEmergencyAccess,
} from './sign-in.policy.ts'

/** What the app tells somebody about their own session. */
export async function readSession(db: Kysely<DB>, session: LiveSession): Promise<SessionReading> {
  const memberships = await liveMemberships(db, session.personId)
  const { role } = session
  return {
    id: session.id,
    person: {
      id: session.personId,
      name: session.displayName,
      username: session.username,
      locale: session.locale,
    },
    agency: {
      ref: session.agency,
      name: memberships.find(({ agency }) => agency === session.agency)?.agencyName ?? null,
    },
    role,
    place: session.place,
    compartments: session.compartments,
    memberships: memberships.map(({ agency, agencyName, role }) => ({ agency, agencyName, role })),
    expiresAt: session.expiresAt.toISOString(),
    country: await countryName(db),
    may: {
      recordEvents: mayRecordEvents(role),
      registerChild: mayRegisterChild(role),
      useEmergencyAccess: mayUseEmergencyAccess(role),
      reviewEmergencyAccess: mayReviewEmergencyAccess(role),
      administer: mayAdminister(role),
    },
  }
}
