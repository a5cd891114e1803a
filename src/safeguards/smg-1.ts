import { chargeWhile, noChargeOf } from './charge-prohibition.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** A smuggled child is not prosecuted for having been smuggled (ICCS 0805). */
export const notProsecutedForBeingSmuggled = safeguard({
  id: 'SMG-1',
  stage: 'last-resort',
  sources: [source('Smuggling of Migrants Protocol', 'art 5', 'treaty', 'unverified')],
  judges: chargeWhile('smuggled'),
  ...noChargeOf(['0805']),
})
