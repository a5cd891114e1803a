import { hash, parseOptions, verify } from '@node-rs/argon2'

/** Argon2id as OWASP's Password Storage Cheat Sheet advises: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 }

/** Fewest and most characters of a password. NIST SP 800-63B-4 asks for 15 where a password stands alone. */
export const passwordLength = { least: 12, most: 1_000 } as const

/** What is kept of a password: Argon2id with its parameters, as text. */
export async function hashPassword(password: string): Promise<string> {
  return hash(normalise(password), cost)
}

/**
 * Whether this is the password. With nothing kept (no such person, or only passkeys) it takes the same time and gives
 * false, so that the answer's time does not tell who exists.
 */
export async function verifyPassword(kept: string | null | undefined, password: string): Promise<boolean> {
  const known = kept !== null && kept !== undefined
  const against = known ? kept : await nobodysHash()
  const matches = await verify(against, normalise(password))
  return known && matches
}

/** Whether a hash was made with other costs than today's: hash anew at the next sign-in. */
export function needsRehash(kept: string): boolean {
  const found = parseOptions(kept)
  return (
    found.memoryCost !== cost.memoryCost ||
    found.timeCost !== cost.timeCost ||
    found.parallelism !== cost.parallelism
  )
}

/** Why a password cannot be taken, or undefined. `own` are words that belong to the person: name, user name. */
export function passwordFault(
  password: string,
  own: readonly string[] = [],
): 'too-short' | 'too-long' | 'too-plain' | 'own-name' | undefined {
  const text = normalise(password)
  const length = [...text].length
  if (length < passwordLength.least) return 'too-short'
  if (length > passwordLength.most) return 'too-long'
  if (new Set(text.toLowerCase()).size < 5) return 'too-plain'
  const rest = own.reduce((left, word) => withoutWord(left, word), text.toLowerCase())
  return [...rest].length < passwordLength.least / 2 ? 'own-name' : undefined
}

function withoutWord(text: string, word: string): string {
  const name = normalise(word).toLowerCase()
  return name.length < 3 ? text : text.replaceAll(name, '')
}

/** The same password typed on another keyboard may come in other code points: one form for all. */
function normalise(password: string): string {
  return password.normalize('NFKC')
}

let nobody: Promise<string> | undefined

function nobodysHash(): Promise<string> {
  nobody ??= hash('nobody has this password', cost)
  return nobody
}
