import { DataTable } from '#ui/data-table.tsx'
import { type DateWords, formatNumber } from '#ui/dates.ts'
import { Notice } from '#ui/notice.tsx'
import { wordAmount } from './rights-words.ts'
import type { WhatIfAnswer } from './safeguards.contract.ts'

type Outcomes = NonNullable<WhatIfAnswer['current']>
type Row = { by: string; outcomes: Outcomes }
const columns = ['breached', 'met', 'due', 'unknown', 'dropped'] as const

/** How the same occurrences are judged by the limit in force, by the law and by the proposed limit. */
export function WhatIfResult({ answer, words }: { answer: WhatIfAnswer; words: DateWords }) {
  const { t } = words
  if (answer.tooFew) return <Notice kind="info" title={t('rights.what-if.too-few')} />
  const rows = (['current', 'law', 'proposed'] as const).flatMap((by): Row[] => {
    const outcomes = answer[by]
    return outcomes === null ? [] : [{ by, outcomes }]
  })
  return (
    <>
      <p className="right-p" role="status">
        <b>
          {t('rights.what-if.answer', {
            more: answer.more ?? 0,
            fewer: answer.fewer ?? 0,
            limit: wordAmount(answer.limit, words),
          })}
        </b>{' '}
        <span className="meta">{t('rights.what-if.children', { n: answer.children })}</span>
      </p>
      <DataTable<Row>
        caption={t('rights.what-if')}
        rows={rows}
        rowKey={({ by }) => by}
        columns={[
          { key: 'by', head: t('rights.what-if.by'), cell: ({ by }) => t(`rights.what-if.${by}`) },
          ...columns.map((key) => ({
            key,
            head: headOf(key, words),
            numeric: true,
            cardLabel: headOf(key, words),
            cell: ({ outcomes }: Row) => formatNumber(outcomes[key], words),
          })),
        ]}
      />
    </>
  )
}

function headOf(key: (typeof columns)[number], { t }: DateWords): string {
  return key === 'dropped' ? t('rights.what-if.dropped') : t(`status.${key}`)
}
