/** How far a citation can be relied on: what the declaration says, overridden by the latest sign-off. Pure. */
import type { Source } from '#safeguards/source.ts'

/** `wrong`: a lawyer read it, and it does not say what the rule says. */
export const verificationStates = ['verified', 'unverified', 'wrong'] as const
export type VerificationState = (typeof verificationStates)[number]

export type SignOff = {
  readonly id: string
  readonly at: string
  readonly safeguard: string
  readonly instrument: string
  readonly locator: string
  readonly decision: 'confirmed' | 'wrong' | 'withdrawn'
  readonly withdraws: string | null
  readonly edition: string | null
  readonly page: string | null
  readonly note: string | null
  readonly person: string
  readonly agency: string
  readonly role: string
}

/** The state of one citation of one safeguard. */
export type VerificationOf = (safeguard: string, source: Source) => VerificationState

/** The latest entry of each citation; `entries` in any order. */
export function latestSignOffs(entries: readonly SignOff[]): ReadonlyMap<string, SignOff> {
  const latest = new Map<string, SignOff>()
  for (const entry of entries) {
    const key = keyOf(entry.safeguard, entry.instrument, entry.locator)
    const known = latest.get(key)
    if (known === undefined || isLater(entry, known)) latest.set(key, entry)
  }
  return latest
}

/** The sign-off in force for a citation: the latest entry, unless it took one back. */
export function signOffInForce(
  latest: ReadonlyMap<string, SignOff>,
  safeguard: string,
  source: Pick<Source, 'instrument' | 'locator'>,
): SignOff | null {
  const entry = latest.get(keyOf(safeguard, source.instrument, source.locator))
  return entry === undefined || entry.decision === 'withdrawn' ? null : entry
}

/** Tells each citation's state by what the declarations and the sign-offs say together. */
export function verificationBy(latest: ReadonlyMap<string, SignOff>): VerificationOf {
  return (safeguard, source) => {
    const signOff = signOffInForce(latest, safeguard, source)
    if (signOff !== null) return signOff.decision === 'confirmed' ? 'verified' : 'wrong'
    return source.verification === 'unverified' ? 'unverified' : 'verified'
  }
}

/** What the declarations say, where nobody can have signed anything off. */
export const declaredVerification: VerificationOf = verificationBy(new Map())

function keyOf(safeguard: string, instrument: string, locator: string): string {
  return JSON.stringify([safeguard, instrument, locator])
}

function isLater(a: SignOff, b: SignOff): boolean {
  return a.at === b.at ? a.id > b.id : a.at > b.at
}
