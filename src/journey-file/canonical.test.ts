import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentFingerprint, deriveEventId } from './canonical.ts'
import { anyEvent } from './record-arbitraries.ts'
import type { JsonObject } from './strict-json.ts'

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, shuffled(inner)]),
  )
}

test('an event gets the same id however the keys of its line are ordered', () => {
  fc.assert(
    fc.property(anyEvent, (event) => {
      const turned = shuffled(event)
      expect(deriveEventId({ ...(turned as JsonObject) })).toBe(deriveEventId(event))
      expect(contentFingerprint({ ...(turned as JsonObject) })).toBe(contentFingerprint(event))
    }),
  )
})

test('who recorded it, when, and the id itself do not count', () => {
  fc.assert(
    fc.property(anyEvent, (event) => {
      const { id: _id, recordedAt: _at, recordedBy: _by, ...bare } = event
      const recorded = { ...bare, id: 'x', recordedAt: '2026-01-01T00:00:00Z', recordedBy: 'somebody' }
      expect(deriveEventId(recorded)).toBe(deriveEventId(bare))
    }),
  )
})

test('the id is the start of the SHA-256 of the canonical line, marked as version 8', () => {
  const line = {
    type: 'absconded',
    record: 'event',
    case: 'ARK-7-1',
    at: '2026-01-03T10:15:00+02:00',
    recordedBy: 'somebody',
  }
  const canonical = '{"at":"2026-01-03T10:15:00+02:00","case":"ARK-7-1","record":"event","type":"absconded"}'
  const digest = createHash('sha256').update(canonical, 'utf8').digest()
  const bytes = digest.subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  expect(deriveEventId(line).replaceAll('-', '')).toBe(bytes.toString('hex'))
  expect(deriveEventId(line)).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
})

test('a default that is spelled out says the same as one that is left out', () => {
  const bare = { record: 'event', case: 'A', type: 'appealed', at: '2026-01-03T10:15:00Z' }
  const spelled = { ...bare, compartment: 'general', atPrecision: 'minute', data: {} }
  expect(contentFingerprint(spelled)).toBe(contentFingerprint(bare))
  expect(contentFingerprint({ ...bare, compartment: 'health' })).not.toBe(contentFingerprint(bare))
})
