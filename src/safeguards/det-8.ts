import type { Run } from '#journey/spells.ts'
import { type StandingEvent, touches } from '#journey/standing-event.ts'
import { admissionsIn } from './in-detention.ts'
import { type Amount, days, dueAfter } from './limit.ts'
import { anyOf, event, findAll } from './pattern.ts'
import { type Moment, type Scene, safeguard } from './safeguard.ts'
import { source } from './source.ts'

const contact = anyOf(event('visited'), event('contacted'))
const week = days(7)

/** Contact at least twice in every completed week since admission, with anyone of the child's choice. */
export const contactTwiceAWeek = safeguard({
  id: 'DET-8',
  stage: 'detention',
  sources: [source('Havana Rules', 'rule 61', 'un-rules', { readAt: 'child-abuse.com/.../dci_pr15.html' })],
  window: week,
  windows: completedWeeks,
  closesNext: (scene) => {
    const running = seriesOf(scene).filter(({ to }) => to === null || to > scene.reading.asOf)
    const ends = running.map(({ admitted, from, to }) => {
      const length = dueAfter(from, admitted.offset, week) - from
      const next = from + (Math.floor((scene.reading.asOf - from) / length) + 1) * length
      return to === null || next <= to ? next : Infinity
    })
    const next = Math.min(...ends)
    return next === Infinity ? null : next
  },
})

type Series = { admitted: StandingEvent; from: number; to: number | null }

/** Each admission of a run starts its own weeks and ends those of the one before. */
function seriesOf(scene: Scene): Series[] {
  return scene.inCase.runs.flatMap((run: Run) => {
    const admissions = admissionsIn(run, scene)
    const starts = admissions.map((admitted) => Math.max(admitted.startAt, run.from))
    return admissions.map((admitted, i) => ({ admitted, from: starts[i]!, to: starts[i + 1] ?? run.to }))
  })
}

function completedWeeks(scene: Scene, length: Amount) {
  const contacts = findAll(scene.inCase, contact).toSorted((a, b) => a.endAt - b.endAt || a.order - b.order)
  const { asOf } = scene.reading
  return seriesOf(scene).flatMap(({ admitted, from, to }) => {
    const weeks = []
    const last = to === null ? asOf : Math.min(to, asOf)
    for (let start = from; ; ) {
      const due = dueAfter(start, admitted.offset, length)
      if (due > last) return weeks
      weeks.push({ trigger: admitted, start, due, met: secondWithin(contacts, start, due) })
      start = due
    }
  })
}

function secondWithin(contacts: readonly StandingEvent[], start: number, due: number): Moment | null {
  let first: StandingEvent | null = null
  for (const each of contacts) {
    if (!touches(each, start, due)) continue
    if (first) return { at: Math.min(each.endAt, due), evidence: [first, each] }
    first = each
  }
  return null
}
