import { html } from 'hono/html'
import type { Drawing, Markup } from './draw-bars.ts'

/** Small figures of 20 by 20, for the patterns that fill the grids. */
const figures = {
  person: 'M10 2.5a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8zM4 17.5c0-4 2.5-6.5 6-6.5s6 2.5 6 6.5z',
  place: 'M3.5 17.5V9L10 3l6.5 6v8.5z',
} as const
export type Figure = keyof typeof figures

/** The patterns that every grid on a page is filled with; they stand once at its top. */
export function hundredPatterns(): Markup {
  const pattern = (id: string, path: string, look: string) =>
    html`<pattern id="${id}" width="20" height="20" patternUnits="userSpaceOnUse"><path class="${look}" d="${path}"/></pattern>`
  return html`<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false">${Object.entries(
    figures,
  ).map(
    ([name, path]) => html`${pattern(`${name}-one`, path, 'p1')}${pattern(`${name}-other`, path, 'p0')}`,
  )}</svg>`
}

/**
 * A hundred small figures in ten rows, `count` of them (0 to 100) filled. A few rectangles and two patterns, so that
 * it costs a few hundred bytes.
 */
export function drawHundred(drawing: Drawing, figure: Figure, count: number): Markup {
  const rows = Math.floor(count / 10)
  const rest = count % 10
  const below = rest === 0 ? rows : rows + 1
  const x = (from: number, long: number) => (drawing.isRtl ? 200 - from - long : from)
  const box = (fill: string, from: number, top: number, wide: number, tall: number) =>
    wide === 0 || tall === 0
      ? ''
      : html`<rect fill="url(#${figure}-${fill})" x="${x(from, wide)}" y="${top}" width="${wide}" height="${tall}"/>`
  return html`<svg class="hundred" viewBox="0 0 200 200" role="img" aria-labelledby="${drawing.id}-t"><title id="${drawing.id}-t">${drawing.title}</title>${box('one', 0, 0, 200, rows * 20)}${box('one', 0, rows * 20, rest * 20, 20)}${rest === 0 ? '' : box('other', rest * 20, rows * 20, 200 - rest * 20, 20)}${box('other', 0, below * 20, 200, 200 - below * 20)}</svg>`
}
