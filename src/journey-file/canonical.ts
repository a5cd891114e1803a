import { hash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import type { JsonObject } from './strict-json.ts'

/**
 * The id of an event that came without one, so that the same line imported twice is one event.
 *
 * The bytes are exactly these: take the line's JSON object as it was written (`record` included, nothing added,
 * cut or changed in case), drop its top-level members `id`, `recordedAt` and `recordedBy`, serialise the rest by
 * RFC 8785 (JCS) in UTF-8, hash with SHA-256 and keep the first 16 bytes. Then the high four bits of byte 6 become
 * 1000 (version 8) and the high two bits of byte 8 become 10 (the RFC 9562 variant).
 */
export function deriveEventId(line: Readonly<JsonObject>): string {
  const hex = hash('sha256', canonicalContent(line), 'hex')
  const version = `8${hex.slice(13, 16)}`
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0b0011) | 0b1000).toString(16) + hex.slice(17, 20)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}-${variant}-${hex.slice(20, 32)}`
}

/** RFC 8785 text of an object without the members that say when and by whom it was recorded, and without `id`. */
function canonicalContent(object: Readonly<JsonObject>): string {
  const { id: _id, recordedAt: _recordedAt, recordedBy: _recordedBy, ...rest } = object
  return canonicalJson(rest)
}

/**
 * A fingerprint (32 hex digits) of what a checked record says. Two records with the same fingerprint say the same:
 * the order of keys, who recorded it and when, and values that only repeat a default (`general`, `minute`,
 * empty `data`) do not count. Not secret-proof: never store it beside sealed words.
 */
export function contentFingerprint(record: Readonly<JsonObject>): string {
  const { compartment, atPrecision, data, ...rest } = record
  const said: JsonObject = rest
  if (compartment !== undefined && compartment !== 'general') said.compartment = compartment
  if (atPrecision !== undefined && atPrecision !== 'minute') said.atPrecision = atPrecision
  if (typeof data === 'object' && data !== null && Object.keys(data).length > 0) said.data = data
  return hash('sha256', canonicalContent(said), 'hex').slice(0, 32)
}
