import { expect, test } from 'vitest'
import type { TodayReading, WatchRow } from './today.contract.ts'
import { limitMissedBy, listToday } from './today-lists.ts'

const row = (over: Partial<WatchRow>): WatchRow => ({
  child: 'C-1',
  case: 'C-1-1',
  sex: 'male',
  age: 15,
  safeguard: 'ARR-3',
  trigger: 't',
  kind: 'clock',
  startedAt: '2026-06-15T11:15:00Z',
  alertAt: '2026-06-16T11:15:00Z',
  acts: null,
  place: null,
  state: 'locked-up',
  status: 'police-custody',
  since: null,
  ...over,
})

const reading = (over: Partial<TodayReading>): TodayReading => ({
  now: '2026-06-16T09:40:00Z',
  whose: 'mine',
  counts: { mine: 1, agency: 1, breached: 0, due: 1, hearings: 0, wentHome: 0 },
  breached: [],
  due: [],
  unknown: [],
  hearings: [],
  reports: [],
  referrals: [],
  cut: [],
  names: {},
  ...over,
})

test('a limit that passes while the page is open moves to the breached, from the first instant after it', () => {
  const read = reading({ due: [row({})] })
  const at = Date.parse('2026-06-16T11:15:00Z')
  expect(listToday(read, at).due).toHaveLength(1)
  expect(listToday(read, at + 1).due).toHaveLength(0)
  expect(listToday(read, at + 1).breached).toHaveLength(1)
})

test('what passed last stands first among the breached, what passes next first among the due', () => {
  const at = (hour: number, safeguard: string) =>
    row({ safeguard, alertAt: `2026-06-16T${String(hour).padStart(2, '0')}:00:00Z` })
  const lists = listToday(
    reading({ breached: [at(5, 'A'), at(8, 'B')], due: [at(20, 'C'), at(12, 'D')] }),
    Date.parse('2026-06-16T09:40:00Z'),
  )
  expect(lists.breached.map((each) => each.safeguard)).toEqual(['B', 'A'])
  expect(lists.due.map((each) => each.safeguard)).toEqual(['D', 'C'])
})

test('a referral without an answer stands in its own list and not twice', () => {
  const late = row({ safeguard: 'SRV-2', alertAt: '2026-06-12T09:00:00Z' })
  const lists = listToday(
    reading({ breached: [late], referrals: [late] }),
    Date.parse('2026-06-16T09:40:00Z'),
  )
  expect(lists.breached).toHaveLength(0)
  expect(lists.referrals).toHaveLength(1)
})

test('a first hearing listed after the 24 hours says so; one in time, or of another kind, does not', () => {
  const read = reading({ due: [row({})] })
  const hearing = {
    child: 'C-1',
    case: 'C-1-1',
    at: '2026-06-16T13:00:00Z',
    kind: 'first',
    sex: 'male',
    age: 15,
  }
  expect(limitMissedBy(hearing, read)?.safeguard).toBe('ARR-3')
  expect(limitMissedBy({ ...hearing, at: '2026-06-16T11:00:00Z' }, read)).toBeNull()
  expect(limitMissedBy({ ...hearing, kind: 'review' }, read)).toBeNull()
  expect(limitMissedBy({ ...hearing, case: 'C-2-1' }, read)).toBeNull()
})
