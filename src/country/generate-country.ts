import { archetypes } from './archetypes/all.ts'
import { year } from './chance/local-time.ts'
import { createRandom } from './chance/random.ts'
import { childReference } from './child/reference.ts'
import { planDesk } from './desk.ts'
import { generateRegisters } from './land/registers.ts'
import { generatePeople, peopleByAgency } from './people/people.ts'
import type { IncidentLine, JourneyFileRecord } from './record.ts'
import { writeDown } from './recording/write.ts'
import { pickArchetype, pickBeginning } from './story/beginning.ts'
import { type Family, tellAppointment, tellJourney } from './tell.ts'

/** How far back the files go. */
const history = 4 * year
/** Above 1: more children in recent times than long ago. */
const growth = 1.35

/**
 * The synthetic country Arkadia as records of a journey file: registers first, then child by child in the
 * order of first contact over the four years before `now`. Nothing lies after `now` but the dates of
 * hearings on the list. The same options give the same records; memory does not grow with `children`.
 */
export function* generateCountry(options: {
  children: number
  seed: number
  /** ISO 8601 with an offset. */
  now: string
}): Generator<JourneyFileRecord> {
  const { children, seed } = options
  const now = Math.floor(Date.parse(options.now) / 60_000) * 60_000
  if (Number.isNaN(now)) throw new RangeError(`now is not an instant: ${options.now}`)
  yield* generateRegisters({ children, seed, now })

  const staff = peopleByAgency(generatePeople({ seed }))
  const desk = planDesk(children, now)
  const ordinary = children - desk.length
  const numbers = new Map<number, number>()
  let family: Family | undefined
  let next = 0

  function nextReference(moment: number): string {
    const inYear = new Date(moment).getUTCFullYear()
    const number = (numbers.get(inYear) ?? 0) + 1
    numbers.set(inYear, number)
    return childReference(inYear, number)
  }

  for (let index = 0; index < ordinary; index++) {
    const random = createRandom(seed, index)
    const share = (index + random.next()) / ordinary
    const moment = now - history * (1 - share) ** growth
    for (let due = desk[next]; due && due.start <= moment; due = desk[++next]) {
      yield* writeDown(tellAppointment(due, { seed, now, ref: nextReference(due.start), seat: next }), staff)
    }
    const archetype = pickArchetype(random, archetypes, moment)
    const start = pickBeginning(random, archetype.rhythm, moment, now)
    const story = tellJourney({ random, now, ref: nextReference(moment), archetype, start, family, staff })
    const incident: IncidentLine | undefined = story.incidents[0]
    family = archetype.name === 'harmed-at-home' && incident ? { story, incident } : family
    yield* writeDown(story, staff)
  }
  for (let due = desk[next]; due; due = desk[++next]) {
    yield* writeDown(tellAppointment(due, { seed, now, ref: nextReference(due.start), seat: next }), staff)
  }
}
