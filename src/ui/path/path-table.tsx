import type { Translate } from '#platform/i18n/translate.ts'
import type { ClockTone } from './path-clocks.ts'
import { toneOf } from './path-clocks.ts'
import { type DateContext, writeDay, writeTime } from './path-dates.ts'
import type { PathClock } from './path-input.ts'
import { PathMark } from './path-mark.tsx'
import type { Leg, Mark, PathModel } from './path-model.ts'
import type { LegWords, MarkWords } from './path-words.ts'

export type PathTableProps = {
  model: PathModel
  words: readonly LegWords[]
  clocks: readonly PathClock[]
  locale: string
  t: Translate
  onOpen?: (id: string) => void
}

/** The same journey as two tables: what happened and where the child was, and every right with a limit. */
export function PathTable({ model, words, clocks, locale, t, onOpen }: PathTableProps) {
  const context: DateContext = { locale, zone: model.zone, now: model.now }
  const limited = clocks.filter((clock) => clock.dueAt !== null)
  return (
    <div className="path-list">
      <table className="tbl">
        <caption className="sr">{t('path.table.events')}</caption>
        <thead>
          <tr>
            {['when', 'what', 'where', 'note'].map((column) => (
              <th key={column} scope="col">
                {t(`path.table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
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

function wholeTime(mark: Mark, words: MarkWords, context: DateContext): string {
  return mark.precision === 'minute'
    ? `${writeDay(mark.at, context)} ${writeTime(mark.at, context)}`
    : words.time
}

function Named({ mark, onOpen }: { mark: Mark; onOpen?: (id: string) => void }) {
  if (mark.href) return <a href={mark.href}>{mark.label}</a>
  if (onOpen && mark.kind === 'event')
    return (
      <button type="button" className="as-link" onClick={() => onOpen(mark.id)}>
        {mark.label}
      </button>
    )
  return mark.label
}

function whereAt(leg: Leg, mark: Mark, t: Translate): string {
  const piece =
    leg.ribbon.find((candidate) => mark.x >= candidate.a && mark.x < candidate.b) ?? leg.ribbon.at(-1)
  if (!piece || leg.ahead) return ''
  return piece.label || t(`path.ribbon-kind.${piece.kind}`)
}

function noteOn(mark: Mark, t: Translate) {
  if (mark.breach)
    return (
      <span className="st breach">
        <PathMark tone="breach" />
        {t('path.note.breached')}
      </span>
    )
  if (mark.kind === 'deadline') return t('path.note.limit')
  return mark.kind === 'event' ? '' : t('path.note.planned')
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
    if (!at) return '–'
    const instant = Date.parse(at)
    return <time dateTime={at}>{`${writeDay(instant, context)} ${writeTime(instant, context)}`}</time>
  }
  return (
    <table className="tbl">
      <caption>{t('path.clocks.title')}</caption>
      <thead>
        <tr>
          {['right', 'state', 'started', 'limit', 'done'].map((column) => (
            <th key={column} scope="col">
              {t(`path.table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {clocks.map((clock) => {
          const tone: ClockTone = toneOf(clock, context.now)
          return (
            <tr key={`${clock.safeguard} ${clock.startedAt} ${clock.dueAt}`}>
              <th scope="row">{clock.label}</th>
              <td>
                <span className={`st ${tone === 'late' ? 'breach' : tone}`}>
                  <PathMark tone={tone} />
                  {t(`path.state.${tone}`)} {clock.words}
                </span>
              </td>
              <td>{write(clock.startedAt)}</td>
              <td>{write(clock.dueAt)}</td>
              <td>{write(clock.resolvedAt)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
