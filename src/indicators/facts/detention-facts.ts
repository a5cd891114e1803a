/** What detention contributes: spells, the stretches that ended, releases from a sentence, deaths. */
import { eventsOf } from '#journey/questions.ts'
import type { CaseReading, Reading } from '#journey/reading-types.ts'
import type { Run, Spell } from '#journey/spells.ts'
import { type StandingEvent, touches } from '#journey/standing-event.ts'
import { event, findEarliest, followsStart } from '#safeguards/pattern.ts'
import type { DeathFact, ReleaseFact, SpellFact, Stay, StretchFact } from './fact.ts'
import { type FactScene, headOf } from './head.ts'
import { heldAt } from './held-at.ts'
import { ageOfPerson } from './person.ts'
import { areaOfPlace, kindOfPlace, settingOf } from './setting.ts'

/** Every spell of detention in a case. */
export function spellFacts(scene: FactScene): SpellFact[] {
  return scene.inCase.runs.flatMap((run) => {
    const stays = staysOf(run, scene)
    return run.spells.map((spell): SpellFact => {
      const head = headOf(spell.opener, scene)
      const status = spell.status ?? 'unknown'
      return {
        ...head,
        kind: 'spell',
        age: ageOfPerson(scene.person, spell.from, spell.opener.offset),
        setting: { ...head.setting, status },
        status,
        from: spell.from,
        to: spell.to,
        closedAt: spell.closer?.at ?? null,
        run: run.from,
        stays,
      }
    })
  })
}

function staysOf(run: Run, { inCase, registers }: FactScene): Stay[] {
  return inCase.events.flatMap((each): Stay[] => {
    const { type } = each
    if ((type !== 'admitted' && type !== 'moved') || !touches(each, run.from, run.to)) return []
    const ref = (type === 'moved' ? each.data.to : undefined) ?? each.event.place
    const place = typeof ref === 'string' ? ref : null
    const { separatedFromAdults } = each.data
    return [
      {
        at: each.at,
        startAt: each.startAt,
        type,
        place,
        placeKind: kindOfPlace(place, registers),
        area: areaOfPlace(place, registers),
        agency: each.event.agency ?? null,
        separated:
          type === 'admitted' && typeof separatedFromAdults === 'string' ? separatedFromAdults : null,
      },
    ]
  })
}

const phases = {
  'pre-sentence': new Set<string | null>(['police-custody', 'pre-sentence']),
  sentenced: new Set<string | null>(['sentenced']),
} as const

/** The unbroken stretches before sentence, and of sentences served, that have ended. */
export function stretchFacts(scene: FactScene): StretchFact[] {
  return [...stretchesOf('pre-sentence', scene), ...stretchesOf('sentenced', scene)]
}

function stretchesOf(phase: StretchFact['phase'], scene: FactScene): StretchFact[] {
  const found: StretchFact[] = []
  for (const run of scene.inCase.runs) {
    for (let i = 0; i < run.spells.length; i++) {
      const first = run.spells[i]!
      if (!phases[phase].has(first.status)) continue
      const spells: Spell[] = [first]
      for (let next = run.spells[i + 1]; next && phases[phase].has(next.status); next = run.spells[i + 1]) {
        spells.push(next)
        i++
      }
      const last = spells.at(-1)!
      if (last.to === null || !last.closer || !spells.some((spell) => spell.status === phase)) continue
      found.push(stretch(phase, first, last, last.to, last.closer, run, scene))
    }
  }
  return found
}

function stretch(
  phase: StretchFact['phase'],
  first: Spell,
  last: Spell,
  to: number,
  closer: StandingEvent,
  run: Run,
  scene: FactScene,
): StretchFact {
  const opened = settingOf(last.opener, scene)
  const stays = staysOf(run, scene).filter((stay) => stay.startAt < to)
  return {
    ...headOf(closer, scene),
    kind: 'stretch',
    age: ageOfPerson(scene.person, first.from, first.opener.offset),
    setting: { ...heldAt(opened, stays), status: last.status ?? 'unknown' },
    phase,
    from: first.from,
    to,
    fromOffset: first.opener.offset,
    endedBy: closer.type,
  }
}

/** Each release that ended a spell of sentenced detention, with the aftercare that followed it in the case. */
export function releaseFacts(scene: FactScene): ReleaseFact[] {
  const { inCase } = scene
  return eventsOf(inCase, 'released')
    .filter((release) =>
      inCase.detention.some((spell) => spell.closer === release && spell.status === 'sentenced'),
    )
    .map((release) => {
      const aftercare = findEarliest(inCase, event('aftercare-started'), (each) =>
        followsStart(each, release, release.startAt),
      )
      return {
        ...headOf(release, scene),
        kind: 'release',
        startAt: release.startAt,
        aftercareAt: aftercare?.endAt ?? null,
        aftercareRecordedAt: aftercare?.at ?? null,
      }
    })
}

/** Each death, and whether it came in detention of any case: shown where the child was held. */
export function deathFacts(
  reading: Reading,
  scene: FactScene,
  sceneOf: (ref: string) => FactScene,
): DeathFact[] {
  return eventsOf(scene.inCase, 'died').map((death) => {
    const head = headOf(death, scene)
    const held = heldWhenDied(death, reading)
    if (!held) return { ...head, kind: 'death', detained: false }
    const { spell, inCase } = held
    const opened = settingOf(spell.opener, sceneOf(inCase.ref))
    const run = inCase.runs.find((each) => each.spells.includes(spell))!
    const stays = staysOf(run, sceneOf(inCase.ref)).filter((stay) => stay.startAt <= death.endAt)
    const setting = { ...heldAt(opened, stays), status: spell.status ?? 'unknown' }
    return { ...head, kind: 'death', setting, detained: true }
  })
}

function heldWhenDied(death: StandingEvent, reading: Reading): { spell: Spell; inCase: CaseReading } | null {
  for (const inCase of reading.cases.values()) {
    const spell = inCase.detention.find(
      (each) => each.closer === death || (!death.exact && touches(death, each.from, each.to)),
    )
    if (spell) return { spell, inCase }
  }
  return null
}
