import { atHour, day, hour, monthOf, weekday } from '../chance/local-time.ts'
import { pickWeighted, type Random } from '../chance/random.ts'
import type { Archetype, Rhythm } from './archetype.ts'

/** The kind of journey that begins at this time of the year. */
export function pickArchetype(random: Random, archetypes: readonly Archetype[], moment: number): Archetype {
  const month = monthOf(moment)
  return pickWeighted(
    random,
    archetypes.map((one) => [one, one.weight * (one.seasons?.[month] ?? 1)] as const),
  )
}

/** The instant near `moment` at which such a journey begins, as the days of the week and the hours have it; never after `now`. */
export function pickBeginning(random: Random, rhythm: Rhythm, moment: number, now: number): number {
  const begins = atHour(pickDay(random, rhythm, moment), pickHour(random, rhythm))
  return begins <= now - hour / 4 ? begins : now - random.between(0.3, 30) * hour
}

function pickDay(random: Random, rhythm: Rhythm, moment: number): number {
  const today = weekday(moment)
  const weekend = today === 0 || today === 6
  if (rhythm === 'school' && weekend) return moment - random.pick([1, 2]) * day - (today === 0 ? day : 0)
  if (rhythm === 'office' && weekend && random.chance(0.7)) return moment - 2 * day
  if (rhythm === 'night-out' && !weekend && random.chance(0.25)) return moment - ((today + 1) % 7) * day
  return moment
}

function pickHour(random: Random, rhythm: Rhythm): number {
  const around = (middle: number, spread: number) => {
    const hours = middle + (random.next() + random.next() + random.next() - 1.5) * spread
    return ((hours % 24) + 24) % 24
  }
  switch (rhythm) {
    case 'school':
      return random.between(8, 15.5)
    case 'office':
      return random.chance(0.85) ? random.between(8, 17) : around(20, 4)
    case 'evening':
      return random.chance(0.65) ? around(20.5, 4) : random.between(7, 18)
    case 'night-out':
      return random.chance(0.75) ? around(20.5, 6) : random.between(9, 18)
    case 'any':
      return random.between(4, 23.5)
  }
}
