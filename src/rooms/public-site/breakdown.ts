import { html } from 'hono/html'
import type { Dimension, Period } from '#disclosure/cube.ts'
import { type Bar, type Drawing, drawBars, type Markup } from './draw-bars.ts'
import { drawMap } from './draw-map.ts'
import { countMark, valueMark, valueText } from './marks.ts'
import { cellAt, rootOf, type Seen, seenCount, seenValue, seenWhole, within } from './read-cell.ts'
import type { StandingTable } from './read-site.ts'
import type { View } from './view.ts'

type Row = {
  readonly category: string
  readonly name: string
  readonly depth: number
  readonly counted: Seen
  readonly whole: Seen | null
  readonly value: Seen
}

/** One table by one dimension in one period, nested categories under the one they lie in, the total last. */
export function rowsOf({ table }: StandingTable, dimension: Dimension, period: Period, view: View): Row[] {
  const rowOf = (category: string, depth: number): Row[] => {
    const cell = cellAt(table, { [dimension.id]: category }, period.id)
    if (cell === undefined) return []
    const name = view.words.category(dimension, category)
    const counted = seenCount(cell.numerator)
    return [{ category, name, depth, counted, whole: seenWhole(cell), value: seenValue(table, cell) }]
  }
  const under = (parent: string, depth: number): Row[] =>
    within(dimension, parent).flatMap((category) => [
      ...rowOf(category, depth),
      ...under(category, depth + 1),
    ])
  const root = rootOf(dimension)
  return [...under(root, 0), ...rowOf(root, 0)]
}

/** A breakdown as a drawing with its table twin, and a map before them where areas have outlines. */
export function breakdownSection(
  standing: StandingTable,
  dimension: Dimension,
  period: Period,
  view: View,
): { markup: Markup; seen: (Seen | null)[] } {
  const { words } = view
  const { t } = words
  const { table } = standing
  const rows = rowsOf(standing, dimension, period, view)
  const top = rows.filter(({ depth, category }) => depth === 0 && category !== rootOf(dimension))
  const id = `${table.id}-${dimension.id}-${period.id}`.replace(/[^\w-]/g, '-')
  const when = words.period(period, table.counting)
  const name = words.dimension(dimension.id)
  const title = words.pair(t('public.by', { name: words.indicator(table.indicator), dimension: name }), when)
  const isRtl = words.locale === 'ar'
  const unit = t(`public.unit.${table.unit}`)
  const drawing: Drawing = {
    id: `bars-${id}`,
    title,
    description: `${unit}. ${t('public.see-table')}`,
    isRtl,
  }
  const bars: Bar[] = top
    .filter((row) => !isNobody(row))
    .map(({ name, value }) => ({ name, seen: value, text: valueText(value, table.unit, words) }))
  const places = top.map((row) => ({
    name: row.name,
    seen: row.value,
    text: words.value(row.value, table.unit),
    geometry: view.areas.get(row.category)?.geometry,
  }))
  const isDrawn = top.some(({ value }) => value.state === 'shown')
  const map = isDrawn
    ? drawMap({ ...drawing, id: `map-${id}`, title: `${t('public.map')}: ${title}` }, places)
    : null
  // The map says the same as the bars, so one of them does.
  const drawings =
    map === null
      ? html`<figure><figcaption>${unit}</figcaption>${drawBars(drawing, bars)}</figure>`
      : html`<figure>${map}<figcaption>${t('public.map.caption', { unit })}</figcaption></figure>`
  const markup = html`<h3 id="${id}">${words.pair(name, when)}</h3>
<div class="twin">${isDrawn ? drawings : html`<p>${t('public.nothing-shown')}</p>`}
${tableTwin(rows, title, dimension, standing, view)}</div>`
  return { markup, seen: rows.flatMap(({ counted, whole, value }) => [counted, whole, value]) }
}

/** Nobody was counted, and there is nothing to divide by: the table says so, a drawing need not. */
function isNobody({ counted, value }: Row): boolean {
  return value.state === 'no-value' && counted.state === 'shown' && counted.number === 0
}

function tableTwin(
  rows: readonly Row[],
  title: string,
  dimension: Dimension,
  { table }: StandingTable,
  { words }: View,
): Markup {
  const { t } = words
  const hasWhole = rows.some(({ whole }) => whole !== null)
  const hasValue = table.measure !== 'count'
  const hasCount = table.measure !== 'level'
  const root = rootOf(dimension)
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><caption>${title}</caption>
<thead><tr><th scope="col">${words.dimension(dimension.id)}</th>${hasCount ? html`<th scope="col" class="r">${t('public.column.counted')}</th>` : ''}${hasWhole ? html`<th scope="col" class="r">${t('public.column.whole')}</th>` : ''}${hasValue ? html`<th scope="col" class="r">${t(`public.unit.${table.unit}`)}</th>` : ''}</tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr${row.category === root ? html` class="total"` : ''}><th scope="row"${row.depth > 0 ? html` class="in${Math.min(row.depth, 3)}"` : ''}><bdi>${row.name}</bdi></th>${hasCount ? html`<td class="r">${countMark(row.counted, words)}</td>` : ''}${hasWhole ? html`<td class="r">${countMark(row.whole, words)}</td>` : ''}${hasValue ? html`<td class="r">${valueMark(row.value, table.unit, words)}</td>` : ''}</tr>`,
  )}</tbody></table></div>`
}
