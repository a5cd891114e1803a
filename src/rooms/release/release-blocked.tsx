import type { DateWords } from '#ui/dates.ts'
import { Notice } from '#ui/notice.tsx'
import type { ReleaseReading } from './release.contract.ts'
import { wordCategoryOf, wordIndicatorId, wordPeriodId } from './release-words.ts'

type Blocked = NonNullable<ReleaseReading['review']>['blocked'][number]

const shownAtMost = 20

/** Why a release may not leave: which counts could be found, and how closely. */
export function ReleaseBlocked({ release, words }: { release: ReleaseReading; words: DateWords }) {
  const { t } = words
  const blocked = release.review?.blocked ?? []
  if (release.state !== 'blocked') return null
  return (
    <>
      <Notice kind="error" title={t('release.blocked')}>
        {t('release.blocked.help')}
      </Notice>
      <ul className="rel-blocked">
        {blocked.slice(0, shownAtMost).map((one) => (
          <li key={JSON.stringify(one)}>{wordBlock(one, release, words)}</li>
        ))}
      </ul>
      {blocked.length > shownAtMost && (
        <p className="quiet">{t('release.blocked.more', { count: blocked.length - shownAtMost })}</p>
      )}
    </>
  )
}

/** The message with the names that people know in place of codes. */
function wordBlock({ id, values }: Blocked, { areas }: ReleaseReading, words: DateWords): string {
  const { t } = words
  const indicator = `${values.cube ?? ''}`.split('/')[0]?.split('.')[0] ?? ''
  const group = `${values.group ?? ''}`
    .split(', ')
    .flatMap((part) => {
      const [dimension = '', category] = part.split('=')
      return category === undefined ? [] : [wordCategoryOf(dimension, category, areas, words)]
    })
    .join(', ')
  return t(id, {
    ...values,
    cube: indicator === '' ? '' : wordIndicatorId(indicator, words),
    group: group || t('release.total'),
    period: values.period === undefined ? '' : wordPeriodId(`${values.period}`, words),
  })
}
