import { Link } from '@tanstack/react-router'
import { DataTable } from '#ui/data-table.tsx'
import { type DateWords, formatNumber } from '#ui/dates.ts'
import { formatDecimals } from '#ui/figure/decimals.ts'
import { Mark } from '#ui/mark.tsx'
import { Ref } from '#ui/tag.tsx'
import type { QualityAnswer } from './data-quality.contract.ts'

type Row = QualityAnswer['implausible'][number]

/** What each check found, with an example of what it looks for; a supervisor sees which cases. */
export function Checks({ rows, words }: { rows: readonly Row[]; words: DateWords }) {
  const { t } = words
  const tellsCases = rows.some(({ cases }) => cases !== null)
  return (
    <>
      <p className="meta">{t('quality.implausible.note')}</p>
      <DataTable<Row>
        caption={t('quality.implausible')}
        rows={rows}
        rowKey={({ check }) => check}
        columns={[
          {
            key: 'check',
            head: t('quality.col.check'),
            cell: ({ check }) => (
              <>
                {t(`quality.check.${check}`)}
                <span className="meta q-eg">
                  {t('quality.example', { example: t(`quality.check.${check}.example`) })}
                </span>
              </>
            ),
          },
          {
            key: 'found',
            head: t('quality.col.found'),
            cardLabel: t('quality.col.found'),
            numeric: true,
            cell: (row) => <Found row={row} words={words} />,
          },
          ...(tellsCases
            ? [
                {
                  key: 'cases',
                  head: t('quality.col.cases'),
                  cardLabel: t('quality.col.cases'),
                  cell: ({ cases }: Row) => <Cases cases={cases ?? []} />,
                },
              ]
            : []),
        ]}
      />
    </>
  )
}

function Found({ row: { found, of, expected, stands }, words }: { row: Row; words: DateWords }) {
  const { t } = words
  return (
    <>
      <span className={`st ${stands ? 'due' : 'quiet'}`}>
        {stands && <Mark status="due" />}
        {t('quality.found', { found: formatNumber(found, words), of: formatNumber(of, words) })}
        {stands && <span className="sr"> {t('quality.stands')}</span>}
      </span>
      {expected !== null && (
        <span className="meta q-eg">
          {t('quality.expected', { n: formatDecimals(expected, expected < 10 ? 1 : 0, words) })}
        </span>
      )}
    </>
  )
}

function Cases({ cases }: { cases: NonNullable<Row['cases']> }) {
  if (cases.length === 0) return <span className="quiet">–</span>
  return (
    <ul className="q-cases">
      {cases.map((each) => (
        <li key={each.case}>
          <Link to={`/children/${encodeURIComponent(each.child)}`}>
            <Ref>{each.case}</Ref>
          </Link>
        </li>
      ))}
    </ul>
  )
}
