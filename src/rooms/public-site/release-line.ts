import { html } from 'hono/html'
import type { PublicRelease } from '#release/public-release.ts'
import type { Markup } from './draw-bars.ts'
import type { View } from './view.ts'

/** One release in a list: number, title, day, what it corrects and why, and the page as it was that day. */
export function releaseLine(release: PublicRelease, view: View, path: string): Markup {
  const { words } = view
  const { t, locale } = words
  const day = release.publishedAt.slice(0, 10)
  const correctedBy = view.releases.find(({ corrects }) => corrects?.number === release.number)
  return html`<li><a href="/public/${locale}/releases/${release.number}">${t('public.release.number', { number: String(release.number) })}</a>: <bdi>${release.titles[locale]}</bdi> (${words.date(release.publishedAt)}). <a href="/public/${locale}${path}?asPublished=${day}">${t('public.as-published.link')}</a>${
    release.corrects === null
      ? ''
      : html`<br>${t('public.release.corrects', { number: String(release.corrects.number) })} <bdi>${release.corrects.reason}</bdi>`
  }${
    correctedBy === undefined
      ? ''
      : html`<br><b>${t('public.release.corrected-by', { number: String(correctedBy.number) })}</b> <bdi>${correctedBy.corrects?.reason ?? ''}</bdi>`
  }</li>`
}
