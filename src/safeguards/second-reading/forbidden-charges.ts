/** CAF-2, SMG-1 and TIP-2: charges that must not be brought against a child in some role. */
import { covers, isCharge, offencesOf, stepsOf } from './charges.ts'
import type { Fact } from './fact.ts'
import { hasRole, of, type Scene } from './scene.ts'
import { act, type Verdict } from './verdict.ts'

/** The verdicts of the three rows. */
export function forbiddenCharges(scene: Scene): Verdict[] {
  return [
    ...prosecuted(scene, 'CAF-2', 'recruited', ['0905', '0906']),
    ...prosecuted(scene, 'SMG-1', 'smuggled', ['0805']),
    ...compelled(scene),
  ]
}

function prosecuted(scene: Scene, id: string, role: string, codes: readonly string[]): Verdict[] {
  const charges = scene.facts.filter((fact) => isCharge(fact) && hasRole(scene, [role], fact))
  return charges.map((charge) => {
    const named = offencesOf(charge)
    const forbidden = named.filter((code) => codes.some((prefix) => code.startsWith(prefix)))
    if (named.length === 0) return act(id, charge, 'unknown')
    if (forbidden.length === 0) return act(id, charge, 'met')
    const steps = stepsOf(scene.facts)
    const later = steps.slice(steps.findIndex((step) => step.fact === charge) + 1)
    const drops = later.filter((step) => step.fact.type === 'charge-dropped')
    const done = drops.find((_, i) => {
      const soFar = drops.slice(0, i + 1)
      return forbidden.every((code) => soFar.some((drop) => covers(drop.fact, code)))
    })
    return act(id, charge, 'breached', done?.at ?? null)
  })
}

type IsPast = (fact: Fact) => boolean

function compelled(scene: Scene): Verdict[] {
  const charges = scene.facts.filter((fact) => isCharge(fact) && hasRole(scene, ['trafficked'], fact))
  const roles = of(scene, 'role-assigned').filter((fact) => fact.data.role === 'trafficked')
  return [
    ...charges.map((charge) => {
      const steps = stepsOf(scene.facts).map((step) => step.fact)
      const isPast: IsPast = (fact) => {
        if (fact.type === 'proceedings-ended') return isOver(fact, charge.start)
        if (fact.case === scene.case) return steps.indexOf(fact) <= steps.indexOf(charge)
        return isCharge(fact) ? fact.start <= charge.start : isOver(fact, charge.start)
      }
      const others = casesWhereChargesStand(scene, isPast).filter((inCase) => inCase !== scene.case)
      return act('TIP-2', charge, 'breached', whenClear(scene, [scene.case, ...others], isPast))
    }),
    ...roles.flatMap((role) => {
      const isPast: IsPast = (fact) => isOver(fact, role.start)
      const concerned = casesWhereChargesStand(scene, isPast)
      if (concerned.length === 0) return []
      return [act('TIP-2', role, 'breached', whenClear(scene, concerned, isPast))]
    }),
  ]
}

/** A charge at the instant of the role, or on a day that reaches it, is a charge while the role is active. */
function isOver(fact: Fact, instant: number): boolean {
  return fact.period ? fact.end <= instant : fact.end < instant
}

function casesWhereChargesStand({ cases }: Scene, isPast: IsPast): string[] {
  return [...cases]
    .filter(([, facts]) => (stepsOf(facts.filter(isPast)).at(-1)?.standing.length ?? 0) > 0)
    .map(([inCase]) => inCase)
}

/** When each case was clear: nothing stood, or its proceedings had ended and nothing was charged since. */
function whenClear({ cases }: Scene, concerned: readonly string[], isPast: IsPast): number | null {
  const clear = new Map(concerned.map((inCase) => [inCase, false]))
  const later = concerned
    .flatMap((inCase) => stepsOf(cases.get(inCase) ?? []))
    .filter((step) => !isPast(step.fact))
    .sort((a, b) => a.at - b.at)
  for (const { at, fact, standing } of later) {
    if (isCharge(fact)) clear.set(fact.case, false)
    else if (fact.type === 'proceedings-ended' || standing.length === 0) clear.set(fact.case, true)
    if ([...clear.values()].every(Boolean)) return at
  }
  return null
}
