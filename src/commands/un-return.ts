import { writeFile } from 'node:fs/promises'
import { isLocale } from '#platform/i18n/locales.ts'
import { recordAudit } from '../rooms/audit.ts'
import { latestReleases } from '../rooms/release/release.queries.ts'
import { makeExactReturn, makePublishedReturn } from '../rooms/un-return/make-return.ts'
import { returnOf, unReturns } from '../rooms/un-return/returns/catalogue.ts'
import { asOperator, inOwnSession, tell } from './act.ts'
import { type Command, readArguments, readCount, UsageError } from './command.ts'

/** One return to the United Nations for one year as a workbook; from releases, or with `--exact` a working copy. */
export const unReturn: Command = async (args) => {
  const { values, positionals } = readArguments(
    args,
    {
      year: { type: 'string' },
      out: { type: 'string' },
      exact: { type: 'boolean' },
      lang: { type: 'string' },
    },
    1,
  )
  const declared = returnOf(positionals[0] ?? '')
  if (declared === undefined) {
    throw new UsageError(
      `found ${JSON.stringify(positionals[0] ?? '')}, allowed: ${unReturns.map(({ id }) => id).join(', ')}`,
    )
  }
  const { out, lang = 'en' } = values
  if (values.year === undefined || out === undefined) throw new UsageError('say --year and --out')
  if (!isLocale(lang)) throw new UsageError(`--lang: found ${JSON.stringify(lang)}, allowed: en, fr, ar`)
  const year = readCount(values.year, 'year', 1990, 1990)
  const copy = values.exact === true ? 'exact' : 'published'
  return asOperator(async (deployment, profile) => {
    const bytes = await inOwnSession(deployment, async (db) => {
      const making = { declared, year, copy, locale: lang, now: new Date() } as const
      const made =
        copy === 'published'
          ? await makePublishedReturn(db, making, await latestReleases(db))
          : await makeExactReturn(db, making, { profile, atMost: null })
      await recordAudit(db, {
        action: 'un-return.made',
        subject: declared.id,
        detail: { year, copy, locale: lang },
      })
      return made
    })
    await writeFile(out, bytes)
    tell(
      copy === 'exact'
        ? `${out}: exact counts, an internal working copy; do not send it`
        : `${out}: filled from published releases`,
    )
    return 0
  })
}
