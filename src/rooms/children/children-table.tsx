import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import { DataTable } from '#ui/data-table.tsx'
import { type DateWords, formatDay, formatMoment } from '#ui/dates.ts'
import { formatLate, formatLeft } from '#ui/durations.ts'
import { useShortcuts } from '#ui/shortcuts.ts'
import { StatusLine } from '#ui/status-line.tsx'
import { Ref } from '#ui/tag.tsx'
import { clockStatus } from '../child/child-clock.ts'
import { joinWords, wordPerson, wordWhere } from '../child/child-words.ts'
import type { ChildRow, ChildrenAnswer } from './children.contract.ts'

/** Children, one row a case: who, in which roles, where, what is most urgent, what comes next. */
export function ChildrenTable({ answer, words }: { answer: ChildrenAnswer; words: DateWords }) {
  const { t } = words
  return (
    <RowKeys>
      <DataTable<ChildRow>
        caption={t('children.title')}
        rows={answer.items}
        rowKey={(row) => row.case}
        columns={[
          { key: 'child', head: t('children.child'), cell: (row) => <Who row={row} words={words} /> },
          {
            key: 'roles',
            head: t('children.role'),
            cardLabel: t('children.role'),
            cell: (row) =>
              joinWords(
                row.roles.map((role) => t(`code.role.${role}`)),
                words,
              ) || dash,
          },
          {
            key: 'where',
            head: t('children.where'),
            cell: (row) => <Where row={row} answer={answer} words={words} />,
          },
          { key: 'risk', head: t('children.urgent'), cell: (row) => <Urgent row={row} words={words} /> },
          {
            key: 'hearing',
            head: t('children.hearing'),
            cardLabel: t('children.hearing'),
            cell: (row) => (row.hearingAt === null ? dash : formatMoment(row.hearingAt, words, 'auto')),
          },
          {
            key: 'last',
            head: t('children.last'),
            cardLabel: t('children.last'),
            cell: (row) => (row.lastEventAt === null ? dash : formatDay(row.lastEventAt, words)),
          },
        ]}
      />
    </RowKeys>
  )
}

/** Nothing there: a card on a phone leaves it out. */
const dash = <span className="ch-none">–</span>

function Who({ row, words }: { row: ChildRow; words: DateWords }) {
  const { t } = words
  return (
    <>
      <Link to={`/children/${encodeURIComponent(row.child)}`} data-row>
        <Ref>{row.child}</Ref>
      </Link>
      <span className="meta ch-line">{wordPerson(row.sex, row.age, words)}</span>
      {row.match !== null && (
        <span className="meta ch-line">
          {t(row.match > 0.85 ? 'children.match.full' : 'children.match.part')}
        </span>
      )}
      {row.closed && <span className="meta ch-line">{t('children.case-closed')}</span>}
    </>
  )
}

function Where(props: { row: ChildRow; answer: ChildrenAnswer; words: DateWords }) {
  const { state, exactly } = wordWhere(props.row, props.answer.names, props.words)
  return (
    <>
      {state}
      {exactly !== null && <span className="meta ch-line">{exactly}</span>}
    </>
  )
}

function Urgent({ row, words }: { row: ChildRow; words: DateWords }) {
  const { t } = words
  const now = Date.parse(words.now)
  if (row.alertAt === null) {
    return row.breached > 0 ? (
      <StatusLine status="breached">{t('children.breached', { n: row.breached })}</StatusLine>
    ) : (
      dash
    )
  }
  // Without its beginning a clock cannot tell a quarter; a day before is due here.
  const status = clockStatus(row.alertAt, row.alertAt, now)
  const isLate = status === 'breached'
  return (
    <>
      <StatusLine status={status}>
        {isLate ? formatLate(row.alertAt, words) : formatLeft(row.alertAt, words)}
      </StatusLine>
      {row.breached > 0 && (
        <span className="meta ch-line">{t('children.breached', { n: row.breached })}</span>
      )}
    </>
  )
}

/** J and K walk from row to row, Enter opens as on any link, R records for the child of the row. */
function RowKeys({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const navigate = useNavigate()
  const rowHere = () =>
    document.activeElement?.closest('tr')?.querySelector<HTMLElement>('[data-row]') ?? null
  const move = (step: 1 | -1) => {
    const links = [...(box.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const here = links.indexOf(rowHere() as HTMLElement)
    const next = links[here === -1 ? (step === 1 ? 0 : links.length - 1) : here + step]
    next?.focus()
    return next !== undefined
  }
  const record = () => {
    const href = rowHere()?.getAttribute('href')
    if (!href || !box.current?.contains(document.activeElement)) return false
    void navigate({ href: `${href}/record` })
    return true
  }
  useShortcuts({ j: () => move(1), k: () => move(-1), r: record })
  return <div ref={box}>{children}</div>
}
