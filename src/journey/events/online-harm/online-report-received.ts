import { eventType } from '../../event-type.ts'
import { onlineHarmKinds, onlineReportSources } from '../codes.ts'

/** Somebody reported harm to the child online. Only references are kept, never an image. */
export const onlineReportReceived = eventType({
  type: 'online-report-received',
  group: 'online-harm',
  compartment: 'general',
  fields: {
    source: { kind: 'code', values: onlineReportSources },
    kind: { kind: 'code', values: onlineHarmKinds },
    reportIds: { kind: 'list', free: false },
  },
  example: { source: 'hotline', kind: 'grooming', reportIds: ['HL-2026-0042'] },
})
