/** Places of detention, as breakdowns see them. */
import { isPlaceOfDetention } from '#journey/detention.ts'
import type { PlaceRecord } from '#journey/envelope.ts'
import type { Described } from './dimensions.ts'
import type { Level } from './indicator.ts'
import type { Asked } from './query.ts'

/** Every place of detention in the area asked for. */
export function* placesOfDetention(asked: Asked): Generator<Described & { place: PlaceRecord }> {
  const { places, agencies } = asked.registers
  for (const place of places.values()) {
    const area =
      place.area ?? (place.agency === undefined ? undefined : agencies.get(place.agency)?.area) ?? null
    if (!isPlaceOfDetention(place.kind) || !asked.includes(area)) continue
    const setting = {
      area,
      place: place.ref,
      placeKind: place.kind,
      agency: place.agency ?? null,
      offence: null,
      form: null,
      contexts: [],
      status: 'unknown',
    }
    yield { place, person: null, setting, age: null }
  }
}

/** The level of a policy indicator in the latest year not after the census year's; null where none is recorded. */
export function policyLevel(indicator: string, asked: Asked): Level | null {
  let latest: Level | null = null
  for (const { indicator: id, year, level, evidence } of asked.registers.policyLevels) {
    if (id !== indicator || year > asked.year || (latest && latest.year >= year)) continue
    latest = { level, year, evidence: evidence ?? null }
  }
  return latest
}
