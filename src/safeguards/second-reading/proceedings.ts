/** The sections "Proceedings" and "Child victims and witnesses", row by row. */
import { DAY, type Fact, HOUR, isNotEarlier } from './fact.ts'
import { byInstantAndId } from './order.ts'
import { cameBefore, first, hasRole, isInConflict, of, type Scene, stands } from './scene.ts'
import { act, clock, good, type Verdict } from './verdict.ts'

/** The verdicts of both sections. */
export function proceedings(scene: Scene): Verdict[] {
  const kindOf = (fact: Fact, ...kinds: string[]) => kinds.includes(String(fact.data.kind))
  const heard = [
    ...of(scene, 'views-heard'),
    ...of(scene, 'hearing-held').filter((fact) => fact.data.childPresent === 'yes'),
  ]
  return [
    ...of(scene, 'diverted').map((fact) =>
      act(
        'DIV-1',
        fact,
        good(fact, { admissionFree: ['yes'], writtenConsent: ['yes'], legalAdvice: ['yes'] }),
      ),
    ),
    ...of(scene, 'hearing-held')
      .filter((fact) => kindOf(fact, 'first', 'trial', 'sentencing', 'appeal') && isInConflict(scene, fact))
      .map((fact) => act('TRI-1', fact, good(fact, { closed: ['yes'] }))),
    ...of(scene, 'sentenced')
      .filter((fact) => fact.data.sanction !== 'absolute-discharge')
      .map((fact) => prior('TRI-2', fact, of(scene, 'social-inquiry-reported'))),
    ...of(scene, 'adjudicated').map((fact) => prior('TRI-3', fact, heard)),
    ...of(scene, 'hearing-held')
      .filter((fact) => kindOf(fact, 'trial') && hasRole(scene, ['victim', 'witness'], fact))
      .map((fact) => {
        const used = fact.data.specialMeasuresUsed
        if (Array.isArray(used) && used.length > 0) return act('VIC-5', fact, 'met')
        return prior('VIC-5', fact, of(scene, 'special-measure-granted'))
      }),
    ...victims(scene),
  ]
}

function prior(id: string, fact: Fact, candidates: readonly Fact[]): Verdict {
  return act(id, fact, cameBefore(fact, candidates) ? 'met' : 'breached')
}

function victims(scene: Scene): Verdict[] {
  const isVictim = (role: unknown) => role === 'victim' || role === 'witness'
  const within = (id: string, trigger: Fact, limit: number, satisfied: number | null) =>
    clock(scene, id, trigger, { start: trigger.start, due: trigger.start + limit, satisfied })
  const firstOf = (trigger: Fact, candidates: readonly Fact[]) =>
    first(scene, trigger, trigger.start, candidates)
  const told = of(scene, 'rights-explained').filter((fact) =>
    ['yes', 'partly'].includes(String(fact.data.understood)),
  )
  const examined = of(scene, 'medical-examined').filter((fact) => fact.data.reason === 'sexual-violence')
  return [
    ...of(scene, 'role-assigned')
      .filter((fact) => isVictim(fact.data.role))
      .flatMap((fact) => {
        const supported = stands(scene, fact.start, 'support-person-assigned', 'nothing ends it')
        const satisfied = supported ? fact.start : firstOf(fact, of(scene, 'support-person-assigned'))
        return [
          ...within('VIC-1', fact, 72 * HOUR, firstOf(fact, told)),
          ...within('VIC-2', fact, 72 * HOUR, satisfied),
        ]
      }),
    ...of(scene, 'interviewed')
      .filter((fact) => isVictim(fact.data.as))
      .sort(byInstantAndId)
      .flatMap((fact, i) => [
        act('VIC-3', fact, i >= 3 ? 'breached' : 'met'),
        act(
          'VIC-4',
          fact,
          good(fact, { recorded: ['video'], adaptedPremises: ['yes'], supportPerson: ['yes'] }),
        ),
      ]),
    ...of(scene, 'report-received').flatMap((fact) => {
      const { forms, urgent } = fact.data
      const isSexual = Array.isArray(forms) && forms.some((form) => String(form).startsWith('3'))
      return [
        ...(isSexual ? within('VIC-6', fact, 72 * HOUR, firstOf(fact, examined)) : []),
        ...within(
          'VIC-7',
          fact,
          (urgent === 'yes' ? 24 : 72) * HOUR,
          firstOf(fact, of(scene, 'risk-assessed')),
        ),
      ]
    }),
    ...of(scene, 'redress-awarded')
      .filter((fact) => fact.data.amount !== undefined)
      .flatMap((fact) => within('RED-1', fact, 90 * DAY, paidInFull(scene, fact))),
  ]
}

function paidInFull(scene: Scene, award: Fact): number | null {
  const owed = Number(award.data.amount)
  const payments = of(scene, 'redress-paid')
    .filter(({ data }) => data.kind === award.data.kind && data.currency === award.data.currency)
    .filter((fact) => isNotEarlier(fact, award.start))
    .sort((a, b) => a.end - b.end)
  if (owed === 0) return award.start
  let paid = 0
  for (const { data, end } of payments) {
    paid = Math.round((paid + Number(data.amount ?? 0)) * 1e6) / 1e6
    if (paid >= owed) return end
  }
  return null
}
