/** One kind of event as its readers look for it: in their own language. */
export type Findable = { type: string; label: string; help: string; group: string }

/** Lower case without accents, vowel signs or the spellings that Arabic readers use for one another. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[’'‘`]/g, ' ')
}

/**
 * The kinds of event that fit what was written, best first: each written word must fit somewhere. A letter
 * wrong is forgiven in a word of four, two in a word of eight. Everything fits when nothing was written.
 */
export function findTypes(types: readonly Findable[], written: string): Findable[] {
  const wanted = fold(written).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return [...types]
  return types
    .map((type) => ({ type, score: scoreOf(type, wanted) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ type }) => type)
}

function scoreOf(type: Findable, wanted: readonly string[]): number {
  const label = wordsOf(type.label)
  const rest = wordsOf(`${type.help} ${type.group} ${type.type}`)
  let sum = 0
  for (const word of wanted) {
    const score = Math.max(3 * fitOf(word, label), fitOf(word, rest))
    if (score === 0) return 0
    sum += score
  }
  return sum
}

/** 3: begins a word; 2: stands inside one; 1: is one with letters wrong. */
function fitOf(word: string, words: readonly string[]): number {
  if (words.some((other) => other.startsWith(word))) return 3
  if (word.length >= 3 && words.some((other) => other.includes(word))) return 2
  const forgiven = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0
  return forgiven > 0 && words.some((other) => isNear(word, other, forgiven)) ? 1 : 0
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** Whether `word` is `other`, or its beginning, with at most so many letters added, left out, changed or swapped. */
function isNear(word: string, other: string, forgiven: number): boolean {
  const start = other.slice(0, word.length + forgiven)
  for (let length = Math.max(1, word.length - forgiven); length <= start.length; length += 1) {
    if (distance(word, start.slice(0, length)) <= forgiven) return true
  }
  return false
}

/** Letters to add, leave out, change or swap with the next (Damerau and Levenshtein, restricted). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, rows[i - 2]![j - 2]! + 1)
      }
      row.push(least)
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}
