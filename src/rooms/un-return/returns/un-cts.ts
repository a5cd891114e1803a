import { type ReturnRow, unReturn } from './declaration.ts'
import { crimeTrendsContact, crimeTrendsRows, crimeTrendsSurvey, crimeTrendsUnsentenced } from './sources.ts'

const arrested = (id: string, offence: string): ReturnRow => ({
  id,
  fill: {
    indicator: 'JJ-1',
    part: 'numerator',
    match: 'near',
    note: 'arrested',
    only: { dimension: 'offence-2', values: [offence] },
  },
})

/** What the survey asks about persons under 18, by sex: the rest of it is about adults and about institutions. */
export const unCts = unReturn({
  id: 'un-cts',
  version: 1,
  sources: [crimeTrendsSurvey, crimeTrendsRows],
  tables: [
    {
      id: 'cts-contact',
      source: crimeTrendsRows,
      by: ['sex', 'age'],
      rows: [
        {
          id: 'contact-all',
          source: crimeTrendsContact,
          fill: { indicator: 'JJ-1', part: 'numerator', match: 'near', note: 'arrested' },
        },
        arrested('contact-homicide', '0101'),
        arrested('contact-assault', '0201'),
        arrested('contact-sexual-violence', '0301'),
        arrested('contact-robbery', '0401'),
        arrested('contact-burglary', '0501'),
        arrested('contact-theft', '0502'),
        arrested('contact-drugs', '0601'),
        { id: 'contact-adults', fill: { gap: 'adults' } },
      ],
    },
    {
      id: 'cts-courts',
      source: crimeTrendsRows,
      by: ['sex'],
      rows: [
        { id: 'prosecuted', fill: { gap: 'not-counted' } },
        {
          id: 'convicted',
          fill: { indicator: 'JJ-9', part: 'denominator', match: 'near', note: 'sentenced' },
        },
        { id: 'acquitted', fill: { gap: 'not-counted' } },
      ],
    },
    {
      id: 'cts-prisons',
      source: crimeTrendsRows,
      by: ['sex', 'age'],
      rows: [
        { id: 'held-all', fill: { indicator: 'JJ-2', part: 'numerator', match: 'near', note: 'any-place' } },
        {
          id: 'held-unsentenced',
          source: crimeTrendsUnsentenced,
          fill: { indicator: 'JJ-3', part: 'numerator', match: 'near', note: 'with-police-custody' },
        },
        {
          id: 'held-sentenced',
          fill: {
            indicator: 'JJ-2',
            part: 'numerator',
            match: 'near',
            note: 'any-place',
            only: { dimension: 'status', values: ['sentenced'] },
          },
        },
        { id: 'died-held', fill: { indicator: 'JJ-6', part: 'numerator', match: 'near', note: 'any-place' } },
        { id: 'capacity', fill: { gap: 'other-institution' } },
        { id: 'personnel', fill: { gap: 'other-institution' } },
      ],
    },
    {
      id: 'cts-victims',
      source: crimeTrendsRows,
      by: ['sex', 'age'],
      rows: [
        { id: 'victims', fill: { indicator: 'VW-1', part: 'numerator', match: 'near', note: 'role-victim' } },
        {
          id: 'victims-sexual',
          fill: {
            indicator: 'VW-1',
            part: 'numerator',
            match: 'near',
            note: 'form-icvac',
            only: { dimension: 'form', values: ['3'] },
          },
        },
        { id: 'victims-trafficking', fill: { gap: 'not-counted' } },
      ],
    },
  ],
})
