import type { ReactNode } from 'react'
import type { Translate } from '#platform/i18n/translate.ts'
import { LinkButton } from '../button.tsx'
import { hues, Mark } from '../mark.tsx'
import { stateOf } from './path-clocks.ts'
import { atOwnPlace, type DateContext, writeDay, writeTime } from './path-dates.ts'
import type { PathClock } from './path-input.ts'
import type { Leg, Mark as PathMark, PathModel } from './path-model.ts'
import type { LegWords, MarkWords } from './path-words.ts'

export type PathTableProps = {
  model: PathModel
  words: readonly LegWords[]
  clocks: readonly PathClock[]
  context: DateContext
  t: Translate
  onOpen?: (id: string) => void
}

/** The same journey as two tables: what happened and where the child was, and every right with a limit. */
export function PathTable({ model, words, clocks, context, t, onOpen }: PathTableProps) {
  const limited = clocks.filter((clock) => clock.dueAt !== null)
  return (
    <div className="path-list">
      <table className="tbl">
        <caption className="sr">{t('path.table.events')}</caption>
        <Head columns={['when', 'what', 'where', 'note']} t={t} />
        {model.legs.map((leg, i) => (
          <tbody key={leg.key}>
            <tr className="leg-row">
              <th scope="rowgroup" colSpan={4}>
                {words[i]!.title} <span className="meta">{words[i]!.sub}</span>
              </th>
            </tr>
            {leg.marks.map((mark, j) => (
              <tr key={mark.id}>
                <td className="nowrap">
                  <time dateTime={mark.iso}>{wholeTime(mark, words[i]!.marks[j]!, context)}</time>
                </td>
                <td>
                  <Named mark={mark} onOpen={onOpen} />
                </td>
                <td>{whereAt(leg, mark, t)}</td>
                <td>{noteOn(mark, t)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {limited.length > 0 && <ClockTable clocks={limited} context={context} t={t} />}
    </div>
  )
}

function Head({ columns, t }: { columns: readonly string[]; t: Translate }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {t(`path.table.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function wholeTime(mark: PathMark, words: MarkWords, path: DateContext): string {
  const context = atOwnPlace(mark.iso, path)
  return mark.precision === 'minute'
    ? `${writeDay(mark.at, context)} ${writeTime(mark.at, context)}`
    : words.time
}

function Named({ mark, onOpen }: { mark: PathMark; onOpen?: (id: string) => void }) {
  if (mark.href) return <a href={mark.href}>{mark.label}</a>
  if (onOpen && mark.kind === 'event')
    return <LinkButton onClick={() => onOpen(mark.id)}>{mark.label}</LinkButton>
  return mark.label
}

function whereAt(leg: Leg, mark: PathMark, t: Translate): string {
  const piece =
    leg.ribbon.find((candidate) => mark.x >= candidate.a && mark.x < candidate.b) ?? leg.ribbon.at(-1)
  if (!piece || leg.ahead) return ''
  return piece.label || t(`path.ribbon-kind.${piece.kind}`)
}

function noteOn(mark: PathMark, t: Translate): ReactNode {
  if (mark.breach)
    return (
      <span className="st breach">
        <Mark status="breached" />
        {t('status.breached')}
      </span>
    )
  if (mark.kind === 'deadline') return t('path.note.limit')
  return mark.kind === 'event' ? null : t('path.note.planned')
}

function ClockTable({
  clocks,
  context,
  t,
}: {
  clocks: readonly PathClock[]
  context: DateContext
  t: Translate
}) {
  const write = (at: string | null | undefined) => {
    if (!at) return null
    const [instant, own] = [Date.parse(at), atOwnPlace(at, context)]
    return <time dateTime={at}>{`${writeDay(instant, own)} ${writeTime(instant, own)}`}</time>
  }
  return (
    <table className="tbl">
      <caption>{t('path.clocks.title')}</caption>
      <Head columns={['right', 'state', 'started', 'limit', 'done']} t={t} />
      <tbody>
        {clocks.map((clock) => {
          const state = stateOf(clock, context.now)
          return (
            <tr key={`${clock.safeguard} ${clock.startedAt} ${clock.dueAt}`}>
              <th scope="row">{clock.label}</th>
              <td>
                <span className={`st ${hues[state]}`}>
                  <Mark status={state} />
                  {t('path.clock.state', { state: t(`status.${state}`), words: clock.words })}
                </span>
              </td>
              <td data-l={t('path.table.started')}>{write(clock.startedAt)}</td>
              <td data-l={t('path.table.limit')}>{write(clock.dueAt)}</td>
              <td data-l={t('path.table.done')}>{write(clock.resolvedAt)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
