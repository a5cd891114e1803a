import { html } from 'hono/html'
import type { Markup } from './draw-bars.ts'
import { drawHundred, hundredPatterns } from './draw-hundred.ts'
import { layout } from './layout.ts'
import { latestPeriod } from './periods.ts'
import { cellAt, seenValue } from './read-cell.ts'
import { inForce, tablesOf } from './read-site.ts'
import type { View } from './view.ts'

/** Shares that say something to a child and frighten nobody, in the order of the page; words `public.child.<id>`. */
export const childFigures = ['JJ-10', 'JJ-8', 'JJ-11', 'UNS-1', 'JJ-12', 'JJ-13'] as const

/** The page for children: few numbers, one idea a line, a way out first, no name of anything that hurts. */
export function childrenPage(view: View): Markup {
  const { words, organisations } = view
  const { t, locale } = words
  const away = `https://${locale}.wikipedia.org/`
  const before = html`<nav class="leave" aria-label="${t('public.leave.quickly')}"><a href="${away}" rel="noreferrer noopener">${t('public.leave')}<br><small>${t('public.leave.where')}</small></a></nav>`
  const figures = childFigures.map((id) => oneFigure(id, view))
  const shown = figures.filter((figure) => typeof figure !== 'string')
  const body = html`${hundredPatterns()}<h1>${t('public.child.title')}</h1>
<p>${t('public.child.intro')}</p><p>${t('public.child.nobody')}</p>
${shown.length === 0 ? html`<p class="note">${t('public.child.none')}</p>` : html`<p class="small">${t('public.child.hundred')}</p>${shown}`}
${figures.includes('hidden') ? html`<p class="note">${t('public.child.hidden')}</p>` : ''}
<h2 id="help">${t('public.help.title')}</h2>
<p>${t('public.help.adult')}</p>
<p class="can"><b>${t('public.help.say')}</b> ${t('public.help.sentence')}</p>
${organisations.length === 0 ? '' : html`<p>${t('public.help.organisations')}</p><ul>${organisations.map((name) => html`<li><bdi>${name}</bdi></li>`)}</ul>`}
<p>${t('public.help.ask')}</p>
<h2 id="private">${t('public.private.title')}</h2><p>${t('public.private.text')}</p><p>${t('public.private.history')}</p>`
  return layout({ words, title: t('public.child.title'), path: '/children', body, before, kind: 'children' })
}

/** A figure, or why there is none: it is hidden, or nobody published it. */
function oneFigure(id: string, { words, releases }: View): Markup | 'hidden' | 'none' {
  const { t } = words
  const standing = tablesOf(inForce(releases), id)[0]
  const period = standing && latestPeriod(standing.table.periods)
  const cell = standing && period && cellAt(standing.table, {}, period.id)
  if (standing === undefined || period === undefined || cell === undefined) return 'none'
  const seen = seenValue(standing.table, cell)
  if (seen.state === 'hidden') return 'hidden'
  if (seen.state !== 'shown' || standing.table.unit !== 'percent') return 'none'
  const count = Math.min(100, Math.max(0, Math.round(seen.number)))
  const sentence = t(`public.child.${id}`, { n: words.number(count) })
  const drawing = { id: `hundred-${id}`, title: sentence, description: '', isRtl: words.locale === 'ar' }
  const figure = standing.table.of === 'children' ? 'person' : 'place'
  const when = t('public.child.when', { period: words.period(period, standing.table.counting) })
  return html`<h2 id="${id}">${t(`public.child.${id}.title`)}</h2><p>${sentence}</p>${drawHundred(drawing, figure, count)}<p class="small">${when}</p><p>${t(`public.child.${id}.right`)}</p>`
}
