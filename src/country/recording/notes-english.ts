import type { Notes } from './narratives.ts'

/** Notes as colleagues write them in English. */
export const englishNotes: Notes = {
  'report-received': [
    'The caller asked not to be named. A call back is agreed for tomorrow morning.',
    'The teacher has noticed a change since last month and has spoken with the mother.',
  ],
  apprehended: ['Calm throughout. The phone was kept with the officer on duty and given back on release.'],
  'rights-explained': [
    'Explained with the leaflet for children. Asked good questions about the lawyer.',
    'Explained twice, the second time with drawings.',
  ],
  'risk-assessed': ['Done together with the school counsellor. The grandmother can be reached at any time.'],
  assessed: ['Two conversations, one of them at school. The child would like to see the sister more often.'],
  'plan-agreed': ['Everybody has a copy. The child chose the time of the weekly meeting.'],
  'followed-up': [
    'Home visit. Goes to school every day and sleeps well. Next visit agreed.',
    'Telephone call with the mother; the child was at football.',
    'Met at school. The homework club has begun.',
  ],
  'views-heard': ['Took time. Would like to stay near the school and the friends.'],
  visited: ['Forty minutes in the visitors’ room. Brought books and a photograph of the dog.'],
  'service-delivered': ['Third meeting of the group. Comes gladly.'],
  'hearing-held': ['Small room, no robes. A break after half an hour.'],
  released: ['Fetched by the uncle. Belongings complete.'],
  'guardian-appointed': ['First meeting with the guardian went well; they share a language.'],
  closed: ['A last conversation with everybody at the table. The door stays open.'],
}
