const child = { record: 'child', ref: 'Q-1A', dateOfBirth: '2012-05-04', dateOfBirthPrecision: 'day' }
const kase = { record: 'case', ref: 'Q-1A-1', child: 'Q-1A', leadAgency: 'SOC-1' }
const event = {
  record: 'event',
  id: '019f0000-0000-7000-8000-000000000001',
  case: 'Q-1A-1',
  type: 'apprehended',
  at: '2026-03-01T10:00:00+03:00',
  data: { ground: 'offence' },
}
const otherEvent = { ...event, id: '019f0000-0000-7000-8000-000000000002', case: 'Q-2B-1' }
const otherChild = [
  { record: 'child', ref: 'Q-2B' },
  { record: 'case', ref: 'Q-2B-1', child: 'Q-2B', leadAgency: 'SOC-1' },
  otherEvent,
]

const lines = (...records: (object | string)[]) =>
  `${[child, kase, ...records].map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n')}\n`

/** Journey files with one fault each, and what has to be said of it: the line, the field, what is allowed. */
export const journeyFilesThatAreWrong: readonly { name: string; text: string; says: RegExp }[] = [
  { name: 'no JSON', text: lines('{"record":"event",'), says: /line 3/ },
  { name: 'no object', text: lines('[1,2]'), says: /line 3/ },
  {
    name: 'an impossible date',
    text: lines({ ...event, at: '2026-02-30T10:00:00+03:00' }),
    says: /line 3.*\bat\b/,
  },
  {
    name: 'an event before birth',
    text: lines({ ...event, at: '2011-01-01T10:00:00+03:00' }),
    says: /line 3.*\bat\b/,
  },
  { name: 'an unknown kind of event', text: lines({ ...event, type: 'arrested' }), says: /line 3.*type/ },
  { name: 'an unknown kind of record', text: lines({ record: 'person' }), says: /line 3.*record/ },
  { name: 'a field too many', text: lines({ ...event, colour: 'blue' }), says: /line 3.*colour/ },
  {
    name: 'a field of data too many',
    text: lines({ ...event, data: { ...event.data, mood: 'calm' } }),
    says: /line 3.*mood/,
  },
  {
    name: 'a reference to another child’s event',
    text: lines(...otherChild, {
      ...event,
      retracts: otherEvent.id,
      reason: 'wrong',
      data: {},
    }),
    says: /line 6.*retracts/,
  },
  { name: 'an unknown case', text: lines({ ...event, case: 'Q-9Z-1' }), says: /line 3.*case/ },
  {
    name: 'a line of 5 MB',
    text: lines({ ...event, narrative: 'x'.repeat(5 * 1024 * 1024) }),
    says: /line 3/,
  },
  { name: 'a NUL', text: lines(JSON.stringify({ ...event, narrative: 'a\u0000b' })), says: /line 3/ },
  { name: 'a raw NUL', text: lines(`${JSON.stringify(event)}\u0000`), says: /line 3/ },
  { name: '__proto__', text: lines('{"record":"event","__proto__":{"ground":"offence"}}'), says: /line 3/ },
  { name: 'the same name twice', text: lines('{"record":"event","record":"child"}'), says: /line 3/ },
  { name: 'half a character', text: lines('{"record":"event","narrative":"\\ud800"}'), says: /line 3/ },
]
