import { html } from 'hono/html'
import type { Seen } from './read-cell.ts'

/** What hono's `html` gives. */
export type Markup = ReturnType<typeof html>

export type Bar = { readonly name: string; readonly seen: Seen; readonly text: string }

/** What a drawing says of itself, and which way it reads. */
export type Drawing = {
  /** unique on its page */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly isRtl: boolean
}

const width = 400
const row = 44
/** The longest bar leaves room for its number. */
const longest = 300

/**
 * Bars from 0, one a row, each under its name with its number behind it. What is not shown has its symbol and no
 * length; what is hidden is hatched. The longest bar is the largest number.
 */
export function drawBars(drawing: Drawing, bars: readonly Bar[]): Markup {
  const most = Math.max(0, ...bars.map(({ seen }) => (seen.state === 'shown' ? seen.number : 0)))
  const height = bars.length * row
  return html`<svg class="bars" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${drawing.id}-t ${drawing.id}-d"><title id="${drawing.id}-t">${drawing.title}</title><desc id="${drawing.id}-d">${drawing.description}</desc>${bars.map(
    (bar, index) => drawBar(bar, index * row, most, drawing),
  )}</svg>`
}

function drawBar(bar: Bar, top: number, most: number, { isRtl }: Drawing): Markup {
  const shown = bar.seen.state === 'shown' ? bar.seen.number : 0
  const isHidden = bar.seen.state === 'hidden'
  const length = isHidden ? 40 : most === 0 ? 0 : round((shown / most) * longest)
  const start = (from: number, long: number) => (isRtl ? width - from - long : from)
  const at = (x: number) => (isRtl ? width - x : x)
  const box =
    length === 0
      ? html`<path class="base" d="M${at(0.5)} ${top + 20}v16"/>`
      : html`<rect class="${isHidden ? 'hatch' : 's1'}" x="${start(0, length)}" y="${top + 20}" width="${length}" height="16"/>`
  return html`<text x="${at(0)}" y="${top + 15}">${bar.name}</text>${box}<text class="v${bar.seen.state === 'shown' ? ' n' : ''}" x="${at(length + 8)}" y="${top + 33}">${bar.text}</text>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
