import type { Translate } from '#platform/i18n/translate.ts'
import { formatHours } from '../durations.ts'
import {
  atOwnPlace,
  type DateContext,
  daysBetween,
  writeDay,
  writeMonth,
  writeRange,
  writeTick,
  writeTime,
} from './path-dates.ts'
import type { Leg, Mark, PathModel } from './path-model.ts'
import { DAY } from './wall-clock.ts'

/** The words of a leg's head, of its ticks, and of the time of each mark. */
export type LegWords = { title: string; sub: string; scale: string; ticks: string[]; marks: MarkWords[] }
/** `day` is shown when the path stands up, and always read out; `time` stands on the path. */
export type MarkWords = { day: string; time: string }

/** How long a leg lasted: hours under two days, then days, then the weeks, months and years easier to picture. */
function writeSpan(from: number, to: number, context: DateContext, t: Translate): string {
  const span = to - from
  if (span < 2 * DAY) return formatHours(span, { ...context, t })
  const days = daysBetween(from, to, context.zone)
  if (days < 70) return t('time.plain.days', { n: days })
  if (days < 200) return t('path.amount.weeks', { n: Math.round(days / 7) })
  if (days < 1100) return t('path.amount.months', { n: Math.round(days / 30.44) })
  return t('path.amount.years', { n: Math.floor(days / 365.25) })
}

/** Every word of the path that follows from dates and legs, in the reader's language. */
export function wordPath(model: PathModel, t: Translate, context: DateContext): LegWords[] {
  return model.legs.map((leg) => ({
    title: titleOf(leg, t),
    sub: leg.ahead ? subAhead(leg, context, t) : subPast(leg, context, t),
    scale: t(`path.scale.${leg.ahead ? 'root' : leg.scale.unit}`),
    ticks: leg.ticks.map((tick, i) => {
      const before = i > 0 ? leg.ticks[i - 1]!.at : null
      return writeTick(tick.at, tick.style, before, context) ?? t('path.noon')
    }),
    marks: leg.marks.map((mark) => wordMark(mark, leg, context)),
  }))
}

function titleOf(leg: Leg, t: Translate): string {
  if (leg.ahead) return t('path.leg.ahead')
  const [first, second] = leg.kinds.map((kind) => t(`path.leg.${kind}`))
  const title =
    leg.kinds.length > 2
      ? t('path.leg.earlier')
      : second === undefined
        ? (first ?? '')
        : t('path.leg.then', { first, second })
  return leg.continued ? t('path.leg.continued', { title }) : title
}

function subPast(leg: Leg, context: DateContext, t: Translate): string {
  const { from, to } = leg.scale
  const amount = writeSpan(from, to, context, t)
  const days = daysBetween(from, to, context.zone)
  if (to === context.now && days > 0) return t('path.leg.to-today', { from: writeDay(from, context), amount })
  return t('path.leg.range', { range: writeRange(from, to, context), amount })
}

function subAhead(leg: Leg, context: DateContext, t: Translate): string {
  return leg.marks.length > 0
    ? t('path.ahead.to', { date: writeDay(leg.scale.to, context) })
    : t('path.ahead.none')
}

function wordMark(mark: Mark, leg: Leg, path: DateContext): MarkWords {
  const context = atOwnPlace(mark.iso, path)
  if (mark.precision === 'month') return { day: '', time: writeMonth(mark.at, context) }
  const day = writeDay(mark.at, context)
  if (mark.precision === 'day') return { day: '', time: day }
  const time = writeTime(mark.at, context)
  if (!leg.ahead && leg.scale.unit === 'hours') return { day, time }
  // A hearing, a limit of this week, and the moment that opened a leg are asked for to the minute.
  const near = mark.kind === 'deadline' && mark.at - context.now < 7 * DAY
  const exact = mark.kind === 'hearing' || near || (mark.x === 0 && leg.scale.unit === 'days')
  return { day: '', time: exact ? `${day} ${time}` : day }
}
