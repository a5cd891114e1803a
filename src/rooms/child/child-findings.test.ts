import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FindingReading } from './child.contract.ts'
import { mostUrgent, needsAction, rightsByStage, statusOf } from './child-findings.ts'

const hour = 3_600_000
const noon = Date.parse('2026-06-16T12:00:00Z')
const at = (hours: number) => new Date(noon + hours * hour).toISOString()

const finding = (over: Partial<FindingReading>): FindingReading => ({
  safeguard: 'ARR-3',
  stage: 'custody',
  case: 'C-1-1',
  trigger: 't',
  status: 'due',
  startedAt: at(-12),
  dueAt: at(12),
  resolvedAt: null,
  evidence: [],
  limit: null,
  national: null,
  alertAt: null,
  acts: null,
  note: null,
  missing: [],
  sources: [],
  compartment: 'general',
  ...over,
})

test('a clock counts quietly, is due in its last quarter or last day, and is breached just after its limit', () => {
  const month = finding({ startedAt: at(0), dueAt: at(720) })
  expect(statusOf(month, noon)).toBe('counting')
  expect(statusOf(month, noon + 600 * hour)).toBe('due')
  expect(statusOf(month, noon + 720 * hour)).toBe('due')
  expect(statusOf(month, noon + 720 * hour + 1)).toBe('breached')
})

test('what was breached and put right is not what was never put right', () => {
  expect(statusOf(finding({ status: 'breached' }), noon)).toBe('breached')
  expect(statusOf(finding({ status: 'breached', resolvedAt: at(13) }), noon)).toBe('late')
})

test('unknown never becomes met, whatever the time', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9000, max: 9000 }), (hours) => {
      expect(statusOf(finding({ status: 'unknown' }), noon + hours * hour)).toBe('unknown')
    }),
  )
})

test('no right is lost between the stages, and the stages follow the journey', () => {
  const stages = ['services', 'custody', 'detention', 'of-a-later-version']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...stages), { maxLength: 20 }), (chosen) => {
      const groups = rightsByStage(
        chosen.map((stage) => finding({ stage })),
        noon,
      )
      expect(groups.flatMap(({ rights }) => rights)).toHaveLength(chosen.length)
      const order = ['custody', 'detention', 'services', 'of-a-later-version']
      expect(groups.map(({ stage }) => stage)).toEqual(order.filter((stage) => chosen.includes(stage)))
    }),
  )
})

test('the most urgent right is the limit that passed last, then the one that passes next', () => {
  const late = finding({ safeguard: 'A', status: 'breached', dueAt: at(-1) })
  const later = finding({ safeguard: 'B', status: 'breached', dueAt: at(-100) })
  const due = finding({ safeguard: 'C', dueAt: at(2) })
  expect(mostUrgent([due, later, late], noon)?.finding.safeguard).toBe('A')
  expect(mostUrgent([due], noon)?.finding.safeguard).toBe('C')
  expect(mostUrgent([finding({ status: 'met' })], noon)).toBeNull()
})

test('what is most urgent always needs action', () => {
  const statuses = ['due', 'met', 'breached', 'unknown'] as const
  const any = fc.record({
    status: fc.constantFrom(...statuses),
    dueAt: fc.option(fc.integer({ min: -99, max: 99 }).map(at)),
    resolvedAt: fc.option(fc.integer({ min: -99, max: 99 }).map(at)),
  })
  fc.assert(
    fc.property(fc.array(any), (findings) => {
      const right = mostUrgent(findings.map(finding), noon)
      expect(right === null || needsAction(right)).toBe(true)
    }),
  )
})
