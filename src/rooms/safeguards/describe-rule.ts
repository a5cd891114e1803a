/** What a declaration says, as data for pages and documentation. Pure. */
import type { Pattern } from '#safeguards/pattern.ts'
import type { Safeguard, Trigger } from '#safeguards/safeguard.ts'
import type { RuleReading, WorkedExample } from './safeguards.contract.ts'

type Matched = RuleReading['starts']

/**
 * The rule as data. Where the declaration has a function instead of a pattern, the worked examples tell which
 * kinds of event it looks for: those that triggered a finding there, and those that its evidence names.
 */
export function describeRule(safeguard: Safeguard, examples: readonly WorkedExample[]): RuleReading {
  return {
    kind: kindOf(safeguard),
    starts: startsOf(safeguard, examples),
    satisfiedBy: satisfiersOf(safeguard, examples),
    byExample: [
      ...(triggersOf(safeguard).every(isDeclared) ? [] : (['starts'] as const)),
      ...(areSatisfiersDeclared(safeguard) ? [] : (['satisfiedBy'] as const)),
    ],
    standing: 'standing' in safeguard && safeguard.standing ? matched(safeguard.standing.assigned) : [],
    good: 'good' in safeguard && safeguard.good ? goodOf(safeguard.good) : {},
    lapses: 'lapses' in safeguard && safeguard.lapses ? safeguard.lapses.as : null,
    resolves: 'resolvedBy' in safeguard && safeguard.resolvedBy !== undefined,
  }
}

function kindOf(safeguard: Safeguard): RuleReading['kind'] {
  if ('windows' in safeguard) return 'windows'
  if ('startsAt' in safeguard) return 'judges' in safeguard ? 'clock-and-act' : 'clock'
  return 'act'
}

function startsOf(safeguard: Safeguard, examples: readonly WorkedExample[]): Matched {
  const triggers = triggersOf(safeguard)
  const declared = triggers.flatMap((trigger) => (isDeclared(trigger) ? matched(trigger.pattern) : []))
  if (triggers.length > 0 && triggers.every(isDeclared)) return once(declared)
  const seen = examples.flatMap(({ events, findings }) =>
    findings.flatMap(({ trigger }) => events.filter(({ id }) => id === trigger).map(({ type }) => type)),
  )
  const known = new Set(declared.map(({ type }) => type))
  return once([...declared, ...bare(seen.filter((type) => !known.has(type)))])
}

function triggersOf(safeguard: Safeguard): Trigger[] {
  // A rule that counts windows finds its own, in code.
  if ('windows' in safeguard) return [() => []]
  return [
    ...('startsAt' in safeguard ? [safeguard.startsAt] : []),
    ...('judges' in safeguard ? [safeguard.judges] : []),
  ]
}

function isDeclared(trigger: Trigger): trigger is Exclude<Trigger, (scene: never) => unknown> {
  return typeof trigger !== 'function'
}

function areSatisfiersDeclared(safeguard: Safeguard): boolean {
  if ('startsAt' in safeguard) return typeof safeguard.satisfiedBy !== 'function'
  return !('windows' in safeguard) && safeguard.good !== undefined
}

function satisfiersOf(safeguard: Safeguard, examples: readonly WorkedExample[]): Matched {
  if ('startsAt' in safeguard && typeof safeguard.satisfiedBy !== 'function') {
    return once(matched(safeguard.satisfiedBy))
  }
  const seen = examples.flatMap(({ events, findings }) =>
    findings
      .filter(({ status }) => status === 'met')
      .flatMap(({ trigger, evidence }) =>
        events.filter(({ id }) => id !== trigger && evidence.includes(id)).map(({ type }) => type),
      ),
  )
  return once(bare(seen))
}

function matched(pattern: Pattern): Matched {
  return pattern.map(({ type, fields }) => ({
    type,
    fields: Object.fromEntries(fields.map(([field, allowed]) => [field, [...allowed]])),
  }))
}

function bare(types: readonly string[]): Matched {
  return [...new Set(types)].map((type) => ({ type, fields: {} }))
}

function once(list: Matched): Matched {
  const seen = new Set<string>()
  return list.filter((each) => {
    const key = JSON.stringify(each)
    return !seen.has(key) && seen.add(key)
  })
}

function goodOf(good: Readonly<Record<string, readonly unknown[]>>): Record<string, unknown[]> {
  return Object.fromEntries(Object.entries(good).map(([field, values]) => [field, [...values]]))
}
