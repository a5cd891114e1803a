import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { safeguards } from './catalogue.ts'
import { type Example, type ExpectedFinding, instant } from './example.ts'
import type { Safeguard } from './safeguard.ts'

/** What a lawyer asks of every rule, and how an example shows it. */
const questions: Readonly<Record<string, (example: Example) => boolean>> = {
  'the last instant is in time': ({ gives, events }) =>
    gives.some(
      ({ status, resolvedAt }) => status === 'met' && events.some(({ at }) => sameAs(at, resolvedAt)),
    ),
  'a millisecond later is a breach': ({ gives }) =>
    gives.some(({ status, resolvedAt }) => status === 'breached' && String(resolvedAt).endsWith('00.001')),
  'at the last instant the clock still runs': ({ gives, asOf }) =>
    gives.some(({ status, dueAt }) => status === 'due' && sameAs(instant(asOf), dueAt)),
  'another offset': ({ events }) =>
    new Set(events.map(({ at }) => at.slice(-6))).size > 1 || isAway(events[0]?.at),
  'the clocks go forward': ({ events }) => events.some(({ at }) => at.endsWith('+03:00')),
  'only the day is known': ({ events }) => events.some(({ atPrecision }) => atPrecision === 'day'),
  'the start is retracted': ({ events }) => events.some(({ retracts }) => retracts !== undefined),
  'release before the limit': ({ events }) => events.some(({ type }) => type === 'released'),
}

function sameAs(at: string, local: ExpectedFinding['resolvedAt']): boolean {
  return typeof local === 'string' && Date.parse(at) === Date.parse(instant(local))
}

function isAway(at: string | undefined): boolean {
  return at?.endsWith('-05:00') === true
}

/** Where a question has no answer, and why. */
function notApplicable(safeguard: Safeguard): Readonly<Record<string, string>> {
  const { stage } = safeguard
  const isHeld = stage === 'custody' || stage === 'last-resort' || stage === 'detention'
  const nobodyHeld = { 'release before the limit': 'nobody is held while this clock runs' }
  if ('windows' in safeguard) {
    return {
      'a millisecond later is a breach':
        'a contact after the week belongs to the next: shown at its last instant',
      'at the last instant the clock still runs': 'a week is judged when it is over',
    }
  }
  if (!('startsAt' in safeguard)) {
    const act = 'an act is judged at its own instant: nothing runs'
    return {
      'the last instant is in time': act,
      'a millisecond later is a breach': act,
      'at the last instant the clock still runs': act,
      'the clocks go forward': act,
      'release before the limit': act,
    }
  }
  const startsFree = ['AGE-5', 'AFT-1', 'REC-2'].includes(safeguard.id)
  return isHeld && !startsFree ? {} : nobodyHeld
}

const files = readdirSync(import.meta.dirname).filter((file) => /^[a-z]+-\d+w?\.examples\.ts$/.test(file))
const byId = new Map<string, readonly Example[]>()
for (const file of files) {
  const name = file.replace('.examples.ts', '')
  const { examples } = (await import(`./${name}.examples.ts`)) as { examples: readonly Example[] }
  byId.set(name.toUpperCase(), examples)
}

describe('the worked journeys of each right answer what a lawyer asks', () => {
  it.each(safeguards.map((safeguard) => [safeguard.id, safeguard] as const))('%s', (id, safeguard) => {
    const excused = notApplicable(safeguard)
    const examples = byId.get(id) ?? []
    const unanswered = Object.entries(questions).flatMap(([question, isShown]) =>
      question in excused || examples.some(isShown) ? [] : [question],
    )
    expect(unanswered).toEqual([])
  })
})
