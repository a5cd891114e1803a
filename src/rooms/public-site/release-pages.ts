import { html } from 'hono/html'
import type { PublicRelease } from '#release/public-release.ts'
import type { Markup } from './draw-bars.ts'
import { nothingYet } from './home-page.ts'
import { layout } from './layout.ts'
import { indicatorsIn } from './read-site.ts'
import { releaseLine } from './release-line.ts'
import { byTheme } from './themes.ts'
import { asOfNotice, queryOf, type View } from './view.ts'

/** Every release that ever left, the newest first, corrections with their reasons. */
export function releasesPage(view: View): Markup {
  const { words, releases } = view
  const { t } = words
  const body = html`<h1>${t('public.nav.releases')}</h1>
<p>${t('public.releases.intro')}</p>
${asOfNotice(view)}
${releases.length === 0 ? nothingYet(words) : html`<ul>${releases.map((release) => releaseLine(release, view, ''))}</ul>`}`
  return layout({ words, title: t('public.nav.releases'), path: `/releases${queryOf(view)}`, body })
}

/** One release: what it holds, its signature, and how anybody can check it. */
export function releasePage(view: View, release: PublicRelease): Markup {
  const { words } = view
  const { t, locale } = words
  const name = t('public.release.number', { number: String(release.number) })
  const at = `/api/public/v1/releases/${release.number}`
  const body = html`<h1>${name}: <bdi>${release.titles[locale]}</bdi></h1>
<ul>${releaseLine(release, view, '')}</ul>
<dl><dt>${t('public.release.publisher')}</dt><dd><bdi>${release.publisher}</bdi></dd>
<dt>${t('public.release.counted-at')}</dt><dd>${words.date(release.frozenAt)}</dd></dl>
<h2 id="contents">${t('public.release.contents')}</h2>
<ul>${byTheme(indicatorsIn([release])).flatMap(({ ids }) =>
    ids.map((id) => html`<li><a href="/public/${locale}/indicators/${id}">${words.indicator(id)}</a></li>`),
  )}</ul>
<h2 id="verify">${t('public.release.how-to-verify')}</h2>
<p>${t('public.verify.text')}</p>
<dl><dt>SHA-256</dt><dd><code dir="ltr">${release.digest}</code></dd>
<dt>${t('public.verify.previous')}</dt><dd><code dir="ltr">${release.previousDigest ?? '–'}</code></dd>
<dt>${t('public.verify.signature')} (Ed25519)</dt><dd><code dir="ltr">${release.signature}</code></dd>
<dt>${t('public.verify.key')}</dt><dd><code dir="ltr">${release.publicKey.replace(/-----[^-]+-----|\s/g, '')}</code></dd></dl>
<ul class="row"><li><a href="${at}/content">${t('public.verify.content')}</a></li><li><a href="${at}/signature">${t('public.verify.signature')}</a></li><li><a href="${at}/key">${t('public.verify.key')}</a></li></ul>
<p>${t('public.verify.commands')}</p>
<pre tabindex="0" role="region" aria-label="${t('public.verify.commands')}"><code>sha256sum release-${release.number}.json
openssl pkeyutl -verify -pubin -inkey release-${release.number}.pem -rawin -in release-${release.number}.json -sigfile release-${release.number}.sig</code></pre>
<p class="small">${t('public.verify.trust')}</p>
<h2 id="downloads">${t('public.downloads')}</h2>
<ul class="row"><li><a href="/public/${locale}/releases/${release.number}.csv" download>CSV</a></li><li><a href="/public/${locale}/releases/${release.number}.xlsx" download>XLSX</a></li><li><a href="${at}">JSON</a></li></ul>
<p class="small">${t('public.downloads.note')}</p>`
  return layout({ words, title: name, path: `/releases/${release.number}`, body })
}
