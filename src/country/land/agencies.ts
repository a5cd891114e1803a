import type { AgencyLine } from '../record.ts'
import { countryRef, districts, regionNames, regionRef } from './areas.ts'

/** The police child desks that have their own district; the others belong to a region. */
const ownDesks = [
  ['POL-7', 'Lissen Central Police, child desk', 'ARK-0101'],
  ['POL-8', 'Port Belan police, child desk', 'ARK-0102'],
  ['POL-9', 'Dorna Central police, child desk', 'ARK-0301'],
  ['POL-10', 'Cyber and child protection unit', countryRef],
] as const

/** Agencies that are few: reference, kind, name, area. */
const fewAgencies = [
  ['PRO-1', 'prosecution', 'Western prosecution office, children’s section', 'ARK-01'],
  ['PRO-2', 'prosecution', 'Northern prosecution office, children’s section', 'ARK-03'],
  ['PRO-3', 'prosecution', 'Eastern prosecution office, children’s section', 'ARK-05'],
  ['PRB-1', 'probation', 'Probation service, Lissen', 'ARK-01'],
  ['PRB-2', 'probation', 'Probation service, Dorna and Talmere', 'ARK-03'],
  ['PRB-3', 'probation', 'Probation service, Sulen and Maro', 'ARK-05'],
  ['DET-1', 'place-of-detention', 'Remand service', countryRef],
  ['DET-2', 'place-of-detention', 'Youth custody service', countryRef],
  ['DET-3', 'place-of-detention', 'Prison service, youth wings', countryRef],
  ['HLT-1', 'health', 'Lissen Children’s Hospital', 'ARK-01'],
  ['HLT-2', 'health', 'Karesh General Hospital', 'ARK-02'],
  ['HLT-3', 'health', 'Talmere Clinic for Children', 'ARK-04'],
  ['HLT-4', 'health', 'Sulen General Hospital', 'ARK-05'],
  ['EDU-1', 'education', 'School reintegration service', countryRef],
  ['LEG-1', 'legal-aid', 'Legal Aid Board', countryRef],
  ['LEG-2', 'legal-aid', 'Children’s Law Clinic', 'ARK-05'],
  ['NGO-1', 'child-protection-ngo', 'Harbour Family Centre', 'ARK-01'],
  ['NGO-2', 'child-protection-ngo', 'Open Door shelters', countryRef],
  ['NGO-3', 'child-protection-ngo', 'Helpline 116', countryRef],
  ['NGO-4', 'child-protection-ngo', 'Karesh Foster Service', 'ARK-02'],
  ['NGO-5', 'child-protection-ngo', 'Family Tracing Network', countryRef],
  ['NGO-6', 'child-protection-ngo', 'Barnahus Arkadia', countryRef],
  ['INS-1', 'inspection', 'National Preventive Mechanism', countryRef],
  ['INS-2', 'inspection', 'Children’s Ombudsman', countryRef],
  ['IMM-1', 'immigration', 'Arrivals and Borders Service', countryRef],
  ['ARM-1', 'armed-forces', 'Eastern Command', 'ARK-06'],
  ['ARM-2', 'armed-forces', 'Coastal Command', 'ARK-01'],
  ['STA-1', 'statistics', 'Arkadia statistics office', countryRef],
  ['MIN-1', 'ministry', 'Ministry of Justice', countryRef],
  ['MIN-2', 'ministry', 'Ministry for Families', countryRef],
  ['PRG-1', 'programme', 'Programme for children and justice', countryRef],
] as const

/** Every agency of the country: about eighty. */
export function* generateAgencies(): Generator<AgencyLine> {
  for (const [index, region] of regionNames.entries()) {
    const area = regionRef(index)
    const number = index + 1
    yield {
      record: 'agency',
      ref: `POL-${number}`,
      kind: 'police',
      name: `${region} police, child desk`,
      area,
    }
    const name = index === 0 ? 'Lissen Children’s Court' : `${region} Children’s Court`
    yield { record: 'agency', ref: `CRT-${number}`, kind: 'court', name, area }
  }
  for (const [ref, name, area] of ownDesks) yield { record: 'agency', ref, kind: 'police', name, area }
  for (const [index, district] of districts.entries()) {
    const name = `${district.name} social services`
    yield { record: 'agency', ref: `SOC-${index + 1}`, kind: 'social-services', name, area: district.ref }
  }
  for (const [ref, kind, name, area] of fewAgencies) yield { record: 'agency', ref, kind, name, area }
}
