import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { LinkButton } from '#ui/button.tsx'
import type { DateWords } from '#ui/dates.ts'
import type { Status } from '#ui/mark.tsx'
import { GroupHeading, Section } from '#ui/section.tsx'
import { useShortcuts } from '#ui/shortcuts.ts'
import { Empty } from '#ui/states.tsx'
import { Worklist, WorklistKeys } from '#ui/worklist.tsx'
import { wordCount } from '../child/child-words.ts'
import type { TodayReading, WatchRow } from './today.contract.ts'
import { keyOfRow, type TodayLists } from './today-lists.ts'
import { TodayRow } from './today-row.tsx'

const rowsAtFirst = 25

/** Rights at risk: breached, due in the next 48 hours, not known. J and K walk through all of them, R records. */
export function TodayRisk(props: { lists: TodayLists; reading: TodayReading; words: DateWords }) {
  const { lists, reading, words } = props
  const { names, cut } = reading
  const { t } = words
  const { breached, due, unknown } = lists
  const n = breached.length + due.length + unknown.length
  useRecordKey()
  const group = (status: 'breached' | 'due' | 'unknown', title: string, rows: readonly WatchRow[]) =>
    rows.length > 0 && (
      <Group
        status={status}
        title={title}
        rows={rows}
        isCut={cut.includes(status)}
        names={names}
        words={words}
      />
    )
  return (
    <Section title={t('today.risk')} n={n > 0 ? wordCount(n, words) : undefined}>
      <WorklistKeys>
        {n === 0 && <Empty title={t('today.risk.none')}>{t('today.risk.none.help')}</Empty>}
        {group('breached', t('today.breached'), breached)}
        {group('due', t('today.due'), due)}
        {group('unknown', t('today.unknown'), unknown)}
      </WorklistKeys>
    </Section>
  )
}

/** One group of rows; of a long one the first, and the rest on request. */
function Group(props: {
  status: Status
  title: string
  rows: readonly WatchRow[]
  isCut: boolean
  names: TodayReading['names']
  words: DateWords
}) {
  const { rows, names, words } = props
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, rowsAtFirst)
  return (
    <>
      <GroupHeading status={props.status} n={wordCount(rows.length, words)}>
        {props.title}
      </GroupHeading>
      <Worklist>
        {shown.map((row) => (
          <TodayRow key={keyOfRow(row)} row={row} names={names} words={words} />
        ))}
      </Worklist>
      {shown.length < rows.length && (
        <p className="more">
          <LinkButton onClick={() => setAll(true)}>
            {words.t('today.show-all', { n: rows.length })}
          </LinkButton>
        </p>
      )}
      {props.isCut && <p className="more note">{words.t('today.cut', { n: rows.length })}</p>}
    </>
  )
}

/** R on a row records for its child; elsewhere the key goes on to the shell. */
function useRecordKey(): void {
  const navigate = useNavigate()
  useShortcuts({
    r: () => {
      const row = document.activeElement?.closest('.work > li')
      const link = row?.querySelector<HTMLAnchorElement>('a[data-record]')
      if (!link) return false
      void navigate({ href: link.getAttribute('href') ?? '/record' })
      return true
    },
  })
}
