import type { Locale } from '#platform/i18n/locales.ts'
import type { PublicRelease } from '#release/public-release.ts'
import { endOfDay, releasedBefore } from './as-published.ts'
import { type Area, publicWords } from './public-words.ts'
import type { PublicRegisters } from './published.ts'
import type { View } from './view.ts'

/** What a page is made of, on the day that was asked for. Areas have the names that the newest release gives them. */
export function viewOf(from: {
  readonly locale: Locale
  readonly day: string | null
  readonly all: readonly PublicRelease[]
  readonly registers: Omit<PublicRegisters, 'mark'>
  readonly country: string
}): View {
  const releases = releasedBefore(from.all, from.day === null ? null : endOfDay(from.day))
  const areas = new Map<string, Area>()
  for (const { areas: named } of releases) {
    for (const { ref, name } of named) {
      if (!areas.has(ref)) areas.set(ref, { name, geometry: from.registers.outlines.get(ref) ?? null })
    }
  }
  return {
    words: publicWords(from.locale, areas),
    country: from.country,
    releases,
    asPublished: from.day,
    areas,
    organisations: from.registers.organisations,
  }
}
