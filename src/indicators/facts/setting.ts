/** Where an event happened and what it was about, as breakdowns see it. */
import { offencesOf } from '#journey/charges.ts'
import type { CaseRecord } from '#journey/envelope.ts'
import { eventsOf } from '#journey/questions.ts'
import type { CaseReading, Reading } from '#journey/reading-types.ts'
import { offenderRoles } from '#journey/roles.ts'
import { holds } from '#journey/spells.ts'
import { type StandingEvent, touches } from '#journey/standing-event.ts'
import type { IndicatorRegisters } from '../registers.ts'
import type { Setting } from './fact.ts'

type Lands = Pick<IndicatorRegisters, 'agencies' | 'places'>

/** What settings of one case are read from. */
export type CaseScene = {
  readonly inCase: CaseReading
  readonly record: CaseRecord | undefined
  readonly registers: Lands
  readonly known: Map<StandingEvent, Setting>
}

/** Prepares one case of a reading. */
export function caseScene(reading: Reading, inCase: CaseReading, registers: Lands): CaseScene {
  const record = reading.journey.cases.find((each) => each.ref === inCase.ref)
  return { inCase, record, registers, known: new Map() }
}

/** The setting of an event: its area is its place's, else its agency's, else the lead agency's. */
export function settingOf(event: StandingEvent, scene: CaseScene): Setting {
  const known = scene.known.get(event)
  if (known) return known
  const { record, registers, inCase } = scene
  const place = event.event.place ?? null
  const lead = record?.leadAgency
  const agency = event.event.agency ?? lead ?? null
  const setting: Setting = {
    area:
      areaOfPlace(place, registers) ??
      areaOfAgency(event.event.agency, registers) ??
      areaOfAgency(lead, registers),
    place,
    placeKind: kindOfPlace(place, registers),
    agency,
    offence: offenceAt(event, inCase),
    form: formOf(event, inCase),
    contexts: [...(record?.contexts ?? [])].sort(),
    status: statusAt(event, inCase),
  }
  scene.known.set(event, setting)
  return setting
}

/** The area that the register gives a place. */
export function areaOfPlace(ref: string | null | undefined, { places }: Lands): string | null {
  return (typeof ref === 'string' && places.get(ref)?.area) || null
}

/** The kind that the register gives a place. */
export function kindOfPlace(ref: string | null | undefined, { places }: Lands): string | null {
  return (typeof ref === 'string' && places.get(ref)?.kind) || null
}

function areaOfAgency(ref: string | undefined, { agencies }: Lands): string | null {
  return (ref !== undefined && agencies.get(ref)?.area) || null
}

/** The status of the detention that the event ends, else of that in which it falls. */
function statusAt(event: StandingEvent, { detention }: CaseReading): string {
  const spell =
    detention.find((each) => each.closer === event) ??
    detention.find((each) => holds(each, event.effective)) ??
    detention.find((each) => touches(event, each.from, each.to))
  return spell ? (spell.status ?? 'unknown') : 'not-detained'
}

/** The event's own offence, else that of the latest charge, else of the latest offender's role or arrest by then. */
function offenceAt(event: StandingEvent, inCase: CaseReading): string | null {
  const own = event.data.offence ?? offencesOf(event)[0]
  if (typeof own === 'string' && own !== '') return own
  const byThen = (each: StandingEvent) => each.order <= event.order
  const charges = [...eventsOf(inCase, 'charged'), ...eventsOf(inCase, 'charge-changed')]
  const charge = latest(charges.filter((each) => byThen(each) && offencesOf(each).length > 0))
  if (charge) return offencesOf(charge)[0] ?? null
  const accusations = [...eventsOf(inCase, 'role-assigned'), ...eventsOf(inCase, 'apprehended')].filter(
    (each) =>
      byThen(each) &&
      typeof each.data.offence === 'string' &&
      (each.type === 'apprehended' || offenderRoles.has(String(each.data.role))),
  )
  const offence = latest(accusations)?.data.offence
  return typeof offence === 'string' && offence !== '' ? offence : null
}

/** The forms of violence that the event names, else those of the case's first report or role that names any. */
function formOf(event: StandingEvent, inCase: CaseReading): string | null {
  const own = formsNamed(event)
  if (own) return own
  for (const each of inCase.events) {
    const named = each.type === 'report-received' || each.type === 'role-assigned' ? formsNamed(each) : null
    if (named) return named
  }
  return null
}

function formsNamed({ data }: StandingEvent): string | null {
  const codes = [data.harm, ...(Array.isArray(data.forms) ? data.forms : [])]
  const levels = codes.flatMap((code) =>
    typeof code === 'string' && /^[1-6]/.test(code) ? [code.charAt(0)] : [],
  )
  return levels.length === 0 ? null : [...new Set(levels)].sort().join('+')
}

function latest(events: readonly StandingEvent[]): StandingEvent | undefined {
  let found: StandingEvent | undefined
  for (const event of events) if (!found || event.order > found.order) found = event
  return found
}
