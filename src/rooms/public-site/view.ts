import { html } from 'hono/html'
import type { PublicRelease } from '#release/public-release.ts'
import type { Markup } from './draw-bars.ts'
import type { Areas, PublicWords } from './public-words.ts'

/** What a page is made of: published releases, public names, words. Nothing else is known here. */
export type View = {
  readonly words: PublicWords
  /** the country or deployment, as its profile names it */
  readonly country: string
  /** every release published by then (`asPublished`) or by now, newest first */
  readonly releases: readonly PublicRelease[]
  /** the day that the reader asks to see as it was, YYYY-MM-DD; null: now */
  readonly asPublished: string | null
  readonly areas: Areas
  /** organisations for children of the whole country, by their public names in the register */
  readonly organisations: readonly string[]
}

/** The part of an address that keeps the day asked for. */
export function queryOf({ asPublished }: Pick<View, 'asPublished'>): string {
  return asPublished === null ? '' : `?asPublished=${asPublished}`
}

/** Says that a page shows an earlier day, with the way back. */
export function asOfNotice({ words, asPublished }: View): Markup | '' {
  if (asPublished === null) return ''
  const { t, locale } = words
  return html`<p class="note">${t('public.as-published', { date: words.date(`${asPublished}T00:00:00Z`) })} <a href="/public/${locale}">${t('public.as-published.now')}</a></p>`
}
