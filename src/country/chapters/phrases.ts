/** Plain words that people write in lists and short fields: neutral, and never about what was done to a child. */

export const riskFactors = [
  { level: 'relationship', text: 'Adults at home are in conflict' },
  { level: 'relationship', text: 'No adult available in the afternoon' },
  { level: 'individual', text: 'Has stopped going to school' },
  { level: 'individual', text: 'Sleeps badly' },
  { level: 'community', text: 'The person who caused harm lives nearby' },
  { level: 'community', text: 'Older youths wait outside the school' },
  { level: 'socio-political', text: 'The family has no residence papers' },
  { level: 'relationship', text: 'Le parent qui protège travaille de nuit' },
  { level: 'community', text: 'الحي بعيد عن المدرسة' },
] as const

export const strengths = [
  { level: 'relationship', text: 'A grandmother whom the child trusts' },
  { level: 'community', text: 'A teacher who looks out for the child' },
  { level: 'individual', text: 'Likes school and has good friends' },
  { level: 'community', text: 'Trains with the football club twice a week' },
  { level: 'relationship', text: 'Une tante prête à accueillir l’enfant' },
  { level: 'relationship', text: 'أم متعاونة وتحضر كل المواعيد' },
] as const

export const goals = [
  'Back at school by next month',
  'A safe place to sleep every night',
  'See the counsellor every week',
  'Finish the mechanics course',
  'Home together with the mother, with help',
  'Reprendre le football avec le club du quartier',
  'العودة إلى المدرسة',
] as const

export const needs = [
  'Back to school',
  'Somebody to talk to',
  'A doctor’s appointment',
  'Help with papers',
  'Safe way to school',
  'Un logement stable',
  'دعم نفسي',
] as const

export const domains = ['education', 'health', 'family', 'safety', 'housing', 'identity papers'] as const

export const plannedServices = ['education', 'psychosocial', 'health', 'family-support', 'legal'] as const

export const elements = [
  'views of the child',
  'family ties',
  'safety',
  'health',
  'schooling',
  'identity',
] as const

export const howParentsWereTold = ['By telephone', 'In person', 'At home', 'Through the aunt'] as const

export const notPossible = [
  'No number known; the social worker visits',
  'Parents abroad, consulate asked',
] as const

export const adjournments = [
  'The interpreter did not come.',
  'The file was not complete.',
  'The lawyer asked for time.',
  'Le témoin était absent.',
] as const

export const lawyers = [
  'A. Dorn',
  'M. Verrin',
  'S. Faridis',
  'H. al-Sahili',
  'O. Gavanov',
  'T. Castelho',
] as const
