import type { RoomDeps } from '../deps.ts'
import { readDeclared } from '../figures/read-declared.ts'
import { readFigures } from '../figures/read-figures.ts'
import type { CountForReports } from './make-reports.ts'

/** Counting as a statistician's request would, in the server's own name: the audit says that the server asked. */
export function countForReports(deps: RoomDeps): CountForReports {
  const asker = { secret: deps.serviceSecret, session: { role: 'statistician' as const } }
  return {
    offset: async () => (await readDeclared(deps, asker)).offset,
    answer: (asked) => readFigures(deps, asker, asked),
  }
}
