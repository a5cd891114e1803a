/** The sources of the indicators, with how far each was checked. */
import { crcArticle37, type Source, source } from '#safeguards/source.ts'

const wordingRead = {
  readAt: 'archive.crin.org/en/library/publications/juvenile-justice-indicators',
} as const

/** The manual of 2006 for the measurement of juvenile justice indicators; the wording of 1 to 10 was read. */
export function manual(number: number): Source {
  return source(
    'UNODC/UNICEF Manual for the Measurement of Juvenile Justice Indicators',
    `indicator ${number}`,
    'guidance',
    number <= 10 ? wordingRead : 'unverified',
  )
}

export const generalComment24 = source('CRC/C/GC/24', 'para 113', 'treaty-body', 'unverified')
export const generalComment24FirstHours = source('CRC/C/GC/24', 'para 90', 'treaty-body', 'unverified')
export const crcFirstHours = source('CRC', 'art 37(d)', 'treaty', crcArticle37)
export const sdgUnsentenced = source('SDG indicator', '16.3.2', 'guidance', 'unverified')
export const ecosocGuidelines = source('ECOSOC resolution 2005/20', 'paras 35-37', 'un-rules', 'unverified')
export const ecosocVictims = source('ECOSOC resolution 2005/20', '', 'un-rules', 'unverified')
export const caseManagement = source('Case management practice', '', 'practice', 'unverified')
