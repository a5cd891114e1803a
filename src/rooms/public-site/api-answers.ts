import { type Locale, locales } from '#platform/i18n/locales.ts'
import type { PublicRelease } from '#release/public-release.ts'
import { citationOf } from '#safeguards/source.ts'
import type { IndicatorAnswer, IndicatorsAnswer, ReleasesAnswer } from './public-site.contract.ts'
import { publicWords } from './public-words.ts'
import { indicatorsIn, inForce, tablesOf } from './read-site.ts'
import { byTheme, declarationOf, themeOf } from './themes.ts'

/** Every release without its tables, newest first, with the corrections both ways. */
export function listReleases(releases: readonly PublicRelease[]): ReleasesAnswer {
  return {
    items: releases.map((release) => {
      const { number, titles, publishedAt, frozenAt, publisher, digest, corrects } = release
      const correctedBy = releases.find((one) => one.corrects?.number === number)?.number ?? null
      const indicators = [...indicatorsIn([release])]
      return { number, titles, publishedAt, frozenAt, publisher, digest, corrects, correctedBy, indicators }
    }),
  }
}

/** Every indicator of the releases in force, by theme. */
export function listIndicators(releases: readonly PublicRelease[]): IndicatorsAnswer {
  const current = inForce(releases)
  const ids = byTheme(indicatorsIn(current)).flatMap((theme) => theme.ids)
  return { items: ids.map((id) => summaryOf(id, releases, current)) }
}

/** One indicator with its declaration and the tables in force; null where no release has it. */
export function showIndicator(releases: readonly PublicRelease[], id: string): IndicatorAnswer | null {
  const current = inForce(releases)
  const tables = tablesOf(current, id)
  if (tables.length === 0) return null
  const declared = declarationOf(id)
  return {
    ...summaryOf(id, releases, current),
    definitions: inEveryLanguage((locale) => publicWords(locale, new Map()).definition(id)),
    direction: declared?.direction ?? null,
    sources: (declared?.sources ?? []).map((source) => ({
      citation: citationOf(source),
      level: source.level,
      verification: source.verification === 'unverified' ? 'unverified' : source.verification.readAt,
    })),
    codes: (declared?.codes ?? []).map(({ dataset, code, match, verification }) => ({
      dataset,
      code,
      match,
      verification,
    })),
    // Written out by JSON at once: what is read-only here stays so.
    tables: tables.map(({ table, release }) => ({
      ...(structuredClone(table) as IndicatorAnswer['tables'][number]),
      release: release.number,
      publishedAt: release.publishedAt,
    })),
  }
}

function summaryOf(id: string, releases: readonly PublicRelease[], current: readonly PublicRelease[]) {
  return {
    id,
    theme: themeOf(id),
    names: inEveryLanguage((locale) => publicWords(locale, new Map()).indicator(id)),
    unit: tablesOf(current, id)[0]?.table.unit ?? 'count',
    releases: releases
      .filter(({ tables }) => tables.some((table) => table.indicator === id))
      .map(({ number }) => number),
  }
}

function inEveryLanguage(say: (locale: Locale) => string): Record<Locale, string> {
  return Object.fromEntries(locales.map((locale) => [locale, say(locale)])) as Record<Locale, string>
}
