import type { Random } from './random.ts'

const hex = Array.from({ length: 0x10000 }, (_, value) => value.toString(16).padStart(4, '0'))

/**
 * A UUIDv7 made from the event's instant, its place in the child's story and seeded chance, so that the
 * same country has the same ids. The place in the story makes ids of one instant sort as they were told.
 */
export function makeEventId(random: Random, instant: number, sequence: number): string {
  const high = Math.floor(instant / 0x10000)
  const low = hex[instant % 0x10000]
  const node = `${hex[random.int(0x10000)]}${hex[random.int(0x10000)]}${hex[random.int(0x10000)]}`
  return `${hex[Math.floor(high / 0x10000)]}${hex[high % 0x10000]}-${low}-${hex[0x7000 | (sequence & 0xfff)]}-${hex[0x8000 | random.int(0x4000)]}-${node}`
}
