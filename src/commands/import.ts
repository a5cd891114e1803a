import { createReadStream, createWriteStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { describeProblem } from '#journey-file/problem.ts'
import { type JourneyFile, readJourneyFile } from '#journey-file/read-journey-file.ts'
import { recordAudit } from '../rooms/audit.ts'
import { knownIn } from '../rooms/journeys/known.queries.ts'
import { takeIn } from '../rooms/transfer/take-in.ts'
import { asOperator, inOwnSession, progress, tell } from './act.ts'
import { type Command, readArguments, UsageError } from './command.ts'

const problemsShown = 1000

/** Takes in a journey file, all of it or nothing; with --reject, what is in order, and keeps the rest with reasons. */
export const importFile: Command = async (args) => {
  const { values, positionals } = readArguments(
    args,
    { 'dry-run': { type: 'boolean' }, reject: { type: 'string' } },
    1,
  )
  const [path] = positionals
  if (path === undefined) throw new UsageError('which file?')
  await access(path).catch(() => {
    throw new UsageError(`${path}: cannot be read`)
  })
  return asOperator(async (deployment, profile) =>
    inOwnSession(deployment, async (db) => {
      const now = new Date()
      const known = knownIn(db, deployment.vault)
      const file = await readJourneyFile(() => createReadStream(path), { now: now.getTime(), known })
      for (const warning of file.warnings.slice(0, problemsShown))
        tell(`warning: ${describeProblem(warning)}`)
      if (file.refused > 0 && values.reject === undefined) {
        await tellRefusals(file)
        tell(`${file.refused} of ${file.lines} lines refused; nothing was written`)
        return 1
      }
      if (values.reject !== undefined && file.refused > 0) await keepRefused(file, values.reject)
      if (values['dry-run']) {
        tell(`${file.accepted} of ${file.lines} lines in order; nothing was written (dry run)`)
        return 0
      }
      const taken = await takeIn(db, file, {
        vault: deployment.vault,
        profile,
        now,
        by: 'import',
        onProgress: (done, of) => progress(`${done} of ${of} records`),
      })
      await recordAudit(db, {
        action: 'journey-file.imported',
        detail: { lines: file.lines, refused: file.refused, ...taken },
      })
      tell(
        `${taken.registers} register rows, ${taken.children} children, ${taken.cases} cases, ${taken.events} events taken in; ${taken.changed} records changed; ${file.refused} lines refused`,
      )
      return 0
    }),
  )
}

async function tellRefusals(file: JourneyFile): Promise<void> {
  let shown = 0
  for await (const outcome of file.outcomes(new Set())) {
    if (outcome.status !== 'refused') continue
    for (const problem of outcome.problems) {
      if (shown++ < problemsShown) tell(describeProblem(problem))
    }
  }
  if (shown > problemsShown) tell(`and ${shown - problemsShown} more`)
}

/** Each refused line as it stood, after a line that says why (journey files know no comments: `#` lines are ours). */
async function keepRefused(file: JourneyFile, path: string): Promise<void> {
  const out = createWriteStream(path, { mode: 0o600 })
  for await (const outcome of file.outcomes(new Set())) {
    if (outcome.status !== 'refused') continue
    for (const problem of outcome.problems) out.write(`# ${describeProblem(problem)}\n`)
    out.write(`${outcome.text}\n`)
  }
  await new Promise<void>((resolve, reject) => {
    out.on('error', reject)
    out.end(resolve)
  })
}
