import { type CheckedRecord, checkRecord } from './check-record.ts'
import type { Line } from './lines.ts'
import { type Fault, shorten } from './problem.ts'
import { type JsonObject, readJsonObject } from './strict-json.ts'

/** What a line says: its text as far as it can be shown, its object if it has one, its record if that is in order. */
export type ReadLine = { text: string; object?: JsonObject } & CheckedRecord

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/** Reads one line: bytes, JSON, shape. Whatever the line holds, it answers with a record or with faults. */
export function readLine(line: Line): ReadLine {
  if (line.tooLong) {
    const text = lenient.decode(line.bytes)
    return {
      text,
      faults: [{ code: 'line.too-long', found: shorten(text), allowed: '1 MiB' }],
    }
  }
  const text = decode(line.bytes)
  if (text === undefined) {
    const shown = lenient.decode(line.bytes)
    return { text: shown, faults: [{ code: 'line.not-utf8', found: shorten(aroundDamage(shown)) }] }
  }
  const read = readJsonObject(text)
  if ('fault' in read) return { text, faults: [read.fault] }
  return { text, object: read.value, ...checkRecord(read.value) }
}

/** Reads one record from its text, as an API or a test has it. */
export function readRecordText(text: string): { record: CheckedRecord['record']; faults: Fault[] } {
  const read = readLine({ number: 1, tooLong: false, bytes: new TextEncoder().encode(text) })
  return { record: read.record, faults: read.faults ?? [] }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

function aroundDamage(text: string): string {
  const at = text.indexOf('\ufffd')
  return text.slice(Math.max(0, at - 20), at + 20)
}
