import { endOf, spellsOf } from './in-detention.ts'
import { times } from './limit.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** No child is detained for immigration reasons: every such spell is a breach, resolved when it ends. */
export const noImmigrationDetention = safeguard({
  id: 'MIG-1',
  stage: 'last-resort',
  sources: [
    source('CMW/C/GC/4-CRC/C/GC/23', 'paras 10-12', 'treaty-body', {
      readAt: 'atlas-of-torture.org/en/entity/wk7zla4j0qa?page=4',
    }),
  ],
  judges: spellsOf('immigration'),
  judge: () => ({ status: 'breached' }),
  resolvedBy: ({ spell }) => (spell ? endOf(spell) : null),
  limit: times(0),
})
