/**
 * A fact as one line of text, and back: a JSON array, by position, because millions are kept and read at once. The
 * child's and the case's reference come first. What a safeguard was judged at is not written: it tells its status at
 * any instant from its dates, so that the same record gives the same text whenever it is read.
 */
import type { Fact, Person, Setting, Stay } from './fact.ts'

type Own<Kind extends Fact['kind']> = Exclude<
  keyof Extract<Fact, { kind: Kind }>,
  'kind' | 'person' | 'case' | 'event' | 'at' | 'offset' | 'age' | 'setting' | 'judgedAt'
>

/** What each kind has of its own, in the order in which it is written. Only ever added to at the end. */
const ownFields: { readonly [Kind in Fact['kind']]: readonly Own<Kind>[] } = {
  arrest: ['ground', 'startAt', 'appearedAt'],
  spell: ['status', 'from', 'to', 'closedAt', 'run', 'stays'],
  stretch: ['phase', 'from', 'to', 'fromOffset', 'endedBy'],
  sentence: ['sanction'],
  diversion: [],
  role: ['role'],
  visit: [],
  death: ['detained'],
  release: ['startAt', 'aftercareAt', 'aftercareRecordedAt'],
  referral: ['startAt', 'urgency', 'dueAt', 'answeredAt'],
  redress: ['redress', 'paidAt', 'claimedAt'],
  safeguard: ['safeguard', 'status', 'dueAt', 'settledAt'],
}

const stayFields = ['at', 'startAt', 'type', 'place', 'placeKind', 'area', 'agency', 'separated'] as const

/** How a fact is named among those of one kind: a safeguard's by its own id. */
export function kindOfFact(fact: Fact): string {
  return fact.kind === 'safeguard' ? `SG-${fact.safeguard}` : fact.kind
}

/** The fact as text. */
export function writeFact(fact: Fact): string {
  const { person, setting } = fact
  const own = ownFields[fact.kind].map((field) => {
    const value = fact[field as keyof Fact] as unknown
    return field === 'stays' ? writeStays(value as readonly Stay[]) : value
  })
  return JSON.stringify([
    person.ref,
    fact.case,
    fact.kind,
    fact.event,
    fact.at,
    fact.offset,
    fact.age,
    person.sex,
    person.birth,
    person.nationalities.join('+'),
    person.disability,
    person.displacement,
    setting.area,
    setting.place,
    setting.placeKind,
    setting.agency,
    setting.offence,
    setting.form,
    setting.contexts.join('+'),
    setting.status,
    ...own,
  ])
}

/** The fact that a parsed text is. */
export function readFact(row: readonly unknown[]): Fact {
  const kind = row[2] as Fact['kind']
  const person = {
    ref: row[0],
    sex: row[7],
    birth: row[8],
    nationalities: partsOf(row[9] as string),
    disability: row[10],
    displacement: row[11],
  } as Person
  const setting = {
    area: row[12],
    place: row[13],
    placeKind: row[14],
    agency: row[15],
    offence: row[16],
    form: row[17],
    contexts: partsOf(row[18] as string),
    status: row[19],
  } as Setting
  const fact: Record<string, unknown> = {
    kind,
    person,
    case: row[1],
    event: row[3],
    at: row[4],
    offset: row[5],
    age: row[6],
    setting,
  }
  const own = ownFields[kind]
  for (let i = 0; i < own.length; i++) fact[own[i]!] = row[20 + i]
  if (kind === 'spell') fact.stays = readStays(fact.stays as readonly (readonly unknown[])[])
  if (kind === 'safeguard') fact.judgedAt = Number.NEGATIVE_INFINITY
  return fact as unknown as Fact
}

/** Facts from their texts, joined with commas. */
export function readFacts(texts: string): Fact[] {
  return (JSON.parse(`[${texts}]`) as unknown[][]).map(readFact)
}

function writeStays(stays: readonly Stay[]): unknown[][] {
  return stays.map((stay) => stayFields.map((field) => stay[field]))
}

function readStays(rows: readonly (readonly unknown[])[]): Stay[] {
  return rows.map((row) => Object.fromEntries(stayFields.map((field, i) => [field, row[i]])) as Stay)
}

const none: readonly string[] = []

function partsOf(joined: string): readonly string[] {
  return joined === '' ? none : joined.split('+')
}
