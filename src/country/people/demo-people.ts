import type { Person } from './people.ts'

/**
 * One sign-in for each role, to try the house with, and a second statistician: two people approve a release.
 * Lena Tarro's desk is kept busy (see `desk.ts`).
 */
export const demoPeople: readonly Person[] = [
  { username: 'caseworker', name: 'Lena Tarro', agency: 'SOC-1', role: 'caseworker', locale: 'en' },
  { username: 'supervisor', name: 'Idris Vantor', agency: 'SOC-1', role: 'supervisor', locale: 'en' },
  { username: 'police', name: 'Дарина Гаванова', agency: 'POL-7', role: 'police-desk', locale: 'en' },
  { username: 'prosecutor', name: 'Παύλος Λιμανιώτης', agency: 'PRO-1', role: 'prosecutor', locale: 'en' },
  { username: 'judge', name: 'Anaïs Maréchel', agency: 'CRT-1', role: 'judge', locale: 'fr' },
  { username: 'nurse', name: 'ሰላም ወደብ', agency: 'HLT-1', role: 'health', locale: 'en' },
  {
    username: 'remand',
    name: 'Søren Halvard',
    agency: 'DET-1',
    role: 'place-staff',
    place: 'PL-4',
    locale: 'en',
  },
  { username: 'probation', name: 'Renée Oudelar', agency: 'PRB-1', role: 'probation', locale: 'fr' },
  { username: 'lawyer', name: 'نور الساحلي', agency: 'LEG-1', role: 'legal-aid', locale: 'ar' },
  { username: 'inspector', name: 'Inês Castelho', agency: 'INS-1', role: 'inspector', locale: 'en' },
  { username: 'statistician', name: '盐明远', agency: 'STA-1', role: 'statistician', locale: 'en' },
  { username: 'administrator', name: 'Milo Brennač', agency: 'MIN-1', role: 'administrator', locale: 'en' },
  { username: 'statistician2', name: 'Céleste Ostrel', agency: 'STA-1', role: 'statistician', locale: 'en' },
]
