import { html } from 'hono/html'
import type { Dimension, Period } from '#disclosure/cube.ts'
import type { Source } from '#safeguards/source.ts'
import { breakdownSection } from './breakdown.ts'
import type { Markup } from './draw-bars.ts'
import { layout } from './layout.ts'
import { countText, hatching, symbolsNote } from './marks.ts'
import { latestPeriod } from './periods.ts'
import { cellAt, type Seen, seenCount, seenValue, seenWhole } from './read-cell.ts'
import { inForce, type StandingTable, tablesOf } from './read-site.ts'
import { releaseLine } from './release-line.ts'
import { declarationOf } from './themes.ts'
import { trendSection } from './trend.ts'
import { asOfNotice, queryOf, type View } from './view.ts'

/**
 * One indicator: its latest number, its trend, what it means, its breakdowns with their table twins, its definition
 * and sources, its downloads, and every release that had it. Null where no release (by then) has it.
 */
export function indicatorPage(view: View, id: string, periodAsked: string | null): Markup | null {
  const { words, releases } = view
  const { t } = words
  const tables = tablesOf(inForce(releases), id)
  const first = tables[0]
  if (first === undefined) return null
  const period =
    first.table.periods.find((one) => one.id === periodAsked) ?? latestPeriod(first.table.periods)
  if (period === undefined) return null
  const trend = trendSection(first, view)
  const breakdowns = breakdownsOf(tables, period).map(({ standing, dimension, at }) =>
    breakdownSection(standing, dimension, at, view),
  )
  const headline = headlineOf(first, period, view)
  const seen = [...headline.seen, ...trend.seen, ...breakdowns.flatMap((each) => each.seen)]
  const body = html`${hatching()}<h1>${words.indicator(id)}</h1>
${asOfNotice(view)}
${headline.markup}
${periodLinks(first, period, id, view)}
<h2 id="meaning">${t('public.meaning')}</h2>
${words.meaning(id).map((paragraph) => html`<p>${paragraph}</p>`)}
${directionNote(id, view)}
${trend.markup === '' ? '' : html`<h2 id="trend">${t('public.trend')}</h2>${trend.markup}`}
${breakdowns.length === 0 ? '' : html`<h2 id="breakdowns">${t('public.breakdowns')}</h2>${breakdowns.map(({ markup }) => markup)}`}
${symbolsNote(seen, words)}
<h2 id="definition">${t('public.definition')}</h2>
<p>${words.definition(id)} <span class="small">${t('public.version', { version: String(first.table.version) })}</span></p>
${sourcesSection(id, view)}
${downloads(id, view)}
${history(id, view)}`
  return layout({ words, title: words.indicator(id), path: `/indicators/${id}${queryOf(view)}`, body })
}

type Breakdown = { readonly standing: StandingTable; readonly dimension: Dimension; readonly at: Period }

/** Every breakdown once: in the period shown where a table has it, else in that table's own latest. */
function breakdownsOf(tables: readonly StandingTable[], period: Period): Breakdown[] {
  const found = new Map<string, Breakdown>()
  for (const standing of tables) {
    const { periods, dimensions } = standing.table
    const at = periods.find((one) => one.id === period.id) ?? latestPeriod(periods)
    if (at === undefined) continue
    for (const dimension of dimensions) {
      const key = `${dimension.id} ${at.from} ${at.to}`
      if (!found.has(key)) found.set(key, { standing, dimension, at })
    }
  }
  return [...found.values()]
}

