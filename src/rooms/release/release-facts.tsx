import { Fragment } from 'react'
import { type DateWords, formatMoment, formatNumber } from '#ui/dates.ts'
import { Section } from '#ui/section.tsx'
import type { ReleaseReading } from './release.contract.ts'

/** Who made and approved it, when, and its proof. */
export function ReleaseFacts({ release, words }: { release: ReleaseReading; words: DateWords }) {
  const { t } = words
  const approvals = release.approvals.map((one) => (
    <Fragment key={one.person}>
      <bdi>{one.person}</bdi> ({t(`role.${one.role}`)}), {formatMoment(one.at, words)}
      {!one.counts && ` – ${t('release.approval.stale')}`}
      <br />
    </Fragment>
  ))
  const facts = [
    {
      key: 'made',
      value: (
        <>
          {formatMoment(release.madeAt, words)}, <bdi>{release.madeBy}</bdi>
        </>
      ),
    },
    { key: 'frozen', value: release.frozenAt && formatMoment(release.frozenAt, words) },
    {
      key: 'corrects',
      value:
        release.corrects &&
        t('release.fact.corrects.value', {
          n: formatNumber(release.corrects.number, words),
          reason: release.corrects.reason,
        }),
    },
    { key: 'approved', value: approvals.length === 0 ? null : approvals },
    { key: 'published', value: release.publishedAt && formatMoment(release.publishedAt, words) },
    { key: 'digest', value: release.digest && <code className="rel-code">{release.digest}</code> },
    {
      key: 'against',
      value:
        release.review &&
        t('release.fact.against.value', {
          count: release.review.against,
          n: formatNumber(release.review.against, words),
        }),
    },
  ]
  return (
    <Section title={t('release.facts')}>
      <dl className="rel-facts">
        {facts.map(
          ({ key, value }) =>
            value && (
              <div key={key}>
                <dt>{t(`release.fact.${key}`)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </Section>
  )
}
