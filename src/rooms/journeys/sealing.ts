import type { JourneyEvent } from '#journey/envelope.ts'
import { eventTypes } from '#journey/events/catalogue.ts'
import { open, seal } from '#platform/vault/cipher.ts'

/** Words that people wrote, kept apart from the coded fields: only ciphertext of these reaches the disk. */
export type FreeWords = {
  data?: Record<string, unknown>
  narrative?: string
  reason?: string
  attachments?: unknown[]
}

/** Separates an event's free words from what deadlines and statistics need. */
export function separateFreeWords(event: JourneyEvent): {
  coded: Record<string, unknown>
  free: FreeWords | null
} {
  const fields = eventTypes.get(event.type)?.fields ?? {}
  const coded: Record<string, unknown> = {}
  const words: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(event.data)) {
    const field = fields[name]
    const isFree = field === undefined || ('free' in field && field.free)
    if (isFree) words[name] = value
    else coded[name] = value
  }
  const free: FreeWords = {
    ...(Object.keys(words).length > 0 && { data: words }),
    ...(event.narrative !== undefined && { narrative: event.narrative }),
    ...(event.reason !== undefined && { reason: event.reason }),
    ...(event.attachments !== undefined && { attachments: event.attachments }),
  }
  return { coded, free: Object.keys(free).length > 0 ? free : null }
}

/** Seals any value for one child and one purpose; it opens only for the same two. */
export function sealFor(key: Buffer, childId: string, purpose: string, value: unknown): Buffer {
  return seal(key, Buffer.from(JSON.stringify(value), 'utf8'), `${childId}/${purpose}`)
}

/** Opens what `sealFor` made. */
export function openFor(key: Buffer, childId: string, purpose: string, sealed: Buffer): unknown {
  return JSON.parse(open(key, sealed, `${childId}/${purpose}`).toString('utf8'))
}
