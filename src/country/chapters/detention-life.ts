import { atHour, day, hour, minute } from '../chance/local-time.ts'
import { type Draft, happen, type Story, yesNo } from '../story/story.ts'
import { informParents } from './arrest.ts'
import { complain } from './complaint.ts'
import type { House } from './detention.ts'

/** Weeks, contacts and the things that go wrong, between two instants. Gives the house in which it ends. */
export function lifeInside(story: Story, from: number, to: number, house: House): House {
  const { random } = story
  const length = to - from
  let current = house
  const movesAt = length > 40 * day && random.chance(0.15) ? from + length * random.between(0.3, 0.7) : to
  keepContact(story, from, movesAt, house)
  if (movesAt < to) {
    current = move(story, movesAt, house)
    keepContact(story, movesAt, to, current)
  }
  const trouble = (share: number) => random.chance(Math.min(share * (length / (60 * day)), 0.5))
  const sometime = () => from + length * random.between(0.05, 0.9)
  if (trouble(0.16)) separate(story, sometime(), house)
  if (trouble(0.07)) meetForce(story, sometime(), house)
  if (trouble(0.08)) harm(story, sometime(), house)
  if (trouble(0.12)) fallIll(story, sometime(), house)
  if (trouble(0.1)) complain(story, sometime(), house)
  return current
}

/** Visits and calls, two or more in most weeks. */
function keepContact(story: Story, from: number, to: number, house: House): void {
  const { random } = story
  const close = random.chance(0.8)
  const end = Math.min(to, story.now)
  for (let week = from; week < end; week += 7 * day) {
    const contacts = random.chance(close ? 0.92 : 0.45) ? 2 : random.int(2)
    for (let one = 0; one < contacts; one++) {
      const at = atHour(week + (one * 3.2 + random.between(0.6, 3)) * day, random.between(9, 18))
      if (at <= from || at >= to) continue
      const visit = one === 0 && random.chance(0.7)
      const by = random.pick(['parent', 'parent', 'parent', 'family', 'guardian', 'lawyer'])
      if (visit) happen(story, 'visited', at, { by, how: 'visit' }, house)
      else
        happen(story, 'contacted', at, { by, how: random.pick(['call', 'call', 'video', 'letter']) }, house)
    }
  }
}

function move(story: Story, at: number, house: House): House {
  const { random } = story
  const others = {
    'PL-3': 'PL-11',
    'PL-4': 'PL-3',
    'PL-11': 'PL-3',
    'PL-12': 'PL-14',
    'PL-13': 'PL-15',
    'PL-14': 'PL-15',
  }
  const place = (others as Record<string, string>)[house.place]
  if (!place) return house
  const reason = random.pick(['Closer to the family.', 'Over capacity.', 'Place dans une école ouverte.'])
  happen(story, 'moved', at, { from: house.place, to: place, reason }, { agency: house.agency, place })
  informParents(story, at, 'transfer', 24 * hour, house.agency)
  return { place, agency: house.agency }
}

function separate(story: Story, at: number, house: House): void {
  const { random } = story
  const kind = random.pick(['protective', 'protective', 'medical', 'administrative', 'disciplinary'])
  const data: Record<string, unknown> = { kind, alone: yesNo(story, 0.5) }
  if (random.chance(0.9)) data.minutes = 30 + random.int(random.chance(0.1) ? 2000 : 300)
  if (random.chance(0.85))
    data.reasons = random.pick(['Own wish after a quarrel', 'Contagious illness', 'Inquiry runs'])
  happen(story, 'separated', at, data, house)
}

function meetForce(story: Story, at: number, house: House): void {
  const { random, home } = story
  const kind = random.pick(['physical', 'physical', 'restraint', 'other'])
  happen(
    story,
    'force-used',
    at,
    { kind, authorisedBy: 'Head of shift', medicalSeen: yesNo(story, 0.85) },
    house,
  )
  const seen = at + random.between(1, 6) * hour
  if (random.chance(0.8))
    happen(
      story,
      'medical-examined',
      seen,
      { reason: 'injury' },
      { agency: home.hospital, place: house.place },
    )
}

function harm(story: Story, at: number, house: House): void {
  const { random } = story
  const kind = random.pick([
    'assault-by-peer',
    'assault-by-peer',
    'accident',
    'self-harm',
    'assault-by-staff',
  ])
  happen(story, 'harmed', at, { kind, reported: yesNo(story, 0.8) }, house)
}

function fallIll(story: Story, at: number, house: House): void {
  const { random } = story
  const hours = random.chance(0.3) ? 50 + random.int(90) : 1 + random.int(40)
  happen(story, 'health-event', at, { clinicalCareHours: hours }, house)
  if (hours > 48) informParents(story, at + 30 * minute, 'health', 24 * hour, house.agency)
}

/** The child runs away and, mostly, comes back. Gives the instant of the return, or undefined. */
export function abscond(story: Story, at: number, house: House): number | undefined {
  const { random } = story
  const back = random.chance(0.85) ? at + random.between(0.3, 9) * day : undefined
  const missed = (one: Draft) =>
    one.place !== undefined || (back === undefined && one.type === 'hearing-held')
  story.events = story.events.filter((one) => !(missed(one) && one.at >= at && one.at < (back ?? story.now)))
  happen(story, 'absconded', at, {}, house)
  if (back !== undefined) happen(story, 'returned', back, {}, house)
  return back
}

/** A child dies in detention. Nothing is told of it but the date and the inquiry. */
export function die(story: Story, at: number, house: House): void {
  happen(story, 'died', at, { causeStatus: 'under inquiry', independentInquiry: yesNo(story, 0.8) }, house)
}
