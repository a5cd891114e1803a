/** Who may know of a fact: whoever may know of every event that it tells something of. */
import type { Compartment } from '#journey/envelope.ts'
import type { CaseReading, Reading } from '#journey/reading-types.ts'
import type { Finding } from '#safeguards/finding.ts'
import type { Fact } from './fact.ts'

/** From these any event takes its offence and its form of violence; from spells, where and how a child was held. */
const settingTypes = ['apprehended', 'charged', 'charge-changed', 'role-assigned', 'report-received']

const kindTypes: { readonly [Kind in Fact['kind']]?: readonly string[] } = {
  arrest: ['brought-before-authority', 'released', 'handed-over'],
  release: ['aftercare-started'],
  referral: ['referral-answered'],
  redress: ['redress-claimed'],
}

/**
 * For facts of a reading: the compartments that one must be able to open to be told of each, sorted. Taken widely: a
 * case with one charge in the justice compartment shows none of its facts to who may not open that.
 */
export function compartmentsBy(
  reading: Reading,
  findings: readonly Finding[],
): (fact: Fact) => readonly Compartment[] {
  const eventOf = new Map(reading.events.map((each) => [each.id, compartmentOf(each.event)]))
  const ofFinding = new Map(
    findings.map((each) => [findingKey(each.safeguard, each.trigger), each.compartment]),
  )
  const ofCase = new Map<string, Set<Compartment>>()
  for (const inCase of reading.cases.values()) ofCase.set(inCase.ref, settingOfCase(inCase))
  const every = new Set([...ofCase.values()].flatMap((each) => [...each]))
  return (fact) => {
    const inCase = reading.cases.get(fact.case)
    const found = new Set<Compartment>(fact.kind === 'death' ? every : ofCase.get(fact.case))
    found.add(eventOf.get(fact.event) ?? 'general')
    for (const type of kindTypes[fact.kind] ?? []) {
      for (const each of inCase?.byType.get(type) ?? []) found.add(compartmentOf(each.event))
    }
    if (fact.kind === 'safeguard') {
      found.add(ofFinding.get(findingKey(fact.safeguard, fact.event)) ?? 'general')
    }
    return [...found].sort()
  }
}

function settingOfCase(inCase: CaseReading): Set<Compartment> {
  const found = new Set<Compartment>()
  for (const type of settingTypes) {
    for (const each of inCase.byType.get(type) ?? []) found.add(compartmentOf(each.event))
  }
  for (const run of inCase.runs) {
    for (const { opener, closer } of run.spells) {
      found.add(compartmentOf(opener.event))
      if (closer) found.add(compartmentOf(closer.event))
    }
  }
  if (inCase.runs.length > 0) {
    for (const type of ['admitted', 'moved']) {
      for (const each of inCase.byType.get(type) ?? []) found.add(compartmentOf(each.event))
    }
  }
  return found
}

const findingKey = (safeguard: string, trigger: string) => `${safeguard}\n${trigger}`
const compartmentOf = ({ compartment }: { compartment?: Compartment }): Compartment =>
  compartment ?? 'general'
