import { pickWeighted, type Random } from '../chance/random.ts'

/** ICCS codes (version 1.0) of what children are most often suspected of, with their shares. */
const offences = [
  ['0502', 34],
  ['020112', 15],
  ['0504', 11],
  ['0501', 10],
  ['0601', 9],
  ['0801', 8],
  ['0401', 6],
  ['0907', 4],
  ['0901', 2],
  ['0806', 1],
] as const

const graveOffences = [
  ['0401', 42],
  ['0501', 20],
  ['020111', 18],
  ['0601', 12],
  ['0901', 5],
  ['0102', 2],
  ['0101', 1],
] as const

/** What a child is suspected of. */
export function drawOffence(random: Random): string {
  return pickWeighted(random, offences)
}

/** What a child is suspected of when a court locks them up. */
export function drawGraveOffence(random: Random): string {
  return pickWeighted(random, graveOffences)
}
