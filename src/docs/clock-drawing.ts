/** How one rule judges, drawn from its declaration: a clock with its limit, or an act with its answers. Pure. */
import type { DateWords } from '#ui/dates.ts'
import { wordAmount, wordMatch } from '../rooms/safeguards/rights-words.ts'
import type { LimitInForce, RuleReading } from '../rooms/safeguards/safeguards.contract.ts'
import { breakLines, drawing, el, text } from './svg.ts'

const width = 720
const [left, limitAt, right] = [8, 440, 712]
const line = 17

/** The drawing of a rule; `title` names it for those who cannot see it. */
export function drawRule(
  rule: RuleReading,
  limits: readonly LimitInForce[],
  title: string,
  words: DateWords,
): string {
  return rule.kind === 'act' ? drawAct(rule, title, words) : drawClock(rule, limits, title, words)
}

function drawClock(
  rule: RuleReading,
  limits: readonly LimitInForce[],
  title: string,
  words: DateWords,
): string {
  const starts = listed(rule.starts, 58, words)
  const bar = 24 + starts.length * line
  const met = listed(rule.satisfiedBy, 52, words)
  const amounts = limits.map(({ amount }) => wordAmount(amount, words))
  const limit = new Intl.ListFormat('en', { type: 'disjunction' }).format(amounts)
  const below = bar + 38
  const parts = [
    text(left, 16, rule.kind === 'windows' ? 'Each completed week from' : 'Starts with', 'q'),
    ...starts.map((words, i) => text(left, 33 + i * line, words, 'b')),
    el('rect', { x: left, y: bar, width: limitAt - left, height: 10, class: 'met' }),
    el('rect', { x: limitAt, y: bar, width: right - limitAt, height: 10, class: 'hatch' }),
    ...[left, limitAt].map((x) =>
      el('line', { x1: x, y1: bar - 6, x2: x, y2: bar + 16, class: 'ink', 'stroke-width': 2 }),
    ),
    text(left, below - 6, rule.lapses === 'dropped' ? 'met, or dropped if its ground ends:' : 'met by:', 'q'),
    ...met.map((words, i) => text(left, below + 11 + i * line, words)),
    ...breakLines(limit, 34).map((words, i) => text(limitAt + 6, below - 6 + i * line, words, 'b')),
    text(
      limitAt + 6,
      below + 11 + (breakLines(limit, 34).length - 1) * line,
      'breached from the next instant',
      'q',
    ),
  ]
  const rows = Math.max(met.length, breakLines(limit, 34).length)
  return drawing(width, below + 8 + rows * line + 6, title, parts)
}

function drawAct(rule: RuleReading, title: string, words: DateWords): string {
  const judged = listed(rule.starts, 44, words)
  const answers: readonly (readonly [string, string])[] = [
    ['met', 'as the right asks: met'],
    ['breach', rule.resolves ? 'otherwise: breached, until something undoes it' : 'otherwise: breached'],
    ['unknown', 'what is needed is not recorded: unknown'],
  ]
  const height = Math.max(judged.length * line, answers.length * 26) + 30
  const middle = height / 2 + 6
  const from = 340
  const parts = [
    text(left, 16, 'Looked at', 'q'),
    ...judged.map((words, i) => text(left, 36 + i * line, words, 'b')),
    ...answers.flatMap(([look, says], i) => {
      const y = middle + (i - 1) * 26
      return [
        el('path', {
          d: `M ${from} ${middle} C ${from + 30} ${middle}, ${from + 20} ${y}, ${from + 56} ${y}`,
          class: 'ink',
          'stroke-width': 1.5,
        }),
        shape(look, from + 66, y),
        text(from + 80, y + 4, says),
      ]
    }),
  ]
  return drawing(width, height, title, parts)
}

/** A shape for each state, so that colour is not needed to tell them apart. */
export function shape(look: string, x: number, y: number): string {
  if (look === 'met') return el('circle', { cx: x, cy: y, r: 6, class: 'met' })
  if (look === 'breach') {
    return el('path', { d: `M ${x} ${y - 7} l 7 7 l -7 7 l -7 -7 z`, class: 'breach' })
  }
  if (look === 'due') return el('rect', { x: x - 5, y: y - 5, width: 10, height: 10, class: 'due' })
  return el('circle', { cx: x, cy: y, r: 5, class: 'unknown open', 'stroke-width': 2 })
}

function listed(list: RuleReading['starts'], most: number, words: DateWords): string[] {
  return list.flatMap((match) =>
    breakLines(wordMatch(match, words), most).map((each, i) => (i === 0 ? each : `   ${each}`)),
  )
}
