import fc from 'fast-check'
import { expect, test } from 'vitest'
import { now } from './journey-file-of.ts'
import { type Outcome, readJourneyFile } from './read-journey-file.ts'
import { anyRecord } from './record-arbitraries.ts'

async function allOf(outcomes: AsyncIterable<Outcome>): Promise<Outcome[]> {
  const all: Outcome[] = []
  for await (const outcome of outcomes) all.push(outcome)
  return all
}

async function outcomesOf(bytes: Uint8Array) {
  const file = await readJourneyFile(() => [bytes], { now })
  return allOf(file.outcomes())
}

function holdsUp(outcomes: Awaited<ReturnType<typeof outcomesOf>>) {
  for (const outcome of outcomes) {
    if (outcome.status === 'accepted') continue
    expect(outcome.problems.length).toBeGreaterThan(0)
    for (const problem of outcome.problems) {
      expect(problem.line).toBe(outcome.line)
      expect((problem.found ?? '').length).toBeLessThanOrEqual(60)
    }
  }
}

test('bytes of any kind are answered line by line, never with an exception', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => holdsUp(await outcomesOf(bytes))),
  )
})

test('JSON of any kind is answered line by line', async () => {
  const names = fc.constantFrom(
    'record',
    'id',
    'ref',
    'case',
    'type',
    'at',
    'data',
    'retracts',
    'reason',
    '__proto__',
  )
  const values = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('event', 'child', 'case', 'role-assigned', '2026-01-03T10:15:00Z'),
  )
  const objects = fc.array(fc.tuple(names, values), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fc.array(objects, { maxLength: 4 }), async (given) => {
      const text = given
        .map(
          (members) => `{${members.map(([name, value]) => `"${name}":${JSON.stringify(value)}`).join(',')}}`,
        )
        .join('\n')
      const outcomes = await outcomesOf(new TextEncoder().encode(text))
      expect(outcomes).toHaveLength(given.length)
      holdsUp(outcomes)
    }),
    { numRuns: 500 },
  )
})

test('a sound record with one thing spoilt is answered, whatever is spoilt', async () => {
  const spoilt = fc.tuple(anyRecord, fc.nat(), fc.oneof(fc.jsonValue(), fc.constant(undefined)))
  await fc.assert(
    fc.asyncProperty(spoilt, fc.nat(), async ([record, which, value], cut) => {
      const keys = Object.keys(record)
      const text = JSON.stringify({ ...record, [keys[which % keys.length] ?? 'x']: value })
      const bytes = new TextEncoder().encode(text)
      holdsUp(await outcomesOf(bytes))
      holdsUp(await outcomesOf(bytes.subarray(0, cut % bytes.length)))
    }),
    { numRuns: 300 },
  )
})

test('a line spoilt by damaged UTF-8 is refused, the others stand', async () => {
  const good = new TextEncoder().encode('{"record":"child","ref":"A"}\n')
  const bad = Uint8Array.of(...new TextEncoder().encode('{"record":"child","ref":"'), 0xc3, 0x28, 34, 125)
  const outcomes = await outcomesOf(Uint8Array.of(...good, ...bad))
  expect(outcomes.map((one) => one.status)).toEqual(['accepted', 'refused'])
  expect(outcomes[1]).toMatchObject({ problems: [{ code: 'line.not-utf8', line: 2 }] })
})

test('a file that changes between two readings is noticed', async () => {
  const texts = [
    '{"record":"child","ref":"A"}\n{"record":"child","ref":"B"}',
    '{"record":"child","ref":"A"}\nx',
  ]
  const file = await readJourneyFile(() => [new TextEncoder().encode(texts.shift() ?? '')], { now })
  await expect(allOf(file.outcomes())).rejects.toThrow('has changed')
})
