import type { RoomDeps } from '../deps.ts'
import { readDeclared } from '../figures/read-declared.ts'
import { readFigures } from '../figures/read-figures.ts'
import type { Acting } from '../sign-in/acting.ts'
import type { CountForReports } from './make-reports.ts'

/** Counting as a statistician's request would, in the server's own name: the audit says that the server asked. */
export function countForReports(deps: RoomDeps): CountForReports {
  const acting: Acting = {
    secret: deps.serviceSecret,
    session: {
      id: '',
      personId: '',
      displayName: '',
      username: '',
      locale: 'en',
      agency: '',
      role: 'statistician',
      place: null,
      compartments: [],
      expiresAt: new Date(8.64e15),
      idleSeconds: 0,
    },
  }
  return {
    offset: async () => (await readDeclared(deps, acting)).offset,
    answer: (asked) => readFigures(deps, acting, asked),
  }
}
