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

/** A review of detention that was due five days before. */
export const sampleReview = '2026-06-11T09:00:00+02:00'

export const samplePlaces = [
  { value: 'PL-1', label: 'Brenna Youth Remand Centre', note: '61 children in 48 places' },
  { value: 'PL-2', label: 'Maro Youth Centre', note: '22 children in 36 places' },
  { value: 'PL-3', label: 'Talmere Youth Home', note: '41 children in 60 places' },
]
