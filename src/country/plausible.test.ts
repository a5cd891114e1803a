import { expect, test } from 'vitest'
import { readJourney } from '#journey/reading.ts'
import { findSafeguards } from '#safeguards/engine.ts'
import type { Finding } from '#safeguards/finding.ts'
import { defaultProfile } from '#safeguards/profile.ts'
import { gather, now } from './country-under-test.ts'

const country = gather(3000, 1)
const present = Date.parse(now)
const readings = [...country.journeys.values()].map((journey) => readJourney(journey, { asOf: now }))
const findings = readings.flatMap((reading) => findSafeguards(reading, defaultProfile))

const bySafeguard = new Map<string, Finding[]>()
for (const finding of findings) {
  const found = bySafeguard.get(finding.safeguard)
  if (found) found.push(finding)
  else bySafeguard.set(finding.safeguard, [finding])
}

test('most of what is owed is done, and one time in ten to three it is not', () => {
  const judged = [
    'ARR-1',
    'ARR-3',
    'ARR-4',
    'ARR-5',
    'ARR-6',
    'LR-1',
    'PTD-2',
    'DET-3',
    'DET-4',
    'DET-8',
    'DET-18',
  ]
  for (const id of [
    ...judged,
    'VIC-1',
    'VIC-2',
    'VIC-4',
    'VIC-7',
    'SRV-1',
    'SRV-2',
    'SRV-3',
    'ONL-1',
    'DIV-1',
  ]) {
    const found = bySafeguard.get(id) ?? []
    const breached = found.filter((one) => one.status === 'breached').length
    const met = found.filter((one) => one.status === 'met').length
    expect(met + breached, id).toBeGreaterThan(50)
    expect(breached / (met + breached), id).toBeGreaterThan(0.06)
    expect(breached / (met + breached), id).toBeLessThan(0.35)
  }
})

test('some clocks run now and some records lack what is needed to tell', () => {
  expect(findings.filter((one) => one.status === 'due').length).toBeGreaterThan(50)
  expect(findings.filter((one) => one.status === 'unknown').length).toBeGreaterThan(10)
})

test('few children are locked up, for many statuses, and nearly everybody has gone home', () => {
  const states = readings.flatMap((reading) => [...reading.cases.values()].map((one) => one.now))
  const locked = states.filter((one) => one.state === 'locked-up')
  expect(locked.length / states.length).toBeGreaterThan(0.003)
  expect(locked.length / states.length).toBeLessThan(0.04)
  expect(new Set(locked.map((one) => one.status)).size).toBeGreaterThanOrEqual(3)
})

test('Lena Tarro’s desk is busy: live cases, rights at risk, hearings today', () => {
  const mine = new Set(
    country.involvements.filter((one) => one.person === 'caseworker').map((one) => one.case),
  )
  expect(mine.size).toBeGreaterThanOrEqual(25)
  expect(mine.size).toBeLessThanOrEqual(40)
  const own = findings.filter((one) => mine.has(one.case) && one.alertAt !== null)
  const dueSoon = own.filter((one) => one.status === 'due' && (one.alertAt ?? 0) < present + 2 * 86_400_000)
  expect(own.filter((one) => one.status === 'breached').length).toBeGreaterThan(2)
  expect(dueSoon.length).toBeGreaterThan(2)
  const today = country.events.filter(
    (one) => mine.has(one.case) && String(one.data.scheduledFor).startsWith(now.slice(0, 10)),
  )
  expect(today.length).toBeGreaterThanOrEqual(3)
})
