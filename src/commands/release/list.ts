import { releaseRows } from '../../rooms/release/drafts.queries.ts'
import { asOperator, inOwnSession } from '../act.ts'
import { type Command, readArguments } from '../command.ts'
import { lineOf } from './find-release.ts'

/** Prints every release, the newest first. */
export const listReleases: Command = async (args) => {
  readArguments(args, {}, 0)
  return asOperator(async (deployment) => {
    const rows = await inOwnSession(deployment, (db) => releaseRows(db))
    process.stdout.write(rows.map((row) => `${lineOf(row)}\n`).join('') || 'No release was made yet.\n')
    return 0
  })
}
