import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from './api.ts'

/** Who is signed in, for which agency, in what role, until when, and what that allows at all. */
export type Session = {
  person: { id: string; name: string; username: string; locale: string }
  agency: { ref: string; name: string | null }
  role: string
  place: string | null
  compartments: readonly string[]
  /** Everything this person may work as; the session stands in one of them. */
  memberships: readonly Membership[]
  expiresAt: string
  /** The country's name in the deployment's own register. */
  country: string | null
  may: {
    recordEvents: boolean
    registerChild: boolean
    useEmergencyAccess: boolean
    reviewEmergencyAccess: boolean
    administer: boolean
  }
}

export type Membership = { agency: string; agencyName: string | null; role: string }

export const sessionQuery = queryOptions({
  queryKey: ['/session'],
  queryFn: () => api<Session>('GET', '/session'),
  staleTime: 60_000,
  retry: false,
})

/** The session of the reader; `undefined` on pages that stand without one. */
export function useSession(): Session | undefined {
  return useQuery({ ...sessionQuery, enabled: false }).data
}
