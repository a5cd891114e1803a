import { chargeWhile, noChargeOf } from './charge-prohibition.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** A recruited child is a victim first, not prosecuted for association alone (ICCS 0905, 0906). */
export const notProsecutedForAssociation = safeguard({
  id: 'CAF-2',
  stage: 'last-resort',
  sources: [
    source('Paris Principles', 'para 8.7', 'guidance', 'unverified'),
    source('CRC/C/GC/24', 'paras 97-101', 'treaty-body', 'unverified'),
  ],
  judges: chargeWhile('recruited'),
  ...noChargeOf(['0905', '0906']),
})
