/**
 * A second count of every indicator, for tests only: straight from the definitions, journey by journey, by the
 * plainest means, sharing nothing with the declarations and the facts but the reading of a journey. Long because
 * it is read beside the definitions, from top to bottom.
 */

import type { Journey } from '#journey/envelope.ts'
import { ageAt } from '#journey/questions.ts'
import { readJourney } from '#journey/reading.ts'
import type { CaseReading, Reading } from '#journey/reading-types.ts'
import type { Run, Spell } from '#journey/spells.ts'
import { type StandingEvent, touches } from '#journey/standing-event.ts'
import { findSafeguards } from '#safeguards/engine.ts'
import type { IndicatorRegisters } from './registers.ts'

/** One thing counted: what it adds, and the category it is shown in. */
export type Recounted = {
  readonly indicator: string
  readonly numerator: number
  readonly denominator: number
  readonly value?: number
  readonly beside?: string
  readonly sex: string
  readonly age: number | null
  readonly area: string | null
}

type Question = { readonly from: string; readonly to: string; readonly census: string }
type Add = Omit<Recounted, 'sex'>

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Counts the journeys of children (not the places) again. */
export function recount(
  journeys: readonly Journey[],
  registers: IndicatorRegisters,
  question: Question,
): Recounted[] {
  return journeys.flatMap((journey) => {
    const sex = journey.child.sex ?? 'unknown'
    return recountChild(journey, registers, question).map((each) => ({ ...each, sex }))
  })
}

