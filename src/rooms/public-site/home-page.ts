import { html } from 'hono/html'
import type { Period } from '#disclosure/cube.ts'
import type { PublicCell, PublicRelease } from '#release/public-release.ts'
import type { Markup } from './draw-bars.ts'
import { layout } from './layout.ts'
import { latestPeriod } from './periods.ts'
import type { PublicWords } from './public-words.ts'
import { cellAt, seenValue } from './read-cell.ts'
import { indicatorsIn, inForce, type StandingTable, tablesOf } from './read-site.ts'
import { byTheme } from './themes.ts'
import { asOfNotice, queryOf, type View } from './view.ts'

/** The front page: what this is, the latest release, and every published number by theme. */
export function homePage(view: View): Markup {
  const { words, releases, country } = view
  const { t, locale } = words
  const current = inForce(releases)
  const latest = releases[0]
  const body = html`<h1>${t('public.site')}</h1>
<p>${t('public.intro', { country })}</p>
<p><a href="/public/${locale}/children">${t('public.children.link')}</a></p>
${asOfNotice(view)}
${latest === undefined ? nothingYet(words) : releaseNote(latest, words)}
${byTheme(indicatorsIn(current)).map(
  ({ theme, ids }) => html`<h2 id="${theme}">${t(`public.theme.${theme}`)}</h2>
<ul class="list">${ids.map((id) => line(id, current, view))}</ul>`,
)}`
  return layout({ words, title: t('public.home.title'), path: queryOf(view), body })
}

function line(id: string, current: readonly PublicRelease[], view: View): Markup {
  const { words } = view
  const standing = tablesOf(current, id)[0]
  const period = standing && latestPeriod(standing.table.periods)
  const cell = standing && period && cellAt(standing.table, {}, period.id)
  const number = standing && period && cell ? numberOf(standing, period, cell, words) : ''
  return html`<li><a href="/public/${words.locale}/indicators/${id}${queryOf(view)}">${words.indicator(id)}</a>${number}</li>`
}

function numberOf({ table }: StandingTable, period: Period, cell: PublicCell, words: PublicWords): Markup {
  const seen = seenValue(table, cell)
  const when = words.period(period, table.counting)
  const said = words.t(seen.state === 'shown' ? `public.unit.${table.unit}` : `public.absent.${seen.state}`)
  return html`<span class="n"><b>${words.value(seen, table.unit)}</b> <span class="small">${words.pair(said, when)}</span></span>`
}

/** What stands where numbers will stand one day. */
export function nothingYet(words: PublicWords): Markup {
  return html`<div class="note"><h2>${words.t('public.none.title')}</h2><p>${words.t('public.none.text')}</p></div>`
}

function releaseNote(release: PublicRelease, words: PublicWords): Markup {
  const { t, locale } = words
  return html`<h2 id="latest">${t('public.latest')}</h2>
<p><a href="/public/${locale}/releases/${release.number}"><b>${t('public.release.number', { number: String(release.number) })}</b>: <bdi>${release.titles[locale]}</bdi></a><br>
${t('public.release.published', { date: words.date(release.publishedAt), publisher: release.publisher })}</p>
${release.corrects === null ? '' : html`<p class="note">${t('public.release.corrects', { number: String(release.corrects.number) })} <bdi>${release.corrects.reason}</bdi></p>`}
<p>${t('public.release.signed')} <a href="/public/${locale}/releases/${release.number}#verify">${t('public.release.how-to-verify')}</a></p>`
}
