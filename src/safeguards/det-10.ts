import { isDetained } from './in-detention.ts'
import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** Any other separation is recorded with its reasons and how long it lasted. */
export const separationRecorded = safeguard({
  id: 'DET-10',
  stage: 'detention',
  sources: [source('CRC/C/GC/24', 'para 95', 'treaty-body', 'unverified')],
  judges: {
    pattern: event('separated', { kind: ['protective', 'medical', 'administrative'] }),
    when: isDetained,
  },
  judge: ({ trigger: { data } }) => {
    const missing = ['reasons', 'minutes'].filter((field) => data[field] === undefined || data[field] === '')
    return missing.length > 0 ? { status: 'breached', missing } : { status: 'met' }
  },
})
