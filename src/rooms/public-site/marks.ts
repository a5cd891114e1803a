import { html } from 'hono/html'
import type { Unit } from '#indicators/indicator.ts'
import type { Markup } from './draw-bars.ts'
import { type PublicWords, symbols } from './public-words.ts'
import type { Seen } from './read-cell.ts'

/** A count in a table, or the symbol of what is not there with its meaning for those who hear the page. */
export function countMark(seen: Seen | null, words: PublicWords): Markup | string {
  if (seen === null) return ''
  return seen.state === 'shown' ? words.number(seen.number) : absenceMark(seen.state, words)
}

/** The same of a value in its unit. */
export function valueMark(seen: Seen, unit: Unit, words: PublicWords): Markup | string {
  return seen.state === 'shown' ? words.value(seen, unit) : absenceMark(seen.state, words)
}

function absenceMark(state: keyof typeof symbols, words: PublicWords): Markup {
  const meaning = words.t(`public.absent.${state}`)
  return html`<span title="${meaning}"><span aria-hidden="true">${symbols[state]}</span><span class="sr">${meaning}</span></span>`
}

/** A count, or the symbol and its meaning, where only text can stand. */
export function countText(seen: Seen, words: PublicWords): string {
  return seen.state === 'shown' ? words.number(seen.number) : absenceText(seen.state, words)
}

/** The same of a value in its unit, for drawings. */
export function valueText(seen: Seen, unit: Unit, words: PublicWords): string {
  return seen.state === 'shown' ? words.value(seen, unit) : absenceText(seen.state, words)
}

function absenceText(state: keyof typeof symbols, words: PublicWords): string {
  return `${symbols[state]} ${words.t(`public.absent.${state}`)}`
}

/** The hatching of everything hidden; it stands once on a page that draws. */
export function hatching(): Markup {
  return html`<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(30)"><path class="ht" d="M1 0v6"/></pattern></svg>`
}

/** What each symbol means, for the ones that stand in these numbers; nothing when there is none. */
export function symbolsNote(seen: readonly (Seen | null)[], words: PublicWords): Markup | '' {
  const { t, locale } = words
  const states = (['hidden', 'missing', 'not-applicable', 'no-value'] as const).filter((state) =>
    seen.some((one) => one?.state === state),
  )
  if (states.length === 0) return ''
  return html`<div class="note"><ul>${states.map(
    (state) => html`<li><b>${symbols[state]}</b> ${t(`public.absent.${state}`)}</li>`,
  )}</ul><p><a href="/public/${locale}/method#symbols">${t('public.symbols.more')}</a></p></div>`
}
