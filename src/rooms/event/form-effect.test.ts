import { expect, test } from 'vitest'
import type { FindingReading } from '../child/child.contract.ts'
import type { Effect } from './event.contract.ts'
import { netEffect } from './form-effect.ts'
import { hintsByField } from './form-hints.ts'

function finding(
  safeguard: string,
  trigger: string,
  status: FindingReading['status'] = 'due',
): FindingReading {
  return {
    safeguard,
    stage: 'custody',
    case: 'C-1',
    trigger,
    status,
    startedAt: '2026-06-15T06:30:00+02:00',
    dueAt: '2026-06-16T06:30:00+02:00',
    resolvedAt: null,
    evidence: [],
    limit: { hours: 24, from: 'CRC/C/GC/24 para 90' },
    national: null,
    alertAt: null,
    acts: null,
    note: null,
    missing: [],
    sources: [],
    compartment: 'general',
  }
}
const none: Effect = { started: [], breached: [], met: [], removed: [], warnings: [] }

test('a correction that changes nothing for a right says nothing of it', () => {
  const effect = { ...none, started: [finding('ARR-3', 'new')], removed: [finding('ARR-3', 'old')] }
  expect(netEffect(effect)).toEqual(none)
})

test('a correction that breaches a right says both what ends and what begins', () => {
  const effect = {
    ...none,
    breached: [finding('ARR-3', 'new', 'breached')],
    removed: [finding('ARR-3', 'old')],
  }
  expect(netEffect(effect)).toEqual(effect)
})

test('a hint stands beside the question that it rests on, else beside the time, breaches first', () => {
  const effect = {
    ...none,
    started: [finding('PTD-1', 'new')],
    breached: [finding('LR-1', 'new', 'breached'), finding('ARR-3', 'new', 'breached')],
  }
  const hints = hintsByField(effect, ['status', 'alternativesConsidered'])
  expect(hints.get('alternativesConsidered')?.map((hint) => hint.finding.safeguard)).toEqual(['LR-1'])
  expect(hints.get('at')?.map((hint) => hint.finding.safeguard)).toEqual(['ARR-3', 'PTD-1'])
})
