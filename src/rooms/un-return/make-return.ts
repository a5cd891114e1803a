/** One return for one year as a workbook: from releases, or as an exact working copy. */
import type { Kysely } from 'kysely'
import { indicators } from '#indicators/catalogue.ts'
import { beginQuestion } from '#indicators/cube/question.ts'
import { refuse } from '#platform/errors.ts'
import { translator } from '#platform/i18n/load-catalog.ts'
import type { Locale } from '#platform/i18n/locales.ts'
import type { PublicRelease } from '#release/public-release.ts'
import { windowsOf } from '#release/windows.ts'
import type { Profile } from '#safeguards/profile.ts'
import type { DB } from '../database.gen.ts'
import { eachLot } from '../figures/count-facts.ts'
import { readDenominators } from '../registers/denominators.queries.ts'
import { readRegisters } from '../registers/registers.queries.ts'
import { breakdownsNeeded, fillExactly, type ResultsBy } from './fill-exactly.ts'
import { fillFromRelease } from './fill-from-release.ts'
import type { UnReturn } from './returns/declaration.ts'
import type { Copy } from './un-return.policy.ts'
import { countryName, yearOffset } from './un-return.queries.ts'
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
 * A working copy from the facts of everybody, under a session that sees all: one pass for every breakdown. `atMost`: how
 * many facts it may look at; refuses `figures.too-much` beyond.
 */
export async function makeExactReturn(
  db: Kysely<DB>,
  making: Making,
  how: { profile: Profile; atMost: number | null },
): Promise<Buffer> {
  const { declared, locale, now } = making
  const common = await commonOf(db, making)
  const registers = { ...(await readRegisters(db)), ...(await readDenominators(db)), profile: how.profile }
  const isOver = Date.parse(common.window.to) <= now.getTime()
  const census = isOver ? common.window.to : now.toISOString()
  const which = indicators.filter(({ id }) => indicatorsIn(declared).includes(id))
  const questions = breakdownsNeeded.map((by) => ({
    by: by.join(','),
    question: beginQuestion(registers, { ...common.window, census, by }, which),
  }))
  const wanted = questions[0]?.question
  if (wanted) {
    await eachLot(db, { kinds: wanted.kinds, span: wanted.span, own: false }, how.atMost, (facts) => {
      for (const { question } of questions) question.add(facts)
    })
  }
  const results: ResultsBy = new Map(questions.map(({ by, question }) => [by, question.results()]))
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
