import { html } from 'hono/html'
import type { Markup } from './draw-bars.ts'
import { drawTrend } from './draw-trend.ts'
import { countMark, valueMark, valueText } from './marks.ts'
import type { Grain } from './periods.ts'
import { type Seen, seenCount, seenValue, seenWhole } from './read-cell.ts'
import { inForce, type StandingTable, type TrendPoint, trendOf } from './read-site.ts'
import { queryOf, type View } from './view.ts'

const grains: readonly Grain[] = ['year', 'quarter', 'month']

/** The total through the periods, as a drawing with its table twin; nothing where fewer than two are comparable. */
export function trendSection(
  standing: StandingTable,
  view: View,
): { markup: Markup | ''; seen: (Seen | null)[] } {
  const current = inForce(view.releases)
  const trends = grains
    .map((grain) => ({ grain, points: trendOf(current, standing, grain) }))
    .filter(({ points }) => points.length > 1)
  if (trends.length === 0) return { markup: '', seen: [] }
  const points = trends.flatMap((trend) => trend.points)
  return {
    markup: html`${trends.map(({ grain, points }) => oneTrend(standing, grain, points, view))}`,
    seen: points.flatMap(({ cell }) => [
      seenCount(cell.numerator),
      seenWhole(cell),
      seenValue(standing.table, cell),
    ]),
  }
}

function oneTrend({ table }: StandingTable, grain: Grain, points: readonly TrendPoint[], view: View): Markup {
  const { words } = view
  const { t, locale } = words
  const id = `trend-${table.id}-${grain}`.replace(/[^\w-]/g, '-')
  const unit = t(`public.unit.${table.unit}`)
  const title = `${words.indicator(table.indicator)}: ${t(`public.trend.${grain}`)}`
  const marks = points.map(({ period, cell, version }) => {
    const seen = seenValue(table, cell)
    return { name: shortName(period.from, grain), seen, text: words.value(seen, table.unit), version }
  })
  const said = marks.map(({ seen }, index) => {
    const point = points[index]
    return point === undefined
      ? ''
      : `${words.period(point.period, table.counting)}: ${valueText(seen, table.unit, words)}`
  })
  const drawing = { id, title, description: `${unit}. ${said.join('; ')}.`, isRtl: locale === 'ar' }
  const counts = table.measure !== 'level' && table.measure !== 'count'
  const wholes = points.some(({ cell }) => seenWhole(cell) !== null)
  const versions = new Set(points.map(({ version }) => version))
  return html`<h3 id="h-${id}">${t(`public.trend.${grain}`)}</h3>
<div class="twin"><figure><figcaption>${unit}. ${t('public.trend.from-zero')}</figcaption>${drawTrend(drawing, marks, t('public.trend.changed'))}${versions.size > 1 ? html`<figcaption><b>${t('public.trend.changed')}</b></figcaption>` : ''}</figure>
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><caption>${title}</caption>
<thead><tr><th scope="col">${t('public.column.period')}</th>${counts ? html`<th scope="col" class="r">${t('public.column.counted')}</th>` : ''}${wholes ? html`<th scope="col" class="r">${t('public.column.whole')}</th>` : ''}<th scope="col" class="r">${unit}</th><th scope="col" class="r">${t('public.column.release')}</th></tr></thead>
<tbody>${points.map(
    ({ period, cell, release }) =>
      html`<tr><th scope="row">${words.period(period, table.counting)}</th>${counts ? html`<td class="r">${countMark(seenCount(cell.numerator), words)}</td>` : ''}${wholes ? html`<td class="r">${countMark(seenWhole(cell), words)}</td>` : ''}<td class="r">${valueMark(seenValue(table, cell), table.unit, words)}</td><td class="r"><a href="/public/${locale}/releases/${release.number}${queryOf(view)}">${release.number}</a></td></tr>`,
  )}</tbody></table></div></div>`
}

function shortName(from: string, grain: Grain): string {
  const year = from.slice(0, 4)
  const month = Number(from.slice(5, 7))
  if (grain === 'year') return year
  return grain === 'quarter' ? `${year}/${Math.ceil(month / 3)}` : `${year}-${from.slice(5, 7)}`
}