function recountChild(journey: Journey, registers: IndicatorRegisters, question: Question): Add[] {
  const whole = readJourney(journey, { asOf: '9999-01-01T00:00:00Z' })
  const atCensus = readJourney(journey, { asOf: question.census })
  const [from, to, census] = [Date.parse(question.from), Date.parse(question.to), Date.parse(question.census)]
  const found: Add[] = []
  const inWindow = (event: StandingEvent) => event.at >= from && event.at < to
  const young = (age: number | null) => age === null || age < 18
  const ageOf = (event: StandingEvent) => ageAt(whole, event.at, event.offset)
  const areaOf = (event: StandingEvent) => areaOfEvent(event, journey, registers)
  const counted = (type: string, fits: (event: StandingEvent) => boolean = () => true) =>
    whole.events
      .filter((event) => event.type === type && fits(event) && inWindow(event) && young(ageOf(event)))
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const add = (indicator: string, event: StandingEvent, more: Partial<Add>) =>
    found.push({ indicator, numerator: 0, denominator: 0, age: ageOf(event), area: areaOf(event), ...more })
  const nextOf = (
    types: readonly string[],
    after: StandingEvent,
    fits: (event: StandingEvent) => boolean = () => true,
  ) =>
    (whole.cases.get(after.case)?.events ?? [])
      .filter((event) => types.includes(event.type) && fits(event) && event.endAt >= after.startAt)
      .filter((event) => !(event.endsEarlier && event.endAt === after.startAt && event.order < after.order))
      .sort((a, b) => a.endAt - b.endAt || a.order - b.order)[0]

  // JJ-1
  const conflict = ['offence', 'flagrante', 'warrant', 'status-offence']
  const arrests = counted('apprehended', (event) => conflict.includes(String(event.data.ground)))
  if (arrests[0]) add('JJ-1', arrests[0], { numerator: 1 })
  for (const arrest of arrests) add('JJ-1', arrest, { beside: 'arrests' })

  // JJ-2, JJ-3, JJ-7, JJ-8, UNS-1
  const censusAge = ageAt(atCensus, census, offsetOf(question.census))
  const open = openAt(atCensus, census)
  const first = open[0]
  if (first && young(censusAge)) {
    const shown = {
      age: censusAge,
      area: areaOfHeld(first.spell, first.run, first.inCase, census, journey, registers),
    }
    found.push({ indicator: 'JJ-2', numerator: 1, denominator: 0, ...shown })
    const before = open.filter(
      ({ spell }) => spell.status === 'police-custody' || spell.status === 'pre-sentence',
    )
    if (before[0]) {
      const { spell, run, inCase } = before[0]
      const area = areaOfHeld(spell, run, inCase, census, journey, registers)
      found.push({ indicator: 'JJ-3', numerator: 1, denominator: 0, age: censusAge, area })
    }
    found.push({ indicator: 'UNS-1', numerator: before.length > 0 ? 1 : 0, denominator: 1, ...shown })
    found.push({ indicator: 'JJ-6', numerator: 0, denominator: 0, beside: 'heldAtCensus', ...shown })

    const admissions = open
      .flatMap(({ run, inCase }) =>
        inCase.events.filter((event) => event.type === 'admitted' && touches(event, run.from, run.to)),
      )
      .sort((a, b) => a.order - b.order)
    const says = admissions.at(-1)?.data.separatedFromAdults
    if (says === undefined)
      found.push({ indicator: 'JJ-7', numerator: 0, denominator: 0, beside: 'unknown', ...shown })
    else {
      const bad = says === 'partly' || says === 'no'
      found.push({ indicator: 'JJ-7', numerator: bad ? 1 : 0, denominator: 1, ...shown })
    }

    const since = threeMonthsBefore(question.census)
    const visited = whole.events.some(
      (event) =>
        event.type === 'visited' &&
        event.data.how === 'visit' &&
        ['parent', 'family', 'guardian'].includes(String(event.data.by)) &&
        event.at >= since &&
        event.at < census,
    )
    found.push({ indicator: 'JJ-8', numerator: visited ? 1 : 0, denominator: 1, ...shown })
  }

  // JJ-4, JJ-5
  for (const inCase of whole.cases.values()) {
    for (const { indicator, statuses, must } of [
      { indicator: 'JJ-4', statuses: ['police-custody', 'pre-sentence'], must: 'pre-sentence' },
      { indicator: 'JJ-5', statuses: ['sentenced'], must: 'sentenced' },
    ]) {
      const spells = inCase.detention.filter((spell) => statuses.includes(String(spell.status)))
      for (const last of spells) {
        if (last.to === null || spells.some((spell) => spell.from === last.to)) continue
        const chain = [last]
        for (;;) {
          const before = spells.find((spell) => spell.to === chain[0]!.from)
          if (!before) break
          chain.unshift(before)
        }
        const opener = chain[0]!.opener
        const age = ageAt(whole, chain[0]!.from, opener.offset)
        if (!chain.some((spell) => spell.status === must) || !inWindow(last.closer!) || !young(age)) continue
        const run = inCase.runs.find((each) => each.spells.includes(last))!
        const area = areaOfHeld(last, run, inCase, last.to - 1, journey, registers)
        const value = (last.to - chain[0]!.from) / DAY
        found.push({ indicator, numerator: 1, denominator: 0, value, age, area })
      }
    }
  }

  // JJ-6
  const everHeld = [...whole.cases.values()]
    .flatMap((inCase) => inCase.detention.map((spell) => ({ inCase, spell })))
    .filter(({ spell }) => spell.from < to && spell.opener.at < to && (spell.to === null || spell.to > from))
    .map(({ inCase, spell }) => {
      const late = spell.from > from
      const age = late
        ? ageAt(whole, spell.from, spell.opener.offset)
        : ageAt(whole, from, offsetOf(question.from))
      return { inCase, spell, age }
    })
    .filter(({ age }) => young(age))
    .sort((a, b) => a.spell.from - b.spell.from || (a.spell.opener.id < b.spell.opener.id ? -1 : 1))
  const died = counted('died').some((death) =>
    [...whole.cases.values()].some((inCase) =>
      inCase.detention.some(
        (spell) => spell.closer === death || (!death.exact && touches(death, spell.from, spell.to)),
      ),
    ),
  )
  if (everHeld[0]) {
    const { spell, inCase, age } = everHeld[0]
    const run = inCase.runs.find((each) => each.spells.includes(spell))!
    const area = areaOfHeld(spell, run, inCase, Math.min(spell.to ?? Infinity, to) - 1, journey, registers)
    found.push({ indicator: 'JJ-6', numerator: died ? 1 : 0, denominator: 1, age, area })
  } else if (died) found.push({ indicator: 'JJ-6', numerator: 1, denominator: 0, age: null, area: null })

  // JJ-9, JJ-10
  const sentences = counted('sentenced')
  if (sentences[0]) {
    const custodial = sentences.some((event) => event.data.sanction === 'custodial')
    add('JJ-9', sentences[0], { numerator: custodial ? 1 : 0, denominator: 1 })
  }
  for (const ref of whole.cases.keys()) {
    const outcomes = [...counted('diverted'), ...sentences].filter((event) => event.case === ref)
    outcomes.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    const diverted = outcomes.some((event) => event.type === 'diverted')
    if (outcomes[0]) add('JJ-10', outcomes[0], { numerator: diverted ? 1 : 0, denominator: 1 })
  }

  // JJ-11
  for (const release of counted('released')) {
    const inCase = whole.cases.get(release.case)!
    const served = inCase.detention.some((spell) => spell.closer === release && spell.status === 'sentenced')
    if (!served) continue
    const until = release.startAt + 30 * DAY
    const help = nextOf(['aftercare-started'], release)
    const helped = help !== undefined && help.endAt <= until && help.at <= census
    if (helped || until <= census) add('JJ-11', release, { numerator: helped ? 1 : 0, denominator: 1 })
    else add('JJ-11', release, { beside: 'stillRunning' })
  }

  // VW-1, VW-2
  for (const [indicator, role] of [
    ['VW-1', 'victim'],
    ['VW-2', 'witness'],
  ] as const) {
    const assigned = counted('role-assigned', (event) => event.data.role === role)[0]
    if (assigned) add(indicator, assigned, { numerator: 1 })
  }

  // FA-1
  for (const arrest of counted('apprehended')) {
    const next = nextOf(['brought-before-authority', 'released', 'handed-over'], arrest)
    if (!next) add('FA-1', arrest, { beside: 'notYet' })
    else add('FA-1', arrest, { numerator: 1, value: (next.endAt - arrest.startAt) / HOUR })
  }

  // RED-T
  for (const paid of whole.events.filter((event) => event.type === 'redress-paid' && inWindow(event))) {
    const claim = whole.events
      .filter(
        (event) =>
          event.type === 'redress-claimed' && event.case === paid.case && event.data.kind === paid.data.kind,
      )
      .sort((a, b) => a.startAt - b.startAt)[0]
    const claimed = claim && claim.startAt <= paid.endAt ? claim : undefined
    const age = ageOf(claimed ?? paid)
    if (!young(age)) continue
    if (claimed) add('RED-T', paid, { numerator: 1, value: (paid.endAt - claimed.startAt) / DAY, age })
    else add('RED-T', paid, { beside: 'withoutClaim' })
  }

  // REF-T
  const limits: Record<string, number> = { '1h': 1, '3h': 3, '24h': 24, '72h': 72, routine: 7 * 24 }
  for (const referral of counted('referred')) {
    const urgency = referral.data.urgency as string | undefined
    const names = [referral.id, ...(whole.replaced.get(referral.id) ?? [])]
    const answer = nextOf(['referral-answered'], referral, (event) =>
      event.data.referral === undefined
        ? (event.data.to ?? event.event.agency) === referral.data.to
        : names.includes(String(event.data.referral)),
    )
    const hours = answer && (answer.endAt - referral.startAt) / HOUR
    if (hours === undefined) add('REF-T', referral, { beside: 'unanswered' })
    else add('REF-T', referral, { numerator: 1, value: hours })
    if (urgency === undefined) add('REF-T', referral, { beside: 'withoutUrgency' })
    else if (hours !== undefined && hours <= limits[urgency]!) add('REF-T', referral, { beside: 'inTime' })
  }

  // SG-x
  for (const finding of findSafeguards(atCensus, registers.profile)) {
    const trigger = atCensus.events.find((event) => event.id === finding.trigger)!
    const started = Date.parse(finding.startedAt)
    const dated = started === trigger.startAt ? trigger.at : started
    const age = ageAt(whole, started, trigger.offset)
    if (dated < from || dated >= to || !young(age)) continue
    const indicator = `SG-${finding.safeguard}`
    const area = areaOf(trigger)
    if (finding.status === 'breached') found.push({ indicator, numerator: 1, denominator: 1, age, area })
    else if (finding.status === 'met') found.push({ indicator, numerator: 0, denominator: 1, age, area })
    else found.push({ indicator, numerator: 0, denominator: 0, beside: finding.status, age, area })
  }
  return found
}

