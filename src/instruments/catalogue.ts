/** Every instrument that a safeguard can cite, strongest first. Adding one is adding its file and a line here. */
import { bangkokRules } from './bangkok-rules.ts'
import { beijingRules } from './beijing-rules.ts'
import { budapestConvention } from './budapest-convention.ts'
import { caseManagementPractice } from './case-management-practice.ts'
import { actionAgainstTrafficking } from './cets-197.ts'
import { childrenOnTheMove } from './cmw-gc-4-crc-gc-23.ts'
import { convention } from './crc.ts'
import { unaccompaniedChildren } from './crc-gc-6.ts'
import { formerJusticeComment } from './crc-gc-10.ts'
import { rightToBeHeard } from './crc-gc-12.ts'
import { freedomFromViolence } from './crc-gc-13.ts'
import { bestInterests } from './crc-gc-14.ts'
import { childJustice } from './crc-gc-24.ts'
import { digitalEnvironment } from './crc-gc-25.ts'
import { childVictimsAndWitnesses } from './ecosoc-2005-20.ts'
import { handoverNigeria } from './handover-nigeria.ts'
import { handoverProtocols } from './handover-protocols.ts'
import { havanaRules } from './havana-rules.ts'
import type { Instrument } from './instrument.ts'
import { interAgencyCaseManagement } from './inter-agency-case-management.ts'
import { lanzaroteConvention } from './lanzarote-convention.ts'
import { legalAidPrinciples } from './legal-aid-principles.ts'
import { modelStrategies } from './model-strategies.ts'
import { nelsonMandelaRules } from './nelson-mandela-rules.ts'
import { traffickingPrinciples } from './ohchr-trafficking-principles.ts'
import { armedConflict } from './opac.ts'
import { complaints } from './opic.ts'
import { saleOfChildren } from './opsc.ts'
import { traffickingProtocol } from './palermo-protocol.ts'
import { parisPrinciples } from './paris-principles.ts'
import { practiceAndNationalLaw } from './practice-and-national-law.ts'
import { riyadhGuidelines } from './riyadh-guidelines.ts'
import { smugglingProtocol } from './smuggling-protocol.ts'
import { tokyoRules } from './tokyo-rules.ts'
import { unCybercrimeConvention } from './un-cybercrime-convention.ts'
import { clinicalGuidelines } from './who-clinical-guidelines.ts'

export const instruments: readonly Instrument[] = [
  convention,
  saleOfChildren,
  armedConflict,
  complaints,
  unaccompaniedChildren,
  formerJusticeComment,
  rightToBeHeard,
  freedomFromViolence,
  bestInterests,
  childJustice,
  digitalEnvironment,
  childrenOnTheMove,
  beijingRules,
  havanaRules,
  riyadhGuidelines,
  tokyoRules,
  bangkokRules,
  nelsonMandelaRules,
  childVictimsAndWitnesses,
  legalAidPrinciples,
  modelStrategies,
  traffickingProtocol,
  smugglingProtocol,
  parisPrinciples,
  lanzaroteConvention,
  actionAgainstTrafficking,
  budapestConvention,
  unCybercrimeConvention,
  traffickingPrinciples,
  clinicalGuidelines,
  interAgencyCaseManagement,
  caseManagementPractice,
  handoverProtocols,
  handoverNigeria,
  practiceAndNationalLaw,
]
