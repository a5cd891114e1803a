import { html } from 'hono/html'
import type { Markup } from './draw-bars.ts'
import { layout } from './layout.ts'
import { symbols } from './public-words.ts'
import { indicatorsIn } from './read-site.ts'
import type { View } from './view.ts'

/** How to read the numbers: how they come about, what stands where no number can, how children are protected. */
export function methodPage({ words }: View): Markup {
  const { t } = words
  const body = html`<h1>${t('public.nav.method')}</h1>
<h2 id="counting">${t('public.method.counting')}</h2><p>${t('public.method.counting.text')}</p>
<h2 id="symbols">${t('public.method.symbols')}</h2><p>${t('public.method.symbols.text')}</p>
<dl><dt><b>0</b></dt><dd>${t('public.method.zero')}</dd>
<dt><b>${symbols.hidden}</b></dt><dd>${t('public.method.hidden')}</dd>
<dt><b>${symbols.missing}</b></dt><dd>${t('public.method.missing')}</dd>
<dt><b>${symbols['not-applicable']}</b></dt><dd>${t('public.method.not-applicable')}</dd>
<dt><b>${symbols['no-value']}</b></dt><dd>${t('public.method.no-value')}</dd></dl>
<h2 id="protection">${t('public.method.protection')}</h2><p>${t('public.method.protection.text')}</p><p>${t('public.method.protection.attack')}</p>
<h2 id="corrections">${t('public.method.corrections')}</h2><p>${t('public.method.corrections.text')}</p>`
  return layout({ words, title: t('public.nav.method'), path: '/method', body })
}

/** What programs ask; examples of what is not published yet are no links. */
function addressesOf({ releases }: View) {
  const number = releases[0]?.number ?? null
  const [indicator] = indicatorsIn(releases)
  return [
    { path: '/releases', id: 'public.data.releases', isThere: true },
    { path: `/releases/${number ?? 1}`, id: 'public.data.release', isThere: number !== null },
    { path: '/indicators', id: 'public.data.indicators', isThere: true },
    {
      path: `/indicators/${indicator ?? 'JJ-1'}`,
      id: 'public.data.indicator',
      isThere: indicator !== undefined,
    },
  ].map((address) => ({ ...address, path: `/api/public/v1${address.path}` }))
}

/** Open data: the addresses that programs ask, without a session and from any site. */
export function dataPage(view: View): Markup {
  const { words } = view
  const { t } = words
  const body = html`<h1>${t('public.nav.data')}</h1>
<p>${t('public.data.intro')}</p>
<h2 id="api">${t('public.data.api')}</h2>
<dl>${addressesOf(view).map(({ path, id, isThere }) => {
    const code = html`<code dir="ltr">${path}</code>`
    return html`<dt>${isThere ? html`<a href="${path}">${code}</a>` : code}</dt><dd>${t(id)}</dd>`
  })}</dl>
<p>${t('public.data.as-published')}</p><p><a href="/api/v1/docs">${t('public.data.docs')}</a></p>
<h2 id="sdmx">SDMX</h2><p>${t('public.data.sdmx')} <a href="/sdmx/v2/structure/dataflow/*/*/*"><code dir="ltr">/sdmx/v2</code></a></p>`
  return layout({ words, title: t('public.nav.data'), path: '/data', body })
}

/** An address that nothing was published under; `status` 404 goes with it. */
export function noPage({ words }: View): Markup {
  const { t, locale } = words
  const body = html`<h1>${t('public.no-page')}</h1><p>${t('public.no-page.text')}</p><p><a href="/public/${locale}">${t('public.no-page.back')}</a></p>`
  return layout({ words, title: t('public.no-page'), path: '', body })
}
