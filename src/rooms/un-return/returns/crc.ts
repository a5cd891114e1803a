import { unReturn } from './declaration.ts'
import { generalComment24Data, reportingAnnex, reportingGuidelines } from './sources.ts'

/** What the Committee on the Rights of the Child asks to be counted about children and justice. */
export const crc = unReturn({
  id: 'crc',
  version: 1,
  sources: [reportingGuidelines, reportingAnnex, generalComment24Data],
  tables: [
    {
      id: 'crc-conflict',
      source: reportingAnnex,
      by: ['sex', 'age'],
      rows: [
        { id: 'arrested', fill: { indicator: 'JJ-1', part: 'numerator', match: 'same' } },
        {
          id: 'legal-aid',
          fill: { indicator: 'SG-ARR-5', part: 'rest-share', match: 'near', note: 'lawyer-in-time' },
        },
        { id: 'diverted', fill: { indicator: 'JJ-10', part: 'numerator', match: 'near', note: 'cases' } },
        {
          id: 'not-custodial',
          fill: { indicator: 'JJ-9', part: 'rest', match: 'near', note: 'suspended' },
        },
        { id: 'not-custodial-kinds', fill: { gap: 'not-counted' } },
        { id: 'recidivism', fill: { gap: 'not-counted' } },
      ],
    },
    {
      id: 'crc-deprived',
      source: reportingAnnex,
      by: ['sex', 'age'],
      rows: [
        { id: 'before-trial', fill: { indicator: 'JJ-3', part: 'numerator', match: 'same' } },
        {
          id: 'before-trial-days',
          fill: { indicator: 'JJ-4', part: 'value', match: 'near', note: 'median' },
        },
        {
          id: 'institutions',
          fill: { indicator: 'JJ-12', part: 'denominator', match: 'near', note: 'all-places' },
        },
        {
          id: 'in-institutions',
          fill: { indicator: 'JJ-2', part: 'numerator', match: 'near', note: 'any-place' },
        },
        {
          id: 'with-adults',
          fill: { indicator: 'JJ-7', part: 'numerator', match: 'near', note: 'not-separated' },
        },
        { id: 'sentenced-custodial', fill: { indicator: 'JJ-9', part: 'numerator', match: 'same' } },
        { id: 'sentenced-days', fill: { indicator: 'JJ-5', part: 'value', match: 'near', note: 'median' } },
        { id: 'abuse-held', fill: { gap: 'not-counted' } },
        { id: 'deaths', fill: { indicator: 'JJ-6', part: 'numerator', match: 'same' } },
      ],
    },
    {
      id: 'crc-victims',
      source: reportingAnnex,
      by: ['sex', 'age'],
      rows: [
        {
          id: 'child-victims',
          fill: { indicator: 'VW-1', part: 'numerator', match: 'near', note: 'role-victim' },
        },
        { id: 'child-witnesses', fill: { indicator: 'VW-2', part: 'numerator', match: 'same' } },
        { id: 'trafficked', fill: { gap: 'not-counted' } },
        { id: 'recruited', fill: { gap: 'not-counted' } },
        { id: 'exploited-at-work', fill: { gap: 'not-recorded' } },
      ],
    },
    {
      id: 'gc24',
      source: generalComment24Data,
      by: ['sex'],
      rows: [
        {
          id: 'gc24-offences',
          fill: { indicator: 'JJ-1', part: 'numerator', match: 'near', note: 'children-not-offences' },
        },
        { id: 'gc24-pretrial', fill: { indicator: 'JJ-3', part: 'numerator', match: 'same' } },
        {
          id: 'gc24-pretrial-days',
          fill: { indicator: 'JJ-4', part: 'value', match: 'near', note: 'median' },
        },
        {
          id: 'gc24-diverted',
          fill: { indicator: 'JJ-10', part: 'numerator', match: 'near', note: 'cases' },
        },
        {
          id: 'gc24-convicted',
          fill: { indicator: 'JJ-9', part: 'denominator', match: 'near', note: 'sentenced' },
        },
        {
          id: 'gc24-sanctions',
          fill: { indicator: 'JJ-9', part: 'numerator', match: 'near', note: 'custodial-only' },
        },
        { id: 'gc24-deprived', fill: { indicator: 'JJ-2', part: 'numerator', match: 'same' } },
      ],
    },
  ],
})
