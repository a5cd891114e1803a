import type { Session } from '../session.ts'
import type { NavEntry } from '../shell/nav.ts'

/** An invented person of the invented country Arkadia. */
export const sampleSession: Session = {
  person: { id: 'sample', name: 'Lena Tarro', username: 'lena', locale: 'en' },
  agency: { ref: 'SOC-1', name: 'Lissen team' },
  role: 'caseworker',
  place: null,
  compartments: ['general', 'health', 'protected-location', 'justice'],
  memberships: [{ agency: 'SOC-1', agencyName: 'Lissen team', role: 'caseworker' }],
  expiresAt: '2026-06-16T18:00:00+02:00',
  country: 'Arkadia',
  may: {
    recordEvents: true,
    registerChild: true,
    useEmergencyAccess: true,
    reviewEmergencyAccess: false,
    administer: false,
  },
}

export const sampleNav: readonly NavEntry[] = [
  { href: '/kit', words: 'shell.today', icon: 'list', go: 't', tab: true, n: 9 },
  { href: '/children', words: 'shell.children', icon: 'child', go: 'c', tab: true },
]

/** The moment at which the samples are read. */
export const sampleNow = '2026-06-16T09:40:00+02:00'
