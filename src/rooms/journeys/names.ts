import anyAscii from 'any-ascii'

/**
 * Words by which a child's name can be found again, in any script, without the name being stored.
 * Each word is hashed with a key before it reaches the database; the prefix keeps the kinds apart:
 * `w:` the word itself, `r:` its romanised form, `p:` its consonants as they sound, `g:` three letters of it.
 */

type Identity = {
  givenNames?: unknown
  familyName?: unknown
  otherNames?: unknown
}

/** The words of all names in an identity record, as written, without doubles. */
export function wordsOf(identity: unknown): string[] {
  if (typeof identity !== 'object' || identity === null) return []
  const { givenNames, familyName, otherNames } = identity as Identity
  const text = [givenNames, familyName, otherNames].flatMap(textsIn).join(' ')
  return [...new Set(splitWords(text))]
}

/** Search words for a whole name record: what is stored, hashed, beside the child. */
export function nameTokens(words: readonly string[]): string[] {
  return [...new Set(words.flatMap(tokensOfWord))]
}

/** One word's tokens, most exact first. */
export function tokensOfWord(word: string): string[] {
  const plain = foldCase(word)
  const roman = romanise(plain)
  const sound = soundOf(roman)
  return [`w:${plain}`, `r:${roman}`, ...(sound.length > 1 ? [`p:${sound}`] : []), ...trigrams(roman)]
}

/** Splits what somebody typed or recorded into words, in any script. */
export function splitWords(text: string): string[] {
  return (text.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, 24)
}

/**
 * How well a searched name fits a stored one, 0 to 1: the mean, over the searched words, of the best fit
 * of each with any stored word.
 */
export function matchName(searched: readonly string[], stored: readonly string[]): number {
  if (searched.length === 0 || stored.length === 0) return 0
  const best = searched.map((word) => Math.max(...stored.map((other) => matchWord(word, other))))
  return best.reduce((sum, fit) => sum + fit, 0) / best.length
}

function matchWord(a: string, b: string): number {
  const [plainA, plainB] = [foldCase(a), foldCase(b)]
  if (plainA === plainB) return 1
  const [romanA, romanB] = [romanise(plainA), romanise(plainB)]
  if (romanA === romanB) return 0.97
  if (romanB.startsWith(romanA) && romanA.length > 1) return 0.9
  const shared = sharedTrigrams(romanA, romanB)
  const sounds = soundOf(romanA).length > 1 && soundOf(romanA) === soundOf(romanB)
  return sounds ? Math.max(0.8, shared) : shared * 0.9
}

function sharedTrigrams(a: string, b: string): number {
  const [left, right] = [new Set(trigrams(a)), new Set(trigrams(b))]
  const both = [...left].filter((gram) => right.has(gram)).length
  return left.size + right.size === 0 ? 0 : (2 * both) / (left.size + right.size)
}

function foldCase(word: string): string {
  return word
    .normalize('NFKC')
    .toLocaleLowerCase('und')
    .replace(/\u0640/g, '')
}

function romanise(word: string): string {
  return anyAscii(word.normalize('NFKD').replace(/\p{M}/gu, ''))
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** Consonants only, letters that sound alike made one: "Tarek", "Tariq" and "طارق" fall together. */
function soundOf(roman: string): string {
  return roman
    .replace(/(ph)/g, 'f')
    .replace(/(sch|sh|ch|tch)/g, 's')
    .replace(/(kh|gh|ck|q|c|g)/g, 'k')
    .replace(/(th|dh|d)/g, 't')
    .replace(/(v|w)/g, 'f')
    .replace(/z/g, 's')
    .replace(/b/g, 'p')
    .replace(/[aeiouyhj]/g, '')
    .replace(/(.)\1+/g, '$1')
}

function trigrams(roman: string): string[] {
  const padded = `^${roman}$`
  const grams: string[] = []
  for (let at = 0; at + 3 <= padded.length; at++) grams.push(`g:${padded.slice(at, at + 3)}`)
  return grams
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return []
}
