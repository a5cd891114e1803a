/** Every indicator, in the order in which pages show them. Adding one is adding its file and a line here. */
import { firstAppearance } from './fa-1.ts'
import type { Indicator } from './indicator.ts'
import { childrenInConflict } from './jj-1.ts'
import { childrenInDetention } from './jj-2.ts'
import { childrenBeforeSentence } from './jj-3.ts'
import { timeBeforeSentence } from './jj-4.ts'
import { timeSentenced } from './jj-5.ts'
import { deathsInDetention } from './jj-6.ts'
import { notSeparatedFromAdults } from './jj-7.ts'
import { familyContact } from './jj-8.ts'
import { custodialSentences } from './jj-9.ts'
import { diversion } from './jj-10.ts'
import { aftercareAfterRelease } from './jj-11.ts'
import { independentInspection } from './jj-12.ts'
import { complaintsProcedure } from './jj-13.ts'
import { specialisedSystem } from './jj-14.ts'
import { preventionPlan } from './jj-15.ts'
import { timeToRedress } from './red-t.ts'
import { referralResponse } from './ref-t.ts'
import { safeguardRates } from './sg.ts'
import { unsentencedShare } from './uns-1.ts'
import { childVictims } from './vw-1.ts'
import { childWitnesses } from './vw-2.ts'

export const indicators: readonly Indicator[] = [
  childrenInConflict,
  childrenInDetention,
  childrenBeforeSentence,
  timeBeforeSentence,
  timeSentenced,
  deathsInDetention,
  notSeparatedFromAdults,
  familyContact,
  custodialSentences,
  diversion,
  aftercareAfterRelease,
  independentInspection,
  complaintsProcedure,
  specialisedSystem,
  preventionPlan,
  childVictims,
  childWitnesses,
  unsentencedShare,
  firstAppearance,
  timeToRedress,
  referralResponse,
  ...safeguardRates,
]
