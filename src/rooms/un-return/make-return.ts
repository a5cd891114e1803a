/** One return for one year as a workbook: from releases, or as an exact working copy. */
import type { Kysely } from 'kysely'
import { indicators } from '#indicators/catalogue.ts'
import { computeIndicators } from '#indicators/compute.ts'
import type { Fact } from '#indicators/facts/fact.ts'
import { factsOfJourney } from '#indicators/facts/facts-of.ts'
import type { IndicatorRegisters } from '#indicators/registers.ts'
import { refuse } from '#platform/errors.ts'
import { translator } from '#platform/i18n/load-catalog.ts'
import type { Locale } from '#platform/i18n/locales.ts'
import type { PublicRelease } from '#release/public-release.ts'
import { windowsOf } from '#release/windows.ts'
import type { Profile } from '#safeguards/profile.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { everyChild, journeyOf, loadJourneys } from '../journeys/journeys.queries.ts'
import { readDenominators } from '../registers/denominators.queries.ts'
import { readRegisters } from '../registers/registers.queries.ts'
import { breakdownsNeeded, fillExactly, type ResultsBy } from './fill-exactly.ts'
import { fillFromRelease } from './fill-from-release.ts'
import type { UnReturn } from './returns/declaration.ts'
import { type Copy, childrenAtMost } from './un-return.policy.ts'
import { countChildren, countryName, yearOffset } from './un-return.queries.ts'
import { indicatorsIn, sheetsOf, type Telling } from './workbook.ts'
import { writeWorkbook } from './write-workbook.ts'

export type Making = {
  readonly declared: UnReturn
  readonly year: number
  readonly copy: Copy
  readonly locale: Locale
  readonly now: Date
}

type Common = Pick<
  Telling,
  'declared' | 'year' | 'copy' | 'window' | 'madeAt' | 'country' | 'indicators' | 'locale' | 't'
>

/** A copy that may leave, from the releases in force (`releases`, as the published store gives them). */
export async function makePublishedReturn(
  db: Kysely<DB>,
  making: Making,
  releases: readonly PublicRelease[],
): Promise<Buffer> {
  const { declared, year, locale } = making
  const common = await commonOf(db, making)
  const used = new Set<number>()
  const cellOf: Telling['cellOf'] = (row, asked) => {
    const found = fillFromRelease(row.fill, asked, releases, year)
    if (found.release !== null) used.add(found.release)
    return found
  }
  // The tables first: they tell which releases the cover names.
  for (const table of declared.tables)
    for (const row of table.rows) cellOf(row, { by: 'total', category: '' })
  const named = releases
    .filter(({ number }) => used.has(number))
    .map(({ number, titles, publishedAt, digest }) => ({
      number,
      title: titles[locale],
      publishedAt,
      digest,
    }))
  return writeWorkbook(sheetsOf({ ...common, releases: named, cellOf }), locale)
}

/**
 * A working copy from every journey, under a session that sees all. `atMost`: how many children may be folded at
 * once; refuses `returns.too-much` beyond.
 */
export async function makeExactReturn(
  db: Kysely<DB>,
  making: Making,
  how: { vault: RoomDeps['vault']; profile: Profile; atMost: number | null },
): Promise<Buffer> {
  const { declared, locale, now } = making
  const common = await commonOf(db, making)
  const children = await countChildren(db)
  if (how.atMost !== null && children > how.atMost)
    refuse('returns.too-much', { children, limit: childrenAtMost })
  const registers = { ...(await readRegisters(db)), ...(await readDenominators(db)), profile: how.profile }
  const to = Date.parse(common.window.to)
  const census = to <= now.getTime() ? common.window.to : now.toISOString()
  const facts = await collectFacts(db, how.vault, registers, census)
  const which = indicators.filter(({ id }) => indicatorsIn(declared).includes(id))
  const results: ResultsBy = new Map(
    breakdownsNeeded.map((by) => [
      by.join(','),
      computeIndicators(facts, registers, { ...common.window, census, by }, which),
    ]),
  )
  const cellOf: Telling['cellOf'] = (row, asked) => fillExactly(row.fill, asked, results)
  return writeWorkbook(sheetsOf({ ...common, releases: [], cellOf }), locale)
}

async function commonOf(db: Kysely<DB>, { declared, year, copy, locale, now }: Making): Promise<Common> {
  const [window] = windowsOf({ windows: 'each-year' }, [year], await yearOffset(db))
  const { from, to } = window ?? refuse('returns.year', { found: year })
  return {
    declared,
    year,
    copy,
    window: { from, to },
    madeAt: now.toISOString(),
    country: (await countryName(db)) ?? '',
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    locale,
    t: translator(locale),
  }
}

async function collectFacts(
  db: Kysely<DB>,
  vault: RoomDeps['vault'],
  registers: IndicatorRegisters,
  census: string,
): Promise<Fact[]> {
  const facts: Fact[] = []
  for await (const ids of everyChild(db)) {
    for (const each of await loadJourneys(db, vault, ids)) {
      for (const fact of factsOfJourney({ ...journeyOf(each), ...registers }, registers, census))
        facts.push(fact)
    }
  }
  return facts
}
