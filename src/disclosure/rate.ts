import type { PublicCount } from './cube.ts'

/** A rate as the public sees it; without children to divide by there is none, which is not 0. */
export type PublicRate =
  | { readonly state: 'shown'; readonly value: number }
  | { readonly state: 'hidden' | 'missing' | 'not-applicable' | 'no-denominator' }

/**
 * The rate of two published counts (or of one and a public population), per `per`. It is worked out
 * from what is shown, so that it tells nothing more; a rate with a hidden side is hidden.
 */
export function rateOf(numerator: PublicCount, denominator: PublicCount, per: number): PublicRate {
  for (const state of ['not-applicable', 'missing', 'hidden'] as const)
    if (numerator.state === state || denominator.state === state) return { state }
  if (numerator.state !== 'shown' || denominator.state !== 'shown') return { state: 'missing' }
  if (denominator.count === 0) return { state: 'no-denominator' }
  return { state: 'shown', value: (numerator.count / denominator.count) * per }
}
