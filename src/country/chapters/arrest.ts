import { byDay } from '../chance/delay.ts'
import { day, formatDate, hour, minute, year } from '../chance/local-time.ts'
import { owed } from '../story/owed.ts'
import { happen, type Story, yesNo } from '../story/story.ts'
import { assignRole, explainRights } from './contact.ts'
import { questionSuspect } from './interview.ts'
import { howParentsWereTold, lawyers, notPossible } from './phrases.ts'

export type Arrest = {
  ground: 'offence' | 'flagrante' | 'warrant' | 'status-offence' | 'immigration' | 'security' | 'protection'
  offence?: string
  actAt: number
  /** The police, unless another force made the arrest. */
  by?: string
  /** Roles to assign at the arrest; none for a child who is not suspected. */
  role?: 'alleged-offender'
}

/** The arrest and what is owed in the first hours. Gives the instant of the arrest. */
export function arrest(story: Story, at: number, facts: Arrest): number {
  const { random, home } = story
  const agency = facts.by ?? home.police
  if (facts.role) assignRole(story, at, facts.role, facts, agency)
  const force = random.chance(0.08)
  const data: Record<string, unknown> = { ground: facts.ground, forceUsed: force ? 'yes' : 'no' }
  if (facts.offence) data.offence = facts.offence
  happen(story, 'apprehended', at, data, { agency })
  if (!facts.by && random.chance(0.4)) {
    happen(
      story,
      'police-custody-started',
      at + random.between(15, 55) * minute,
      {},
      { agency, place: home.cell },
    )
  }
  informParents(story, at, 'apprehension', 6 * hour, agency)
  const told = owed(story, at, 6 * hour, 0.08, 0.05)
  if (told !== undefined) explainRights(story, told, agency)
  provideLawyer(story, at, agency)
  if (facts.role) {
    const questioned = at + random.between(1, 9) * hour
    const relation = random.pick(['mother', 'father', 'aunt', 'social worker', 'older brother'])
    if (random.chance(0.6)) {
      happen(story, 'appropriate-adult-present', questioned - 5 * minute, { relation }, { agency })
    }
    questionSuspect(story, questioned, 'alleged-offender', agency)
  }
  if (force) {
    happen(
      story,
      'medical-examined',
      at + random.between(1, 8) * hour,
      { reason: 'injury' },
      { agency: home.hospital },
    )
  }
  determineAge(story, at)
  return at
}

/** Parents are told, or it is written down why they could not be. */
export function informParents(
  story: Story,
  at: number,
  of: 'apprehension' | 'admission' | 'transfer' | 'hearing' | 'health' | 'release',
  limit: number,
  agency: string,
): void {
  const when = owed(story, at, limit, 0.1, 0.06)
  if (when === undefined) return
  const { random, child } = story
  const alone = child.line.careStatus === 'unaccompanied' || child.line.careStatus === 'living-alone'
  const reached = !random.chance(alone ? 0.6 : 0.03)
  const data = reached
    ? { of, how: random.pick(howParentsWereTold) }
    : { of, notPossible: random.pick(notPossible) }
  happen(story, 'parents-informed', when, data, { agency })
}

/** A lawyer within a day, or in few cases a waiver. */
export function provideLawyer(story: Story, at: number, agency: string): void {
  const { random, home } = story
  if (random.chance(0.025)) {
    const waiver = { voluntary: yesNo(story, 0.93), judiciallySupervised: yesNo(story, 0.8) }
    happen(story, 'legal-aid-waived', at + random.between(1, 10) * hour, waiver, { agency })
    return
  }
  const when = owed(story, at, 24 * hour, 0.1, 0.05)
  if (when === undefined) return
  const data = { provider: 'Legal Aid Board', lawyer: random.pick(lawyers), specialised: yesNo(story, 0.75) }
  happen(story, 'legal-aid-assigned', when, data, { agency: home.legalAid })
  if (random.chance(0.04)) {
    const ended = when + random.between(20, 90) * day
    happen(
      story,
      'legal-aid-ended',
      ended,
      { provider: data.provider, lawyer: data.lawyer },
      { agency: home.legalAid },
    )
    happen(
      story,
      'legal-aid-assigned',
      ended + day,
      { ...data, lawyer: random.pick(lawyers) },
      { agency: home.legalAid },
    )
  }
}

/** Where nobody knows the age for sure, it is determined within a week, in doubt for the child. */
function determineAge(story: Story, at: number): void {
  const { random, child, home } = story
  const precision = child.line.dateOfBirthPrecision
  if (precision !== 'estimated' && precision !== 'unknown') return
  const when = owed(story, at, 7 * day, 0.15, 0.1)
  if (when === undefined) return
  const age = Math.floor((at - child.born) / year)
  const method = random.pick([
    'document',
    'holistic-assessment',
    'holistic-assessment',
    'medical',
    'declaration',
  ])
  const data: Record<string, unknown> = { method, benefitOfDoubt: yesNo(story, 0.93) }
  if (method === 'document') data.dateOfBirth = formatDate(child.born)
  else data.range = [Math.max(age - 1, 0), age + 1]
  happen(story, 'age-determined', when, data, { agency: home.social })
}

/** The child stands before somebody who may release: within a day of the arrest in most cases. Gives the instant. */
export function bringBeforeAuthority(
  story: Story,
  arrested: number,
  decision: 'release' | 'detain' | 'conditional-release',
): number {
  const { random, home } = story
  const done = owed(story, arrested, 24 * hour, 0.13, 0) ?? arrested + 20 * hour
  const morning = byDay(random, done)
  const when = morning - arrested <= 24 * hour ? morning : done
  const authority = random.pick(['judge', 'judge', 'court', 'prosecutor'])
  const agency = authority === 'prosecutor' ? home.prosecution : home.court
  happen(story, 'brought-before-authority', when, { authority, decision }, { agency })
  return when
}

/** The child goes free, and the parents are told. */
export function release(
  story: Story,
  at: number,
  to: 'family' | 'guardian' | 'care' | 'independent' | 'handed-over' | 'other',
  agency: string,
  place?: string,
): void {
  const { random } = story
  const data: Record<string, unknown> = { to }
  if (random.chance(0.15))
    data.conditions = random.pick(['Sleeps at home.', 'Comes when called.', 'Goes to school.'])
  happen(story, 'released', at, data, place ? { agency, place } : { agency })
  if (random.chance(0.5)) {
    const how = random.pick(howParentsWereTold)
    happen(story, 'parents-informed', at + 20 * minute, { of: 'release', how }, { agency })
  }
}
