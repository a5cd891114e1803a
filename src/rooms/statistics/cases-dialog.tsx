import { Link } from '@tanstack/react-router'
import { DataTable } from '#ui/data-table.tsx'
import { formatMoment } from '#ui/dates.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Loaded, useRead } from '#ui/queries.tsx'
import { Ref } from '#ui/tag.tsx'
import type { CasesAnswer, DefinitionReading, FigureCase } from '../figures/figures.contract.ts'
import { type CasesOf, readCasesOf } from './cases-of.ts'
import { windowOf } from './statistics-period.ts'
import { wordIndicator } from './statistics-words.ts'
import type { Frame } from './use-frame.ts'

/** The cases behind a count: the reader's own standing decides which, and the list is audited. */
export function CasesDialog(props: { item: DefinitionReading; frame: Frame; onClose: () => void }) {
  const { item, frame } = props
  const of = readCasesOf(frame.view.cases)
  return (
    <Dialog open={of !== null} onClose={props.onClose} title={wordIndicator(item, frame.words)} wide>
      {of && <Cases item={item} frame={frame} of={of} />}
    </Dialog>
  )
}

function Cases({ item, frame, of }: { item: DefinitionReading; frame: Frame; of: CasesOf }) {
  const { words, view, period, offset } = frame
  const { t } = words
  const query = useRead<CasesAnswer>(
    `/figures/cases?${new URLSearchParams({
      indicator: item.id,
      ...windowOf(period, offset),
      part: of.part,
      ...(view.area !== '' && { area: view.area }),
      ...Object.fromEntries(Object.entries(of.of).map(([id, value]) => [`by.${id}`, value])),
    })}`,
  )
  return (
    <Loaded query={query} loading={t('statistics.loading')}>
      {({ items, total }) => (
        <>
          <p className="meta">{t('statistics.cases.n', { n: total, shown: items.length })}</p>
          <DataTable<FigureCase>
            caption={t('statistics.cases')}
            rows={items}
            rowKey={(row) => `${row.case} ${row.event ?? ''} ${row.at ?? ''}`}
            columns={[
              {
                key: 'child',
                head: t('children.child'),
                cell: (row) => (
                  <Link to="/children/$ref" params={{ ref: row.child }}>
                    <Ref>{row.child}</Ref>
                  </Link>
                ),
              },
              { key: 'case', head: t('statistics.case'), cell: (row) => <Ref>{row.case}</Ref> },
              {
                key: 'at',
                head: t('statistics.when'),
                cell: (row) => (row.at === null ? '–' : formatMoment(row.at, words)),
              },
            ]}
          />
        </>
      )}
    </Loaded>
  )
}
