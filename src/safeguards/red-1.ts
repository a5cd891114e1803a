import { days, parameter } from './limit.ts'
import { event, findAll, followsStart } from './pattern.ts'
import { type Moment, type Occurrence, type Scene, safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** Redress that was awarded is paid in full. */
export const redressPaid = safeguard({
  id: 'RED-1',
  stage: 'victims-and-witnesses',
  sources: [source('ECOSOC resolution 2005/20', 'paras 35-37', 'un-rules', 'unverified')],
  startsAt: {
    pattern: event('redress-awarded'),
    when: (award) => typeof award.data.amount === 'number',
  },
  within: days(90, parameter),
  satisfiedBy: paidInFull,
})

/** Payments of the same kind and currency since the award, added up until they reach it. */
function paidInFull({ trigger, start }: Occurrence, { inCase }: Scene): Moment | null {
  const { kind, currency } = trigger.data
  const owed = Number(trigger.data.amount)
  const payments = findAll(inCase, event('redress-paid'))
    .filter(({ data }) => data.kind === kind && data.currency === currency)
    .filter((payment) => followsStart(payment, trigger, start))
    .sort((a, b) => a.endAt - b.endAt || a.order - b.order)
  if (owed === 0) return { at: start, evidence: [] }
  let paid = 0
  for (const [i, payment] of payments.entries()) {
    paid += Number(payment.data.amount ?? 0)
    // Amounts are decimal: 0.1 + 0.2 must reach 0.3.
    if (paid >= owed - 1e-9 * owed) return { at: payment.endAt, evidence: payments.slice(0, i + 1) }
  }
  return null
}
