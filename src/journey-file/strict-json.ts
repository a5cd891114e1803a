import { type Fault, shorten } from './problem.ts'

/** How deep objects and lists may lie in one another; the line's own object is the first level. */
export const deepest = 32

export type JsonObject = { [key: string]: unknown }

type Reader = { text: string; at: number; depth: number; fault: Fault | undefined }

/** The reading stops at the first fault: everything after it would be guesswork. */
const stopped = Symbol('stopped')
type Stopped = typeof stopped

/**
 * Reads one JSON object more strictly than `JSON.parse`, which cannot see a duplicate key: refuses duplicate keys,
 * `__proto__`, NUL, lone surrogates (also escaped ones), numbers beyond double precision's range, and more than
 * 32 levels. Never throws.
 */
export function readJsonObject(text: string): { value: JsonObject } | { fault: Fault } {
  const reader: Reader = { text, at: 0, depth: 0, fault: undefined }
  skipSpace(reader)
  if (text.charCodeAt(reader.at) !== openBrace) {
    const other = text[reader.at]
    const looksJson = other !== undefined && /["[\d\-tfn]/.test(other)
    return { fault: { code: looksJson ? 'line.not-object' : 'line.not-json', found: shorten(text) } }
  }
  const value = readObject(reader)
  skipSpace(reader)
  if (value !== stopped && reader.at === text.length) return { value }
  if (value !== stopped) unexpected(reader)
  return { fault: reader.fault ?? { code: 'line.not-json', found: shorten(text) } }
}

const openBrace = 123
const closeBrace = 125
const openBracket = 91
const closeBracket = 93
const quote = 34
const comma = 44
const colon = 58
const backslash = 92

function readValue(reader: Reader): unknown | Stopped {
  switch (reader.text.charCodeAt(reader.at)) {
    case quote:
      return readString(reader)
    case openBrace:
      return readObject(reader)
    case openBracket:
      return readList(reader)
    case 116:
      return readWord(reader, 'true', true)
    case 102:
      return readWord(reader, 'false', false)
    case 110:
      return readWord(reader, 'null', null)
    default:
      return readNumber(reader)
  }
}

function readObject(reader: Reader): JsonObject | Stopped {
  if (++reader.depth > deepest) return stop(reader, { code: 'line.too-deep', allowed: `${deepest}` })
  reader.at += 1
  const object: JsonObject = {}
  skipSpace(reader)
  if (reader.text.charCodeAt(reader.at) === closeBrace) return close(reader, object)
  while (true) {
    if (reader.text.charCodeAt(reader.at) !== quote) return unexpected(reader)
    const key = readString(reader)
    if (key === stopped) return stopped
    if (key === '__proto__') return stop(reader, { code: 'line.forbidden-key', found: key })
    if (Object.hasOwn(object, key)) return stop(reader, { code: 'line.duplicate-key', found: shorten(key) })
    skipSpace(reader)
    if (reader.text.charCodeAt(reader.at) !== colon) return unexpected(reader)
    reader.at += 1
    skipSpace(reader)
    const value = readValue(reader)
    if (value === stopped) return stopped
    object[key] = value
    skipSpace(reader)
    const next = reader.text.charCodeAt(reader.at)
    if (next === closeBrace) return close(reader, object)
    if (next !== comma) return unexpected(reader)
    reader.at += 1
    skipSpace(reader)
  }
}

function readList(reader: Reader): unknown[] | Stopped {
  if (++reader.depth > deepest) return stop(reader, { code: 'line.too-deep', allowed: `${deepest}` })
  reader.at += 1
  const list: unknown[] = []
  skipSpace(reader)
  if (reader.text.charCodeAt(reader.at) === closeBracket) return close(reader, list)
  while (true) {
    const value = readValue(reader)
    if (value === stopped) return stopped
    list.push(value)
    skipSpace(reader)
    const next = reader.text.charCodeAt(reader.at)
    if (next === closeBracket) return close(reader, list)
    if (next !== comma) return unexpected(reader)
    reader.at += 1
    skipSpace(reader)
  }
}

function close<T>(reader: Reader, whole: T): T {
  reader.depth -= 1
  reader.at += 1
  return whole
}

/** What a string may hold as it stands: quotes, backslashes and control characters have to be escaped. */
const plain = /[ !#-[\]-\uffff]*/y
const fourHex = /[\da-fA-F]{4}/y

function readString(reader: Reader): string | Stopped {
  const start = reader.at + 1
  let escaped = false
  reader.at = start
  while (true) {
    reader.at = endOf(plain, reader) ?? reader.at
    const code = reader.text.charCodeAt(reader.at)
    if (code === quote) break
    if (code !== backslash) return unexpected(reader)
    escaped = true
    const letter = reader.text.charAt(reader.at + 1)
    if (letter === '' || !'"\\/bfnrtu'.includes(letter)) return unexpected(reader)
    reader.at += 2
    if (letter !== 'u') continue
    const end = endOf(fourHex, reader)
    if (end === undefined) return unexpected(reader)
    reader.at = end
  }
  reader.at += 1
  if (!escaped) return reader.text.slice(start, reader.at - 1)
  const value: string = JSON.parse(reader.text.slice(start - 1, reader.at))
  if (value.includes('\u0000')) return stop(reader, { code: 'line.nul' })
  if (!value.isWellFormed()) return stop(reader, { code: 'line.lone-surrogate' })
  return value
}

function endOf(pattern: RegExp, reader: Reader): number | undefined {
  pattern.lastIndex = reader.at
  return pattern.test(reader.text) ? pattern.lastIndex : undefined
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

function readNumber(reader: Reader): number | Stopped {
  number.lastIndex = reader.at
  const match = number.exec(reader.text)
  if (!match) return unexpected(reader)
  reader.at = number.lastIndex
  const value = Number(match[0])
  if (!Number.isFinite(value))
    return stop(reader, { code: 'line.number-out-of-range', found: shorten(match[0]) })
  return value === 0 ? 0 : value
}

function readWord<T>(reader: Reader, word: string, value: T): T | Stopped {
  if (!reader.text.startsWith(word, reader.at)) return unexpected(reader)
  reader.at += word.length
  return value
}

function skipSpace(reader: Reader): void {
  for (let code = reader.text.charCodeAt(reader.at); ; code = reader.text.charCodeAt(++reader.at))
    if (code !== 32 && code !== 9 && code !== 10 && code !== 13) return
}

function stop(reader: Reader, fault: Fault): Stopped {
  reader.fault = fault
  return stopped
}

function unexpected(reader: Reader): Stopped {
  if (reader.text.charCodeAt(reader.at) === 0) return stop(reader, { code: 'line.nul' })
  const near = reader.text.slice(reader.at, reader.at + 20)
  const found = near === '' ? 'the end of the line' : near
  return stop(reader, { code: 'line.not-json', found, allowed: `JSON, at character ${reader.at + 1}` })
}
