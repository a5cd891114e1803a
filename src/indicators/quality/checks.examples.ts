/** For each check something that it finds, and something close to it that it leaves alone. */
import type { ChildLook, EventLook, QualityCheckId, SpellLook } from './checks.ts'

const plain: EventLook = {
  type: 'apprehended',
  ground: 'offence',
  age: 15,
  isFirstArrest: true,
  minutesSinceArrest: null,
  isBeforeBirth: false,
  hoursAhead: -2,
  isKnownToTheMinute: true,
  minuteOfDay: 830,
  isAfterDeath: false,
}
const held: SpellLook = { status: 'pre-sentence', days: 40, isElsewhereToo: false }

type Example<Look> = { readonly wrong: Look; readonly right: Look }

const event = (wrong: Partial<EventLook>, right: Partial<EventLook>): Example<EventLook> => ({
  wrong: { ...plain, ...wrong },
  right: { ...plain, ...right },
})
const spell = (wrong: Partial<SpellLook>, right: Partial<SpellLook>): Example<SpellLook> => ({
  wrong: { ...held, ...wrong },
  right: { ...held, ...right },
})

export const checkExamples: Readonly<Record<QualityCheckId, Example<EventLook | ChildLook | SpellLook>>> = {
  'older-than-17-at-first-arrest': event({ age: 18 }, { age: 17 }),
  'younger-than-6-at-arrest': event({ age: 5 }, { age: 6 }),
  'arrested-twice-within-an-hour': event({ minutesSinceArrest: 60 }, { minutesSinceArrest: 61 }),
  'before-birth': event({ isBeforeBirth: true, age: -1 }, { age: 0 }),
  'after-death': event({ type: 'visited', isAfterDeath: true }, { type: 'visited' }),
  'dated-ahead': event({ hoursAhead: 24.1 }, { hoursAhead: 24 }),
  'at-midnight': event({ minuteOfDay: 0 }, { minuteOfDay: 1 }),
  'born-on-1-january': { wrong: { birthDay: '01-01' }, right: { birthDay: '01-02' } },
  'police-custody-over-30-days': spell({ status: 'police-custody', days: 30.1 }, { days: 30.1 }),
  'before-sentence-over-2-years': spell({ days: 732 }, { days: 731 }),
  'held-in-two-places': spell({ isElsewhereToo: true }, {}),
}
