import { useState } from 'react'
import { api } from '#ui/api.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { formatMoment } from '#ui/dates.ts'
import { Dialog } from '#ui/dialog.tsx'
import { fileName, saveFile } from '#ui/figure/save-file.ts'
import { writeCsv } from '#ui/figure/write-csv.ts'
import { Notice } from '#ui/notice.tsx'
import { useProblemText } from '#ui/problem.ts'
import { useRead, useWrite } from '#ui/queries.tsx'
import type { FiguresAnswer } from '../figures/figures.contract.ts'
import { saveWorkbook } from './figure-downloads.tsx'
import { rowsOfFigures } from './figure-rows.ts'
import type { ReportReading, ReportRow } from './statistics.contract.ts'
import { readPeriod } from './statistics-period.ts'
import { wordPeriod } from './statistics-words.ts'
import type { Frame } from './use-frame.ts'

const path = '/statistics/reports'

/** The reports that were made of kept views; nothing where there are none. */
export function StatisticsReports({ frame }: { frame: Frame }) {
  const { t } = frame.words
  const [open, setOpen] = useState(false)
  const { data } = useRead<{ items: ReportRow[] }>(path)
  const items = data?.items ?? []
  if (items.length === 0) return null
  return (
    <>
      <LinkButton onClick={() => setOpen(true)}>{t('statistics.reports', { n: items.length })}</LinkButton>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('statistics.reports.title')} wide>
        <Reports items={items} frame={frame} />
      </Dialog>
    </>
  )
}

function Reports({ items, frame }: { items: readonly ReportRow[]; frame: Frame }) {
  const { words, offset } = frame
  const { t } = words
  const problemText = useProblemText()
  const forget = useWrite((row: ReportRow) => api<void>('DELETE', `${path}/${row.id}`), [path])
  const fetchIt = useWrite(async ({ row, as }: { row: ReportRow; as: 'csv' | 'xlsx' }) => {
    const report = await api<ReportReading>('GET', `${path}/${row.id}`)
    const figures = (report.answers as unknown as FiguresAnswer[]).flatMap(({ results }) => results)
    const name = fileName([report.name, report.period], as)
    if (as === 'xlsx') await saveWorkbook(name, figures, frame)
    else saveFile(name, writeCsv(rowsOfFigures(figures, frame)), 'text/csv')
  })
  const failed = fetchIt.error ?? forget.error
  return (
    <>
      <p className="meta">{t('statistics.reports.help')}</p>
      {failed && <Notice kind="error" title={problemText(failed)} />}
      <DataTable<ReportRow>
        caption={t('statistics.reports.title')}
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', head: t('children.views.name'), cell: ({ name }) => <bdi>{name}</bdi> },
          {
            key: 'period',
            head: t('statistics.period'),
            cell: ({ period }) => {
              const read = readPeriod(period, offset)
              return read ? wordPeriod(read, offset, words) : period
            },
          },
          { key: 'made', head: t('statistics.made-at'), cell: ({ madeAt }) => formatMoment(madeAt, words) },
          {
            key: 'get',
            head: t('statistics.download'),
            cell: (row) => (
              <span className="st-get">
                {(['csv', 'xlsx'] as const).map((as) => (
                  <Button
                    key={as}
                    small
                    aria-label={t('statistics.reports.get', {
                      as: as.toUpperCase(),
                      name: row.name,
                      period: row.period,
                    })}
                    onClick={() => fetchIt.mutate({ row, as })}
                  >
                    {as.toUpperCase()}
                  </Button>
                ))}
                <LinkButton
                  aria-label={t('children.views.forget', { name: `${row.name} ${row.period}` })}
                  onClick={() => forget.mutate(row)}
                >
                  {t('statistics.forget')}
                </LinkButton>
              </span>
            ),
          },
        ]}
      />
    </>
  )
}
