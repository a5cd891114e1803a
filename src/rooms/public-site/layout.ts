import { html } from 'hono/html'
import { directionOf, type Locale, locales, ownNames } from '#platform/i18n/locales.ts'
import type { Markup } from './draw-bars.ts'
import type { PublicWords } from './public-words.ts'
import { stylesheetPath } from './stylesheet.ts'

export type PageParts = {
  readonly words: PublicWords
  readonly title: string
  /** the address below `/public/<language>`, with its question mark: the same page in other languages */
  readonly path: string
  readonly body: Markup
  /** what stands above everything else, where leaving quickly matters */
  readonly before?: Markup
  readonly kind?: 'children'
}

const links = [
  { path: '', id: 'public.nav.numbers' },
  { path: '/releases', id: 'public.nav.releases' },
  { path: '/method', id: 'public.nav.method' },
  { path: '/data', id: 'public.nav.data' },
  { path: '/children', id: 'public.nav.children' },
] as const

/** A whole public page. It asks for one stylesheet and nothing else, and sends no referrer anywhere. */
export function layout({ words, title, path, body, before, kind }: PageParts): Markup {
  const { t, locale } = words
  const home = `/public/${locale}`
  const current = path.split('?')[0] ?? ''
  return html`<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">
<title>${title} – ${t('public.site')}</title>
<link rel="stylesheet" href="${stylesheetPath}"><link rel="icon" href="/public/waymark.svg" type="image/svg+xml">
${locales.map((one) => html`<link rel="alternate" hreflang="${one}" href="/public/${one}${path}">`)}<link rel="alternate" hreflang="x-default" href="/public">
</head>
<body${kind === 'children' ? html` class="for-children"` : ''}>
<a class="skip" href="#main">${t('public.skip')}</a>
${before ?? ''}<header><p class="brand"><a href="${home}"><svg class="way" viewBox="0 0 24 24" aria-hidden="true"><path d="M1.5 4h14l7 8-7 8h-14z"/><path class="arrow" d="M8 8.2 11.6 12 8 15.8"/></svg>${t('public.site')}</a></p>
<nav aria-label="${t('public.nav')}"><ul>${links.map(
    (link) =>
      html`<li><a href="${home}${link.path}"${current === link.path ? html` aria-current="page"` : ''}>${t(link.id)}</a></li>`,
  )}</ul></nav>
<nav class="langs" aria-label="${t('public.language')}"><ul>${locales.map((one) => languageLink(one, locale, path))}</ul></nav></header>
<main id="main">${body}</main>
<footer><p>${t('public.footer')}</p></footer>
</body></html>`
}

function languageLink(one: Locale, current: Locale, path: string): Markup {
  const name = ownNames[one]
  const dir = directionOf(one)
  return one === current
    ? html`<li><b lang="${one}" dir="${dir}" aria-current="true">${name}</b></li>`
    : html`<li><a lang="${one}" dir="${dir}" hreflang="${one}" href="/public/${one}${path}">${name}</a></li>`
}
