import { Link } from '@tanstack/react-router'
import { DataTable } from '#ui/data-table.tsx'
import type { DateWords } from '#ui/dates.ts'
import { Ref } from '#ui/tag.tsx'
import { wordOr, wordRight } from '../child/child-words.ts'
import { RightsCounts } from './rights-counts.tsx'
import { RightsNow } from './rights-now.tsx'
import { SourceState } from './rights-source-state.tsx'
import { wordAmount, wordCitation, wordKey, wordKind } from './rights-words.ts'
import type { LimitInForce, SafeguardRow } from './safeguards.contract.ts'

type Props = { caption: string; rows: readonly SafeguardRow[]; words: DateWords }

/** The rights of one stage, a row each. */
export function RightsTable({ caption, rows, words }: Props) {
  const { t } = words
  return (
    <div className="rt">
      <DataTable<SafeguardRow>
        caption={caption}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'right', head: t('rights.col.right'), cell: (row) => <Right row={row} words={words} /> },
          {
            key: 'limit',
            head: t('rights.col.limit'),
            cardLabel: t('rights.col.limit'),
            cell: (row) => <Limits row={row} words={words} />,
          },
          { key: 'source', head: t('rights.col.source'), cell: (row) => <Sources row={row} words={words} /> },
          {
            key: 'year',
            head: t('rights.col.year'),
            cardLabel: t('rights.col.year'),
            cell: (row) => <RightsCounts row={row} words={words} />,
          },
          { key: 'now', head: t('rights.col.now'), cell: (row) => <RightsNow row={row} words={words} /> },
        ]}
      />
    </div>
  )
}

function Right({ row: { id }, words }: { row: SafeguardRow; words: DateWords }) {
  const why = wordOr(`safeguard.${id}.why`, null, words)
  return (
    <>
      <Link to={`/safeguards/${encodeURIComponent(id)}`}>{wordRight(id, words)}</Link>
      <span className="meta rt-why">
        <Ref>{id}</Ref> {why}
      </span>
    </>
  )
}

function Limits({ row: { limits }, words }: { row: SafeguardRow; words: DateWords }) {
  const { t } = words
  if (limits.length === 0) return <span className="quiet">–</span>
  const kinds = new Set(limits.filter(isNotPlain).map((limit) => wordKind(limit, words)))
  return (
    <>
      <ul className="rt-l">
        {limits.map((limit) => (
          <li key={limit.key}>
            <b>{wordAmount(limit.amount, words)}</b> <span className="meta">{wordKey(limit, words)}</span>
            {kinds.size > 1 && isNotPlain(limit) && (
              <span className="meta rt-line">{wordKind(limit, words)}</span>
            )}
            {limit.national
              .filter(({ inForce }) => inForce)
              .map((law) => (
                <span key={law.citation} className="meta rt-line">
                  <bdi>{law.citation}</bdi>: {wordAmount(law.limit, words)} ({t(`rights.law.${law.compared}`)}
                  )
                </span>
              ))}
          </li>
        ))}
      </ul>
      {kinds.size === 1 && <span className="meta rt-line">{[...kinds].join()}</span>}
    </>
  )
}

/** A limit about whose number there is something to say. */
function isNotPlain({ parameter, advisory, aim }: LimitInForce): boolean {
  return parameter !== null || advisory || aim !== null
}

function Sources({ row: { sources }, words }: { row: SafeguardRow; words: DateWords }) {
  return (
    <ul className="rt-l">
      {sources.map((source) => (
        <li key={`${source.instrument} ${source.locator}`}>
          <span className="meta">{words.t(`child.level.${source.level}`)}</span>{' '}
          <bdi>{wordCitation(source, words)}</bdi> <SourceState source={source} words={words} />
        </li>
      ))}
    </ul>
  )
}
