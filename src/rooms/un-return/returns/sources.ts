/** The sources of the returns, with how far each was read. */
import { source } from '#safeguards/source.ts'

/** The survey itself is public; the current questionnaire's tables were not read. */
export const crimeTrendsSurvey = source(
  'United Nations Survey of Crime Trends and Operations of Criminal Justice Systems (UN-CTS)',
  '',
  'guidance',
  { readAt: 'unodc.org/unodc/en/data-and-analysis/crime_survey_eleventh.html' },
)
export const crimeTrendsRows = source('UN-CTS questionnaire', '', 'guidance', 'unverified')
/** An earlier questionnaire (2003-2004) was read as far as the titles of its tables. */
export const crimeTrendsContact = source(
  'UN-CTS questionnaire 2003-2004, persons brought into formal contact by sex and age group',
  '',
  'guidance',
  { readAt: 'docest.com/doc/31726/division-of-policy-analysis-and-public-affairs' },
)
/** The definition of persons held unsentenced was read. */
export const crimeTrendsUnsentenced = source(
  'UN-CTS, definition of persons held unsentenced',
  '',
  'guidance',
  {
    readAt: 'dataunodc.un.org/crime/unsentenced-detainees',
  },
)
/** Symbol, date and subject were read; the annex on statistical data was not. */
export const reportingGuidelines = source('CRC/C/58/Rev.3', '', 'treaty-body', {
  readAt: 'docsbay.net/committee-on-the-rights-of-the-child-s27',
})
export const reportingAnnex = source('CRC/C/58/Rev.3', 'annex', 'treaty-body', 'unverified')
export const generalComment24Data = source('CRC/C/GC/24', 'para 113', 'treaty-body', 'unverified')
