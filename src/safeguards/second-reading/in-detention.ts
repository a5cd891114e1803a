/** The section "In a place of detention": what an admission starts, and what happens while detained. */
import { contactAndVisits } from './contacts.ts'
import { isToDetention, type Run } from './detention.ts'
import { addMonths, DAY, type Fact, HOUR, isWithin } from './fact.ts'
import { byOrder } from './order.ts'
import { first, of, type Scene } from './scene.ts'
import { separations } from './separations.ts'
import { act, clock, good, type Verdict } from './verdict.ts'

/** An admission that counts, with the last run that it touches, and since when it counts there. */
export type Admission = { readonly fact: Fact; readonly run: Run | undefined; readonly since: number }

/** The verdicts of the section. */
export function inDetention(scene: Scene): Verdict[] {
  const admissions = of(scene, 'admitted')
    .map((fact): Admission => {
      const run = scene.detention.runs.filter((each) => isWithin(fact, each.start, each.end)).at(-1)
      return { fact, run, since: run ? Math.max(fact.start, run.start) : fact.start }
    })
    .filter(({ fact, run }) => isToDetention(fact, scene.journey) || run !== undefined)
    .sort((a, b) => a.since - b.since || byOrder(a.fact, b.fact))
  const detained = (...types: string[]) =>
    of(scene, ...types).filter((fact) =>
      scene.detention.runs.some((run) => isWithin(fact, run.start, run.end)),
    )
  return [
    ...admissions.flatMap((admission) => onAdmission(scene, admission)),
    ...detained('moved').flatMap((fact) => parentsTold(scene, fact)),
    ...contactAndVisits(scene, admissions),
    ...separations(detained('separated')),
    ...detained('force-used').map((fact) => act('DET-12', fact, good(fact, { medicalSeen: ['yes'] }))),
    ...detained('health-event')
      .filter((fact) => Number(fact.data.clinicalCareHours) > 48)
      .flatMap((fact) => {
        const informed = of(scene, 'parents-informed').filter((each) => each.data.of === 'health')
        return within(scene, 'DET-14', fact, 24 * HOUR, informed)
      }),
    ...of(scene, 'died')
      .filter((death) => scene.detentions.some(({ spells }) => spells.some(isRecent(death))))
      .map((death) => act('DET-15', death, good(death, { independentInquiry: ['yes'] }))),
    ...detained('complaint-filed').flatMap((fact) => {
      const answers = of(scene, 'complaint-answered').filter((a) => a.data.channel === fact.data.channel)
      return within(scene, 'DET-17', fact, 14 * DAY, answers)
    }),
    ...scene.detention.spells
      .filter((spell) => spell.status === 'sentenced' && spell.endedBy?.type === 'released')
      .flatMap(({ endedBy }) => [
        ...within(scene, 'AFT-1', endedBy!, 30 * DAY, of(scene, 'aftercare-started')),
        ...within(scene, 'REC-2', endedBy!, 30 * DAY, of(scene, 'record-sealed')),
      ]),
  ]
}

function within(
  scene: Scene,
  id: string,
  trigger: Fact,
  limit: number,
  candidates: readonly Fact[],
): Verdict[] {
  const { start } = trigger
  return clock(scene, id, trigger, {
    start,
    due: start + limit,
    satisfied: first(scene, trigger, start, candidates),
  })
}

function parentsTold(scene: Scene, fact: Fact): Verdict[] {
  const informed = of(scene, 'parents-informed').filter((each) =>
    ['admission', 'transfer'].includes(String(each.data.of)),
  )
  return within(scene, 'DET-3', fact, 24 * HOUR, informed)
}

function onAdmission(scene: Scene, { fact, run }: Admission): Verdict[] {
  const { start } = fact
  const examined = of(scene, 'medical-examined').filter((each) => each.data.reason === 'admission')
  // Where detention ended as it began, it had ended when the clock would start.
  const whileHeld = (id: string, candidates: readonly Fact[]) =>
    clock(scene, id, fact, {
      start,
      due: start + 14 * DAY,
      satisfied: first(scene, fact, start, candidates),
      lapse: { at: run?.end ?? start, as: 'dropped' },
    })
  return [
    act('DET-1', fact, good(fact, { commitmentOrder: ['yes'] })),
    ...parentsTold(scene, fact),
    ...within(scene, 'DET-4', fact, 24 * HOUR, examined),
    act('DET-5', fact, good(fact, { separatedFromAdults: ['wholly', 'best-interests-exception'] })),
    ...whileHeld('DET-18', of(scene, 'education-attended')),
    act('DET-20', fact, good(fact, { rightsExplained: ['yes'] })),
    ...whileHeld('DET-21', of(scene, 'plan-agreed')),
  ]
}

function isRecent(death: Fact) {
  return ({ start, end }: { start: number; end: number }) =>
    start <= death.end && (end === Infinity || death.start <= addMonths(end, death.offset, 6))
}