function openAt(reading: Reading, instant: number): { inCase: CaseReading; run: Run; spell: Spell }[] {
  return [...reading.cases.values()]
    .flatMap((inCase) => inCase.runs.flatMap((run) => run.spells.map((spell) => ({ inCase, run, spell }))))
    .filter(({ spell }) => spell.from <= instant && (spell.to === null || spell.to > instant))
    .sort((a, b) => a.spell.from - b.spell.from || (a.spell.opener.id < b.spell.opener.id ? -1 : 1))
}

function areaOfEvent(event: StandingEvent, journey: Journey, registers: IndicatorRegisters): string | null {
  const { place, agency } = event.event
  const lead = journey.cases.find((each) => each.ref === event.case)?.leadAgency
  return (
    registers.places.get(place ?? '')?.area ??
    registers.agencies.get(agency ?? '')?.area ??
    registers.agencies.get(lead ?? '')?.area ??
    null
  )
}

function areaOfHeld(
  spell: Spell,
  run: Run,
  inCase: CaseReading,
  until: number,
  journey: Journey,
  registers: IndicatorRegisters,
): string | null {
  const places = inCase.events
    .filter((event) => ['admitted', 'moved'].includes(event.type) && touches(event, run.from, run.to))
    .filter((event) => event.startAt <= until)
    .map((event) => (event.type === 'moved' ? (event.data.to ?? event.event.place) : event.event.place))
    .filter((place) => place !== undefined)
  return registers.places.get(String(places.at(-1)))?.area ?? areaOfEvent(spell.opener, journey, registers)
}

function offsetOf(instant: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(instant) ?? []
  return hours === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** The same local time three calendar months earlier; the last day of a shorter month. */
function threeMonthsBefore(census: string): number {
  const offset = offsetOf(census) * 60_000
  const local = new Date(Date.parse(census) + offset)
  const day = local.getUTCDate()
  local.setUTCDate(1)
  local.setUTCMonth(local.getUTCMonth() - 3)
  const lastDay = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate()
  local.setUTCDate(Math.min(day, lastDay))
  return local.getTime() - offset
}