function headlineOf({ table, release }: StandingTable, period: Period, view: View) {
  const { words } = view
  const { t, locale } = words
  const cell = cellAt(table, {}, period.id)
  if (cell === undefined) return { markup: '', seen: [] as (Seen | null)[] }
  const [value, counted, whole] = [seenValue(table, cell), seenCount(cell.numerator), seenWhole(cell)]
  const people = cell.population
  const hasCount = table.measure !== 'level' && table.measure !== 'count'
  const markup = html`<p class="figure"><b>${words.value(value, table.unit)}</b> ${t(value.state === 'shown' ? `public.unit.${table.unit}` : `public.absent.${value.state}`)}</p>
<p>${words.period(period, table.counting)}${hasCount ? html`: ${workedOut(counted, whole, view)}` : ''}</p>
${people === null ? '' : html`<p class="small">${t('public.population', { year: String(people.year) })}${people.source === null ? '' : html` <bdi>${people.source}</bdi>`}</p>`}
${table.of === 'children' ? html`<p class="small">${t('public.rounded')}</p>` : ''}
<p class="small"><a href="/public/${locale}/releases/${release.number}">${t('public.release.number', { number: String(release.number) })}</a> (${words.date(release.publishedAt)})</p>`
  return { markup, seen: [value, counted, whole] }
}

function workedOut(counted: Seen, whole: Seen | null, { words }: View): Markup | string {
  const { t } = words
  const said = countText(counted, words)
  if (whole === null) return `${t('public.column.counted')}: ${said}`
  const outOf = countText(whole, words)
  return counted.state === 'shown' && whole.state === 'shown'
    ? t('public.counted-of', { counted: said, whole: outOf })
    : `${t('public.column.counted')}: ${said}. ${t('public.column.whole')}: ${outOf}`
}

function periodLinks({ table }: StandingTable, current: Period, id: string, view: View): Markup | '' {
  const { words, asPublished } = view
  if (table.periods.length < 2) return ''
  const kept = asPublished === null ? '' : `&asPublished=${asPublished}`
  return html`<nav aria-label="${words.t('public.periods')}"><ul class="row">${table.periods.map(
    (period) =>
      html`<li><a href="/public/${words.locale}/indicators/${id}?period=${encodeURIComponent(period.id)}${kept}"${period.id === current.id ? html` aria-current="true"` : ''}>${words.period(period, table.counting)}</a></li>`,
  )}</ul></nav>`
}

function directionNote(id: string, { words }: View): Markup | '' {
  const declared = declarationOf(id)
  return declared === undefined
    ? ''
    : html`<p class="small">${words.t(`direction.${declared.direction}`)}.</p>`
}

function sourcesSection(id: string, { words }: View): Markup | '' {
  const sources = declarationOf(id)?.sources
  if (sources === undefined) return ''
  const { t } = words
  const line = (source: Source) =>
    html`<li><bdi>${source.instrument}${source.locator === '' ? '' : `, ${source.locator}`}</bdi>. ${t(`source-level.${source.level}`)}. ${
      source.verification === 'unverified'
        ? t('source.unverified')
        : html`${t('public.source.read')} <bdi>${source.verification.readAt}</bdi>`
    }</li>`
  return html`<h2 id="sources">${t('public.sources')}</h2><ul>${sources.map(line)}</ul>`
}

function downloads(id: string, view: View): Markup {
  const { t, locale } = view.words
  const at = `/public/${locale}/indicators/${id}`
  const query = queryOf(view)
  return html`<h2 id="downloads">${t('public.downloads')}</h2>
<ul class="row"><li><a href="${at}.csv${query}" download>CSV</a></li><li><a href="${at}.xlsx${query}" download>XLSX</a></li><li><a href="/api/public/v1/indicators/${id}${query}">JSON</a></li><li><a href="/public/${locale}/data#sdmx">SDMX</a></li></ul>
<p class="small">${t('public.downloads.note')}</p>`
}

function history(id: string, view: View): Markup {
  const { t } = view.words
  const having = view.releases.filter(({ tables }) => tables.some((table) => table.indicator === id))
  return html`<h2 id="releases">${t('public.history')}</h2><p>${t('public.history.note')}</p>
<ul>${having.map((release) => releaseLine(release, view, `/indicators/${id}`))}</ul>`
}
