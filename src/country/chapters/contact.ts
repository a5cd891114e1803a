import { day, formatDate, formatInstant, hour, minute } from '../chance/local-time.ts'
import { pickWeighted } from '../chance/random.ts'
import type { IncidentLine } from '../record.ts'
import { owed } from '../story/owed.ts'
import { happen, type Story } from '../story/story.ts'
import { riskFactors, strengths } from './phrases.ts'

export type RiskLevel = 'none' | 'low' | 'medium' | 'high'

export type Report = {
  channel: 'child' | 'parent' | 'school' | 'health' | 'police' | 'hotline' | 'online' | 'neighbour' | 'other'
  forms?: string[]
  urgent: boolean
  by: string
}

/** A report comes in, and somebody works out how much danger the child is in. */
export function report(story: Story, at: number, what: Report): RiskLevel {
  const data: Record<string, unknown> = { channel: what.channel, urgent: what.urgent ? 'yes' : 'no' }
  if (what.forms) data.forms = what.forms
  happen(story, 'report-received', at, data, { agency: what.by })
  const levels = what.urgent
    ? ([
        ['low', 8],
        ['medium', 40],
        ['high', 52],
      ] as const)
    : ([
        ['none', 12],
        ['low', 45],
        ['medium', 34],
        ['high', 9],
      ] as const)
  const level = pickWeighted<RiskLevel>(story.random, levels)
  const when = owed(story, at, (what.urgent ? 24 : 72) * hour, 0.12, 0.02)
  if (when !== undefined) assessRisk(story, when, level)
  return level
}

/** The danger is assessed, with what speaks for the child as well. */
export function assessRisk(story: Story, at: number, level: RiskLevel): void {
  const data: Record<string, unknown> = { level }
  if (level !== 'none') data.factors = [story.random.pick(riskFactors)]
  data.strengths = [story.random.pick(strengths)]
  happen(story, 'risk-assessed', at, data, { agency: story.home.social })
}

export type RoleFacts = { offence?: string; harm?: string; actAt?: number; reason?: string }

/** The child has a role in the case from now on. */
export function assignRole(
  story: Story,
  at: number,
  role: string,
  facts: RoleFacts = {},
  agency?: string,
): void {
  const data: Record<string, unknown> = { role }
  if (facts.offence) data.offence = facts.offence
  if (facts.harm) data.harm = facts.harm
  if (facts.actAt !== undefined) data.actAt = formatDate(facts.actAt)
  if (facts.reason) data.reason = facts.reason
  happen(story, 'role-assigned', at, data, { agency: agency ?? story.case.lead })
}

/** The child no longer has that role in the case. */
export function endRole(story: Story, at: number, role: string, reason: string): void {
  happen(story, 'role-ended', at, { role, reason }, { agency: story.case.lead })
}

/** What is owed to every victim and witness in the first three days: information and somebody at their side. */
export function informAndSupport(story: Story, at: number): void {
  const told = owed(story, at, 72 * hour, 0.1, 0.05)
  if (told !== undefined) explainRights(story, told, story.case.lead)
  const supported = owed(story, at, 72 * hour, 0.15, 0.06)
  if (supported !== undefined) {
    const relation = story.random.pick([
      'trained support worker',
      'Barnahus support person',
      'school counsellor',
    ])
    happen(story, 'support-person-assigned', supported, { relation }, { agency: story.home.family })
  }
}

/** Rights and next steps are explained in a language that the child speaks. */
export function explainRights(story: Story, at: number, agency: string, place?: string): void {
  const { random, child } = story
  const spoken = child.line.languages ?? ['en']
  const language = spoken[0] ?? 'en'
  if (child.needsInterpreter && random.chance(0.8)) {
    happen(
      story,
      'interpreter-provided',
      at - 10 * minute,
      { language, purpose: 'Explaining rights' },
      { agency },
    )
  }
  const form = pickWeighted(random, [
    ['oral', 70],
    ['written', 12],
    ['easy-read', 15],
    ['sign', 3],
  ] as const)
  const understood = pickWeighted(random, [
    ['yes', 76],
    ['partly', 20],
    ['no', 4],
  ] as const)
  happen(
    story,
    'rights-explained',
    at,
    { language, form, understood },
    place ? { agency, place } : { agency },
  )
}

export type IncidentFacts = Pick<
  IncidentLine,
  'offence' | 'harm' | 'cyberEnabled' | 'completed' | 'perpetrators'
> & {
  at: number
  place: string
}

/** What happened is written down apart from the child and linked to the case. */
export function linkIncident(story: Story, at: number, facts: IncidentFacts): void {
  const { at: occurred, place, ...coded } = facts
  const ref = story.case.ref.replace('ARK-', 'INC-')
  const line: IncidentLine = {
    record: 'incident',
    ref,
    occurredAt: formatInstant(Math.floor(occurred / minute) * minute),
    atPrecision: story.random.chance(0.5) ? 'minute' : 'day',
    area: story.home.area.ref,
    exactPlace: place,
    ...coded,
  }
  story.incidents.push(line)
  happen(story, 'incident-linked', at, { incident: ref }, { agency: story.case.lead })
}

/** How long ago the act was that is now reported: hours mostly, sometimes weeks, and after the birth. */
export function actBefore(story: Story, at: number, meanDays: number): number {
  const back = Math.max(hour, Math.min(story.random.exponential(meanDays) * day, 300 * day))
  return Math.max(at - back, story.child.born + 30 * day)
}
