/** The states of a journey and what moves a child between them, as a document with a diagram. */
import { wordField, wordValue } from '../rooms/child/child-values.ts'
import { wordOr } from '../rooms/child/child-words.ts'
import { type Cause, findMoves, type Move } from './journey-states.ts'
import { english } from './words.ts'

const context = { words: english, names: {}, events: new Map() }
const states: Readonly<Record<string, string>> = {
  liberty: 'At liberty, or not known',
  'in-care': 'In care',
  absconded: 'Absconded',
  died: 'Died',
}

/** The document; every state and every move is found by folding (`journey-states.ts`). */
export function documentJourney(): string {
  const moves = findMoves()
  const names = [...new Set(moves.flatMap(({ from, to }) => [from, to]))]
  return `${[
    '# The states of a journey',
    'Where a child is, as one case tells it, and what moves them. Found by telling every kind of event, with every answer it can carry, of a child in each state. [The rights](safeguards/README.md)',
    diagram(moves, names),
    '## Every move',
    ...names.flatMap((name) => [`### ${nameOf(name)}`, movesFrom(moves, name)]),
    'After absconding a return resumes the status that was interrupted; here that was police custody. A child may be in care and detained at once: then detention is told.',
  ].join('\n\n')}\n`
}

/**
 * The diagram draws a move that every kind of detention has in common once, from all of them together, and leaves
 * out how one kind of detention becomes another in the way that all do: those stand in the list.
 */
function diagram(moves: readonly Move[], names: readonly string[]): string {
  const detention = names.filter((name) => states[name] === undefined)
  const isShared = (to: string, type: string) =>
    detention.every((from) => from === to || typesOf(moves, from, to).includes(type))
  const outside = names.filter((name) => !detention.includes(name))
  const shared = outside.flatMap((to) => {
    const types = [...new Set(moves.filter((move) => move.to === to).flatMap(({ by }) => by.map(typeOf)))]
    const own = types.filter((type) => isShared(to, type))
    return own.length === 0 ? [] : [`  detained --> ${keyOf(to)}: ${own.join(', ')}`]
  })
  const single = moves.flatMap(({ from, to, by }) => {
    const types = by.map(typeOf).filter((type) => !detention.includes(from) || !isShared(to, type))
    return types.length === 0 ? [] : [`  ${keyOf(from)} --> ${keyOf(to)}: ${types.join(', ')}`]
  })
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...outside.map((name) => `  state "${nameOf(name)}" as ${keyOf(name)}`),
    '  state "Detained" as detained {',
    ...detention.map((name) => `    state "${nameOf(name)}" as ${keyOf(name)}`),
    '  }',
    '  [*] --> liberty',
    ...shared,
    ...single,
    '```',
  ].join('\n')
}

function typesOf(moves: readonly Move[], from: string, to: string): string[] {
  return moves.filter((move) => move.from === from && move.to === to).flatMap(({ by }) => by.map(typeOf))
}

function typeOf({ type }: Cause): string {
  return type
}

function movesFrom(moves: readonly Move[], from: string): string {
  const own = moves.filter((move) => move.from === from)
  if (own.length === 0) return 'Nothing moves the child any more.'
  return own.map(({ to, by }) => `- to **${nameOf(to)}**: ${by.map(wordCause).join('; ')}`).join('\n')
}

function wordCause({ type, field, codes }: Cause): string {
  const event = wordOr(`event.${type}`, type, english)
  if (field === null) return event
  const said = codes.map((code) => wordValue(field, code, context)).join(', ')
  return `${event} (${wordField(type, field, english)} ${said})`
}

function nameOf(state: string): string {
  return states[state] ?? wordOr(`code.detentionStatus.${state}`, state, english)
}

function keyOf(state: string): string {
  return state.replaceAll('-', '_')
}
