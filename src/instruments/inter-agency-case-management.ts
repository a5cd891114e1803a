import { instrument, read } from './instrument.ts'

/** Six steps of case management, and what agencies do in practice to follow them in time. */
export const interAgencyCaseManagement = instrument({
  id: 'Inter-agency case management practice',
  level: 'practice',
  title: read('Inter Agency Guidelines for Case Management and Child Protection', 'docslib.org/doc/8124938'),
  adoptedBy: null,
  symbol: null,
  adopted: read('2014', 'docslib.org/doc/8124938'),
  inForce: null,
})
