import { asOperator, inOwnSession } from '../act.ts'
import { type Command, readArguments } from '../command.ts'
import { findRelease } from './find-release.ts'
import { workHere } from './work.ts'

/** Takes up a release that was left half-way, or says again what came of it. */
export const protect: Command = async (args) => {
  const [named] = readArguments(args, {}, 1).positionals
  return asOperator(async (deployment, profile) => {
    const { id } = await inOwnSession(deployment, (db) => findRelease(db, named))
    return workHere(deployment, profile, id)
  })
}
