import type { PathClock, PathEvent, PathInput } from './path-input.ts'

const now = '2026-06-16T09:40:00+02:00'

/** Sixty events over three years: two arrests, a sentence served, aftercare; with a steady hand of chance. */
export function longAndDense(): PathInput {
  let seed = 7
  const draw = (n: number) => {
    seed = (seed * 48271) % 2147483647
    return seed % n
  }
  const words = [
    'Hearing adjourned',
    'Charge changed',
    'Lawyer assigned',
    'Interviewed',
    'Review: continues',
    'Judged',
  ]
  const cares = [
    'Sees a doctor',
    'Plan reviewed',
    'Referred to counselling',
    'Moved',
    'Injured',
    'Assessment',
  ]
  const first = Date.parse('2023-09-04T08:00:00+02:00')
  const span = Date.parse(now) - first
  const events: PathEvent[] = Array.from({ length: 60 }, (_, i) => {
    const up = draw(2) === 0
    // Half of all that happens, happens in bursts around the two arrests.
    const share = i % 2 === 0 ? draw(1000) / 1000 : (i % 4 === 1 ? 0.3 : 0.7) + draw(1000) / 40000
    return {
      id: `d${i}`,
      type: 'example',
      at: new Date(first + share * span).toISOString(),
      side: up ? 'up' : 'down',
      label: (up ? words : cares)[draw(6)]!,
      breach: i % 15 === 0,
      minor: i % 5 === 0,
      href: `#d${i}`,
    }
  })
  const on = (share: number) => new Date(first + share * span).toISOString()
  return {
    now,
    home: 'With family',
    events,
    spells: [
      {
        kind: 'detention',
        status: 'police-custody',
        from: on(0.3),
        to: on(0.3017),
        label: 'Police custody',
        place: 'North station',
      },
      { kind: 'measure', from: on(0.302), to: on(0.55), label: 'Supervision' },
      {
        kind: 'detention',
        status: 'police-custody',
        from: on(0.7),
        to: on(0.7015),
        label: 'Police custody',
        place: 'Harbour station',
      },
      {
        kind: 'detention',
        status: 'pre-sentence',
        from: on(0.7015),
        to: on(0.76),
        label: 'Locked up before trial',
        place: 'Brenna Youth Remand Centre',
      },
      {
        kind: 'detention',
        status: 'sentenced',
        from: on(0.76),
        to: on(0.93),
        label: 'Sentence',
        place: 'Tessen closed home',
      },
      { kind: 'aftercare', from: on(0.93), label: 'Aftercare' },
    ],
    clocks: Array.from({ length: 14 }, (_, i): PathClock => {
      const from = 0.7 + i * 0.018
      const late = i % 4 === 0
      return {
        safeguard: `R-${i % 9}`,
        label: ['Review every 14 days', 'Family visit', 'Complaint answered'][i % 3]!,
        status: late ? 'late' : i % 5 === 0 ? 'breached' : 'met',
        startedAt: on(from),
        dueAt: on(from + 0.01),
        resolvedAt: i % 5 === 0 && !late ? null : on(from + (late ? 0.016 : 0.006)),
        words: late ? '6 days late' : 'day 6',
      }
    }),
    ahead: [{ kind: 'plan', at: '2026-07-02T10:00:00+02:00', label: 'Plan review', href: '#p' }],
  }
}
