/** Every plan of release. Adding one is adding its file and a line here. */
import type { ReleasePlan } from '../plan.ts'
import { annual } from './annual.ts'
import { severalYears } from './several-years.ts'

export const plans: readonly ReleasePlan[] = [annual, severalYears]

/** The plan with this id, or undefined. */
export function planOf(id: string): ReleasePlan | undefined {
  return plans.find((plan) => plan.id === id)
}
