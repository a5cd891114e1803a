import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compartments } from '#journey/envelope.ts'
import { safeguards } from '#safeguards/catalogue.ts'
import { compartmentsOf } from '../sign-in/sign-in.policy.ts'
import { makeSummary } from './make-summary.ts'
import { bandOf, mayMention, recipients, summaryCompartments } from './rights-summary.policy.ts'
import { answer, event, finding, given, giving } from './summary-examples.ts'

const anyCompartment = fc.constantFrom(...compartments)
const anyRecipient = fc.constantFrom(...recipients)
const anyGiven = fc
  .record({
    open: fc.uniqueArray(anyCompartment),
    events: fc.array(anyCompartment, { maxLength: 8 }),
    findings: fc.array(
      fc.record({
        compartment: anyCompartment,
        safeguard: fc.constantFrom(...safeguards.map(({ id }) => id)),
        trigger: fc.nat(7),
        evidence: fc.array(fc.nat(7), { maxLength: 3 }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ open, events, findings }) => ({
    ...given({
      events: events.map((compartment, i) => event({ id: `e${i}`, compartment, at: moment(i) })),
      findings: findings.map((each, i) =>
        finding({
          ...each,
          trigger: `e${each.trigger}`,
          evidence: each.evidence.map((n) => `e${n}`),
          startedAt: moment(100 + i),
          stage: safeguards.find(({ id }) => id === each.safeguard)!.stage,
        }),
      ),
      flags: events.map((_, i) => ({ code: 'order-expired', event: `e${i}` })),
    }),
    access: { compartments: open, closed: 0 },
  }))

/** Every instant is another: what is in a summary can be traced to where it came from. */
function moment(minutes: number): string {
  return new Date(Date.parse('2026-01-01T00:00:00Z') + minutes * 60_000).toISOString()
}

test('a summary never holds what its recipient’s copy excludes, nor what the giver may not open', () => {
  fc.assert(
    fc.property(anyGiven, anyRecipient, (read, recipient) => {
      const may = summaryCompartments(recipient, read.access.compartments)
      const summary = makeSummary(read, [], giving(recipient))
      const compartmentOf = new Map([
        ...read.events.map(({ at, compartment }) => [at, compartment] as const),
        ...read.findings.map(({ startedAt, compartment }) => [startedAt, compartment] as const),
      ])
      const rights = summary.stages.flatMap((stage) => stage.rights)
      const shown = [
        ...rights.map(({ startedAt }) => startedAt),
        ...rights.flatMap(({ evidence }) => evidence.map(({ at }) => at)),
        ...summary.gaps.map((gap) => gap.event.at),
      ]
      for (const at of shown) expect(may.has(compartmentOf.get(at)!)).toBe(true)
      for (const { safeguard } of rights) expect(mayMention(recipient, safeguard)).toBe(true)
    }),
  )
})

test('a summary says that something is left out whenever something is, and never what', () => {
  fc.assert(
    fc.property(anyGiven, anyRecipient, (read, recipient) => {
      const summary = makeSummary(read, [], giving(recipient))
      const held = summary.stages.reduce((sum, { rights }) => sum + rights.length, 0)
      if (held < read.findings.length) expect(summary.withheld.fromRecipient).toBe(true)
      const text = JSON.stringify(summary)
      for (const compartment of compartments) {
        if (compartment !== 'general' && compartment !== 'justice')
          expect(text).not.toContain(`"${compartment}"`)
      }
    }),
  )
})

test('a court’s copy holds nothing of health, protected addresses or what lawyer and child keep between them', () => {
  expect([...summaryCompartments('court', compartments)]).toEqual(['general', 'justice'])
  expect([...summaryCompartments('lawyer', compartments)]).toEqual(['general', 'legal-privileged', 'justice'])
  expect([...summaryCompartments('lawyer', compartmentsOf('caseworker'))]).toEqual(['general', 'justice'])
  expect([...summaryCompartments('court', compartmentsOf('place-staff'))]).toEqual(['general'])
})

test('the child’s copy tells no other person, no agency, no case, no event and no answer', () => {
  const read = given({
    events: [event({ id: 'e1' })],
    findings: [finding({ trigger: 'e1', evidence: ['e1'], acts: 'POL-2', status: 'breached' })],
    flags: [{ code: 'order-expired', event: 'e1' }],
  })
  for (const recipient of recipients.filter((each) => bandOf(each) !== null)) {
    const summary = makeSummary(read, [answer({})], giving(recipient))
    expect(summary).toMatchObject({ cases: [], gaps: [] })
    expect(summary.stages[0]?.rights[0]).toMatchObject({
      case: null,
      evidence: [],
      acts: null,
      answers: [],
      missing: [],
    })
    expect(JSON.stringify(summary)).not.toContain('POL-2')
    expect(JSON.stringify(summary)).not.toContain('no judge on duty')
  }
})

test('what would endanger a child who carries the paper is not on it, and is on the lawyer’s', () => {
  const rights = ['VIC-6', 'ONL-1', 'TIP-2', 'DET-14', 'DET-17']
  const read = given({
    findings: rights.map((safeguard) =>
      finding({ safeguard, stage: safeguards.find(({ id }) => id === safeguard)!.stage }),
    ),
  })
  expect(makeSummary(read, [], giving('child-13-17')).stages).toEqual([])
  const lawyers = makeSummary(read, [], giving('lawyer')).stages.flatMap((stage) => stage.rights)
  expect(lawyers.map(({ safeguard }) => safeguard).toSorted()).toEqual(rights.toSorted())
})

test('an answer stands beside its breach; its words only where whoever gives the copy asked for them', () => {
  const read = given({ findings: [finding({ status: 'breached' })], names: { 'SOC-1': 'Youth office' } })
  const told = (withAnswers: boolean) =>
    makeSummary(read, [answer({})], { ...giving('court'), withAnswers }).stages[0]?.rights[0]?.answers
  expect(told(false)).toMatchObject([{ agency: 'Youth office', why: null, remedy: null }])
  expect(told(true)).toMatchObject([
    { agency: 'Youth office', why: 'no judge on duty', remedy: 'a duty list' },
  ])
})

test('a breach that was put right stays one and is told as late; what is open comes first', () => {
  const read = given({
    findings: [
      finding({ status: 'met', startedAt: moment(1) }),
      finding({ status: 'breached', resolvedAt: moment(90), startedAt: moment(2) }),
      finding({ status: 'due', startedAt: moment(3) }),
      finding({ status: 'breached', startedAt: moment(4) }),
    ],
  })
  const statuses = makeSummary(read, [], giving('court')).stages[0]?.rights.map(({ status }) => status)
  expect(statuses).toEqual(['breached', 'due', 'late', 'met'])
})

test('the stricter of the international and the national limit is named', () => {
  const national = (compared: string) => ({
    status: 'due',
    dueAt: null,
    resolvedAt: null,
    limit: null,
    compared,
  })
  const stricter = (compared: string) =>
    makeSummary(given({ findings: [finding({ national: national(compared) })] }), [], giving('court'))
      .stages[0]?.rights[0]?.stricter
  expect([stricter('stricter'), stricter('looser'), stricter('same')]).toEqual([
    'national',
    'international',
    'same',
  ])
})
