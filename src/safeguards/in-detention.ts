/** What counts as happening in detention, and when detention ends for a clock that depends on it. */
import { isPlaceOfDetention } from '#journey/detention.ts'
import { runAround } from '#journey/questions.ts'
import type { Run, Spell } from '#journey/spells.ts'
import type { StandingEvent } from '#journey/standing-event.ts'
import { event, type Pattern } from './pattern.ts'
import type { Moment, Occurrence, Scene, Trigger } from './safeguard.ts'

/** Whether a detention spell of the case runs when the event happens. */
export function isDetained(happening: StandingEvent, { inCase }: Scene): boolean {
  return runAround(inCase, happening) !== undefined
}

/** An admission counts if it is to a place of detention, or while a detention spell runs. */
export function isAdmissionToDetention(admission: StandingEvent, scene: Scene): boolean {
  const { place } = admission.event
  const kind = place === undefined ? undefined : scene.reading.journey.places.get(place)?.kind
  return isPlaceOfDetention(kind) || isDetained(admission, scene)
}

/** Each admission that counts. */
export const admission = { pattern: event('admitted'), when: isAdmissionToDetention } satisfies Trigger

/** Each matching event while a detention spell of the case runs. */
export function whileDetained(pattern: Pattern) {
  return { pattern, when: isDetained } satisfies Trigger
}

/** The admissions that count and fall in a run, in order. */
export function admissionsIn(run: Run, scene: Scene): StandingEvent[] {
  const admissions = scene.inCase.byType.get('admitted') ?? []
  return admissions.filter((each) => runAround(scene.inCase, each) === run)
}

/** When the run that the trigger falls in ended: at once, where detention ended as it began. */
export function detentionEnds(occurrence: Occurrence, { inCase }: Scene): Moment | null {
  const run = occurrence.run ?? runAround(inCase, occurrence.trigger)
  return run ? endOf(run) : { at: occurrence.start, evidence: [] }
}

/** When a spell or run ended; null while it runs. */
export function endOf(spell: Spell | Run): Moment | null {
  if (spell.to === null) return null
  return { at: spell.to, evidence: spell.closer ? [spell.closer] : [] }
}

/** The start of each detention spell of a status; the trigger is the event that opened it. */
export function spellsOf(status: string): (scene: Scene) => Occurrence[] {
  return ({ inCase }) =>
    inCase.detention
      .filter((spell) => spell.status === status)
      .map((spell) => ({ trigger: spell.opener, start: spell.from, spell }))
}
