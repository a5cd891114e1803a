import { describe, expect, it } from 'vitest'
import { readJourney } from '#journey/reading.ts'
import { findSafeguards } from './engine.ts'
import { type ExampleEvent, instant, journeyOf, on } from './example.ts'
import { contractFinding } from './finding.ts'
import { defaultProfile, type Profile } from './profile.ts'

function find(id: string, profile: Partial<Profile>, events: ExampleEvent[], asOf: string) {
  const journey = journeyOf({ says: '', events, asOf, gives: [] })
  const reading = readJourney(journey, { asOf: instant(asOf) })
  return findSafeguards(reading, { ...defaultProfile, ...profile }).filter((each) => each.safeguard === id)
}

const arrest = on('2026-01-03 10:15', 'apprehended', { ground: 'offence' })
const law = (hours: number) => ({
  limit: { value: hours, unit: 'hours' as const },
  citation: 'Child Justice Act, s. 14',
})

describe('a deployment’s profile', () => {
  it('sets a parameter; the finding shows whose number it is', () => {
    const parameters = { 'ARR-1': { value: 2, unit: 'hours' as const } }
    const [finding] = find('ARR-1', { parameters }, [arrest], '2026-01-03 12:15')
    expect(finding).toMatchObject({ status: 'due', dueAt: instant('2026-01-03 12:15') })
    expect(finding?.limit).toEqual({ hours: 2, from: 'Beijing Rules rule 10.1', parameter: 'deployment' })
    const [ours] = find('ARR-1', {}, [arrest], '2026-01-03 12:15')
    expect(ours?.limit).toEqual({ hours: 6, from: 'Beijing Rules rule 10.1', parameter: 'default' })
  })

  it('cannot set a limit that comes from its source', () => {
    const parameters = { 'ARR-3': { value: 72, unit: 'hours' as const } }
    const [finding] = find('ARR-3', { parameters }, [arrest], '2026-01-04 10:16')
    expect(finding?.status).toBe('breached')
  })

  it('a looser law is judged beside the international limit, which leads the alerts', () => {
    const national = { 'ARR-3': law(48) }
    const [finding] = find('ARR-3', { national }, [arrest], '2026-01-04 11:00')
    expect(finding).toMatchObject({ status: 'breached', alertAt: Date.parse(instant('2026-01-04 10:15')) })
    expect(finding?.national).toEqual({
      status: 'due',
      dueAt: instant('2026-01-05 10:15'),
      resolvedAt: null,
      limit: { hours: 48, from: 'Child Justice Act, s. 14' },
      compared: 'looser',
    })
  })

  it('a stricter law leads the alerts', () => {
    const national = { 'ARR-3': law(12) }
    const [finding] = find('ARR-3', { national }, [arrest], '2026-01-03 11:00')
    expect(finding).toMatchObject({ status: 'due', alertAt: Date.parse(instant('2026-01-03 22:15')) })
    expect(finding?.national).toMatchObject({ status: 'due', compared: 'stricter' })
  })

  it('a change of law applies to what starts after it', () => {
    const national = {
      'ARR-3': [
        { ...law(48), inForceUntil: instant('2026-01-03 10:15') },
        { ...law(12), inForceFrom: instant('2026-01-03 10:15') },
      ],
    }
    const events = [
      on('2026-01-03 10:14', 'apprehended', { ground: 'offence' }),
      on('2026-01-03 10:15', 'apprehended', { ground: 'warrant' }),
    ]
    const findings = find('ARR-3', { national }, events, '2026-01-03 11:00')
    expect(findings.map((each) => each.national?.limit.hours)).toEqual([48, 12])
  })

  it('an age of criminal responsibility of its own decides AGE-3', () => {
    const events = [
      on('2026-01-03 10:15', 'role-assigned', { role: 'accused', actAt: '2025-12-30' }),
      on('2026-01-04 10:15', 'charged', { offences: ['0502'] }),
    ]
    const at = (age: number) =>
      find('AGE-3', { minimumAgeOfCriminalResponsibility: age }, events, '2026-02-01 00:00')[0]?.status
    expect(at(15)).toBe('met')
    expect(at(16)).toBe('breached')
  })

  it('sets one limit of a safeguard that has several', () => {
    const parameters = { 'SRV-1.high': { value: 3, unit: 'days' as const } }
    const events = [
      on('2026-01-03 10:15', 'risk-assessed', { level: 'high' }),
      on('2026-01-05 10:15', 'risk-assessed', { level: 'low' }),
    ]
    const at = (asOf: string) => find('SRV-1', { parameters }, events, asOf).map((each) => each.limit?.days)
    expect(at('2026-01-04 10:15')).toEqual([3])
    expect(at('2026-01-06 10:15')).toEqual([30])
  })
})

it('the contract’s example comes out as the contract writes it', () => {
  const events = [arrest, on('2026-01-05 09:00', 'brought-before-authority')]
  const [finding] = find('ARR-3', {}, events, '2026-02-01 00:00')
  expect(contractFinding(finding!)).toEqual({
    safeguard: 'ARR-3',
    case: 'ARK-7-1',
    trigger: 'e01',
    status: 'breached',
    startedAt: '2026-01-03T10:15:00+02:00',
    dueAt: '2026-01-04T10:15:00+02:00',
    resolvedAt: '2026-01-05T09:00:00+02:00',
    evidence: ['e02'],
    limit: { hours: 24, from: 'CRC/C/GC/24 para 90' },
    national: null,
  })
})
