import { append, at, type Column, createColumn } from './growing-column.ts'

/** UUIDs numbered in order of appearance: 16 bytes each and an open hash table, no string kept. */
export type IdTable = { words: Column; slots: Int32Array; count: number }

/** A table of no id yet. */
export function createIdTable(): IdTable {
  return { words: createColumn(), slots: new Int32Array(4096).fill(-1), count: 0 }
}

/** The number of an id; the next free number if it is new. */
export function numberOf(table: IdTable, id: string): number {
  const words = toWords(id)
  if (table.count * 2 >= table.slots.length) enlarge(table)
  const slot = findSlot(table, words)
  const found = table.slots[slot] ?? -1
  if (found !== -1) return found
  for (const word of words) append(table.words, word)
  table.slots[slot] = table.count
  return table.count++
}

/** The id with a number, in lower case. */
export function idOf(table: IdTable, number: number): string {
  let hex = ''
  for (let part = 0; part < 4; part += 1)
    hex += (at(table.words, number * 4 + part) >>> 0).toString(16).padStart(8, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Four 32-bit words of an id or of 32 hex digits. */
export function toWords(id: string): [number, number, number, number] {
  const hex = id.length === 36 ? id.replaceAll('-', '') : id
  return [word(hex, 0), word(hex, 8), word(hex, 16), word(hex, 24)]
}

function word(hex: string, from: number): number {
  return Number.parseInt(hex.slice(from, from + 8), 16) | 0
}

function findSlot(table: IdTable, words: readonly number[]): number {
  const mask = table.slots.length - 1
  // Ids made within one millisecond share their first half: every word has to take part.
  let slot = 0
  for (const one of words) slot = Math.imul(slot ^ one, 0x9e3779b1) ^ (slot >>> 15)
  slot = (slot ^ (slot >>> 16)) & mask
  while (true) {
    const held = table.slots[slot] ?? -1
    if (held === -1 || words.every((one, part) => at(table.words, held * 4 + part) === one)) return slot
    slot = (slot + 1) & mask
  }
}

function enlarge(table: IdTable): void {
  table.slots = new Int32Array(table.slots.length * 2).fill(-1)
  for (let number = 0; number < table.count; number += 1) {
    const words = [0, 1, 2, 3].map((part) => at(table.words, number * 4 + part))
    table.slots[findSlot(table, words)] = number
  }
}
