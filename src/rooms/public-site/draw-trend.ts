import { html } from 'hono/html'
import type { Drawing, Markup } from './draw-bars.ts'
import { symbols } from './public-words.ts'
import type { Seen } from './read-cell.ts'

export type Mark = {
  readonly name: string
  readonly seen: Seen
  readonly text: string
  /** Points of different versions are not comparable: no line joins them. */
  readonly version: number
}

const width = 400
const height = 210
const left = 44
const right = 40
const top = 18
const bottom = 36

/**
 * A line through the periods, from 0 upwards. Where a number is not shown the line is broken and the symbol stands at
 * the foot; where the definition changed a dashed line says so. Time flows in the direction of reading.
 */
export function drawTrend(drawing: Drawing, marks: readonly Mark[], breakName: string): Markup {
  const most = Math.max(...marks.map(({ seen }) => (seen.state === 'shown' ? seen.number : 0)))
  const step = niceStep(most)
  const ceiling = Math.max(step, Math.ceil(most / step) * step)
  const spread = width - left - right
  const mirror = (x: number) => round(drawing.isRtl ? width - x : x)
  const x = (index: number) =>
    mirror(left + (marks.length < 2 ? spread / 2 : (index / (marks.length - 1)) * spread))
  const y = (value: number) => round(height - bottom - (value / ceiling) * (height - bottom - top))
  const ticks = Array.from({ length: Math.round(ceiling / step) + 1 }, (_, index) => round(index * step))
  const every = Math.ceil(marks.length / 5)
  return html`<svg class="trend" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${drawing.id}-t ${drawing.id}-d"><title id="${drawing.id}-t">${drawing.title}</title><desc id="${drawing.id}-d">${drawing.description}</desc>${ticks.map(
    (tick) =>
      html`<path class="grid" d="M${mirror(left)} ${y(tick)}H${mirror(width - right)}"/><text class="tick" text-anchor="end" x="${mirror(left - 6)}" y="${y(tick) + 4}">${tick}</text>`,
  )}${marks.map((mark, index) =>
    (marks.length - 1 - index) % every === 0
      ? html`<text class="tick" text-anchor="middle" x="${x(index)}" y="${height - 12}">${mark.name}</text>`
      : '',
  )}${breaksIn(marks).map((index) => {
    const between = round((x(index - 1) + x(index)) / 2)
    return html`<path class="break" d="M${between} ${top - 8}V${height - bottom}"><title>${breakName}</title></path>`
  })}${pieces(marks).map(
    (piece) =>
      html`<polyline class="line" points="${piece.map(({ index, value }) => `${x(index)},${y(value)}`).join(' ')}"/>${piece.map(({ index, value }) => html`<circle class="dot" cx="${x(index)}" cy="${y(value)}" r="3"/>`)}`,
  )}${marks.map((mark, index) => {
    if (mark.seen.state !== 'shown') {
      return html`<text class="v" text-anchor="middle" x="${x(index)}" y="${height - bottom - 6}">${symbols[mark.seen.state]}</text>`
    }
    const isEnd = index === marks.length - 1 || index === 0
    return isEnd
      ? html`<text class="v" text-anchor="${index === 0 ? 'start' : 'middle'}" x="${x(index)}" y="${y(mark.seen.number) - 9}">${mark.text}</text>`
      : ''
  })}</svg>`
}

type Point = { readonly index: number; readonly value: number }

/** Unbroken runs of shown numbers of one version. */
function pieces(marks: readonly Mark[]): Point[][] {
  const found: Point[][] = []
  for (const [index, { seen, version }] of marks.entries()) {
    if (seen.state !== 'shown') continue
    const before = marks[index - 1]
    const joins = before?.seen.state === 'shown' && before.version === version
    const point = { index, value: seen.number }
    if (joins) found.at(-1)?.push(point)
    else found.push([point])
  }
  return found
}

function breaksIn(marks: readonly Mark[]): number[] {
  return marks.flatMap((mark, index) => {
    const before = marks[index - 1]
    return before !== undefined && before.version !== mark.version ? [index] : []
  })
}

/** Steps of 1, 2 or 5 times a power of ten, three to five of them below the largest number. */
function niceStep(most: number): number {
  if (most <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(most / 4))
  return [1, 2, 5, 10].map((times) => times * power).find((one) => most / one <= 5) ?? power
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
