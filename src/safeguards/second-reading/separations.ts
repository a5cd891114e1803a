/** DET-9 and DET-10: separations in detention, and how they add up. */
import { type Fact, HOUR, MINUTE } from './fact.ts'
import { byInstantAndId } from './order.ts'
import { act, type Status, type Verdict } from './verdict.ts'

type Chain = { readonly end: number; readonly minutes: number }

/** The verdicts of the two rows; `separated` are those while a detention spell runs. */
export function separations(separated: readonly Fact[]): Verdict[] {
  let sure: Chain = { end: -Infinity, minutes: 0 }
  let possible = sure
  return separated.toSorted(byInstantAndId).flatMap((fact) => {
    const { kind, alone, minutes, reasons } = fact.data
    if (alone === 'yes') sure = join(sure, fact, 0)
    if (alone !== 'no') possible = join(possible, fact, Infinity)
    const judged = act('DET-9', fact, judge(fact, sure, possible))
    if (kind === 'disciplinary') return [judged]
    const recorded = reasons !== undefined && minutes !== undefined
    return [judged, act('DET-10', fact, recorded ? 'met' : 'breached')]
  })
}

/** The chain with one more separation; known to the day, it may have begun as late as the next 00:00. */
function join(chain: Chain, fact: Fact, ifMissing: number): Chain {
  const known = Number(fact.data.minutes ?? 0)
  const minutes = fact.data.minutes === undefined ? ifMissing : known
  const isLinked = fact.start - chain.end < 2 * HOUR
  const before = isLinked ? chain : { end: -Infinity, minutes: 0 }
  return { end: Math.max(before.end, fact.end + known * MINUTE), minutes: before.minutes + minutes }
}

function judge({ data }: Fact, sure: Chain, possible: Chain): Status {
  if (data.kind === 'disciplinary') return 'breached'
  if (data.alone === 'no') return 'met'
  if (data.alone === 'yes' && sure.minutes >= 1320) return 'breached'
  const isIncomplete = data.alone === undefined || data.minutes === undefined
  return isIncomplete && possible.minutes >= 1320 ? 'unknown' : 'met'
}
