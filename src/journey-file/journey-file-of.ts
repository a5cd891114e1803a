import type { JourneyRecord } from './journey-record.ts'
import type { Known } from './known.ts'
import { describeProblem } from './problem.ts'
import { collectOutcomes, readJourneyFile } from './read-journey-file.ts'

/** The clock of the tests. */
export const now = Date.parse('2026-07-01T12:00:00Z')

/** A small file in memory, read and judged: what tests look at. Lines are objects or text as it stands. */
export async function judge(
  lines: readonly (object | string)[],
  known?: Known,
): Promise<{
  refs: string[]
  records: JourneyRecord[]
  complaints: string[]
  codes: string[]
  warnings: string[]
  again: number
}> {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const file = await readJourneyFile(() => [new TextEncoder().encode(text)], { now, known })
  const { records, refused } = await collectOutcomes(file)
  if (refused.length !== file.refused) throw new Error('the count of refused lines is wrong')
  if (records.length !== file.accepted - file.again) throw new Error('the count of accepted lines is wrong')
  const problems = refused.flatMap((one) => one.problems)
  return {
    refs: records.map((record) => ('ref' in record ? record.ref : record.record)),
    records,
    complaints: problems.map(describeProblem),
    codes: problems.map((one) => `${one.line} ${one.code} ${one.field}`),
    warnings: file.warnings.map(describeProblem),
    again: file.again,
  }
}
