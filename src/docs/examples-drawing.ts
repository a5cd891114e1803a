/** The worked examples of a rule as little timelines, one under the other. Pure; not to scale. */
import type { WorkedExample } from '../rooms/safeguards/safeguards.contract.ts'
import { type Clock, layTimeline } from '../rooms/safeguards/timeline.ts'
import { shape } from './clock-drawing.ts'
import { breakLines, drawing, el, text } from './svg.ts'

const width = 720
const [left, long] = [20, 670]
const looks = { met: 'met', breached: 'breach', due: 'due', unknown: 'unknown' } as const

/** All examples of a rule in one drawing. */
export function drawExamples(examples: readonly WorkedExample[], title: string): string {
  const parts: string[] = []
  let y = 4
  examples.forEach((example, i) => {
    const { marks, clocks, asOf } = layTimeline(example)
    const lines = breakLines(`${i + 1}. ${example.says}`, 96)
    lines.forEach((words, row) => {
      parts.push(text(8, y + 14 + row * 17, words, 'b'))
    })
    const axis = y + 40 + (lines.length - 1) * 17
    parts.push(
      el('line', { x1: left, y1: axis, x2: left + long, y2: axis, class: 'ink', 'stroke-width': 1.5 }),
      el('line', {
        x1: at(asOf),
        y1: axis - 16,
        x2: at(asOf),
        y2: axis + 5,
        class: 'now',
        'stroke-width': 2,
      }),
    )
    for (const mark of marks) {
      parts.push(
        el('line', {
          x1: at(mark.at),
          y1: axis - 5,
          x2: at(mark.at),
          y2: axis + 3,
          class: 'ink',
          'stroke-width': 2,
        }),
        text(at(mark.at), axis - 8, mark.ns.join(' · '), 'b', 'middle'),
      )
    }
    clocks.forEach((clock, row) => {
      parts.push(...drawClock(clock, axis + 14 + row * 17))
    })
    y = axis + 14 + clocks.length * 17 + 8
  })
  return drawing(width, y, title, parts)
}

function drawClock(clock: Clock, y: number): string[] {
  const look = looks[clock.status]
  const { from, due, until } = clock
  if (due === null) return [shape(look, at(from), y)]
  const isLate = clock.status === 'breached'
  const run = Math.max(0, Math.min(until, due) - from) * long
  const end = isLate || clock.isDone ? until : due
  return [
    el('rect', { x: at(from), y: y - 3, width: (due - from) * long, height: 6, class: `${look} open` }),
    ...(run > 0 ? [el('rect', { x: at(from), y: y - 3, width: run, height: 6, class: look })] : []),
    ...(isLate
      ? [
          el('rect', {
            x: at(due),
            y: y - 3,
            width: Math.max(0, until - due) * long,
            height: 6,
            class: 'hatch',
          }),
        ]
      : []),
    el('line', { x1: at(due), y1: y - 7, x2: at(due), y2: y + 7, class: 'ink', 'stroke-width': 2 }),
    shape(look, at(end), y),
  ]
}

function at(share: number): number {
  return left + share * long
}
