import type { Absence } from './figure-data.ts'

/** The message id of each reason why a number is not there. */
export const absenceIds: Readonly<Record<Absence, string>> = {
  missing: 'figure.missing',
  'not-applicable': 'figure.not-applicable',
  suppressed: 'figure.suppressed',
}

/** Why a number is not there as text, for a chart and a file. */
export function wordAbsence(absence: Absence, t: (id: string) => string): string {
  return t(absenceIds[absence])
}
