/** Facts by what they are, so that each indicator looks only at its own. */
import type { Fact, SafeguardFact } from './facts/fact.ts'

type OfKind<Kind extends Fact['kind']> = Extract<Fact, { kind: Kind }>

export type FactIndex = {
  readonly of: <Kind extends Fact['kind']>(kind: Kind) => readonly OfKind<Kind>[]
  readonly safeguard: (id: string) => readonly SafeguardFact[]
}

/** Sorts facts into their kinds once. */
export function indexFacts(facts: Iterable<Fact>): FactIndex {
  const byKind = new Map<string, Fact[]>()
  const bySafeguard = new Map<string, SafeguardFact[]>()
  for (const fact of facts) {
    if (fact.kind === 'safeguard') keep(bySafeguard, fact.safeguard, fact)
    else keep<Fact>(byKind, fact.kind, fact)
  }
  return {
    of: <Kind extends Fact['kind']>(kind: Kind) => (byKind.get(kind) ?? []) as OfKind<Kind>[],
    safeguard: (id) => bySafeguard.get(id) ?? [],
  }
}

function keep<Row>(into: Map<string, Row[]>, key: string, row: Row): void {
  const rows = into.get(key)
  if (rows) rows.push(row)
  else into.set(key, [row])
}
