import { useState } from 'react'
import { SelectField } from '#ui/choice-fields.tsx'
import type { DateWords } from '#ui/dates.ts'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Loaded, useRead } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import { SegmentedChoice } from '#ui/segmented-choice.tsx'
import { useSession } from '#ui/session.ts'
import { Empty } from '#ui/states.tsx'
import { wordCount, wordRight } from '../child/child-words.ts'
import { useServerDates } from '../child/server-dates.ts'
import type { PatternReading, PatternsAnswer } from './breach.contract.ts'
import { mayReadPatterns } from './breach.policy.ts'
import { PatternTable } from './pattern-table.tsx'
import './patterns.css'

const windows = ['30', '90', '365'] as const

/** Where the same right is breached again and again: same rule, same agency, same place. */
export function PatternsPage() {
  const t = useT()
  const session = useSession()
  const [days, setDays] = useState<(typeof windows)[number]>('90')
  const may = session === undefined || mayReadPatterns(session.role)
  const query = useRead<PatternsAnswer>(may ? `/breach-patterns?days=${days}` : null)
  const words = useServerDates(query, query.data?.now)
  return (
    <div className="patterns">
      <PageHeader title={t('patterns.title')} meta={t('patterns.lead')} />
      {may ? (
        <>
          <SegmentedChoice
            label={t('patterns.window')}
            value={days}
            onChange={setDays}
            options={windows.map((value) => ({ value, label: t('patterns.days', { n: Number(value) }) }))}
          />
          <Loaded query={query} loading={t('patterns.loading')} lines={5}>
            {(found) => <Patterns found={found} days={days} words={words} />}
          </Loaded>
        </>
      ) : (
        <Notice kind="locked" title={t('problem.breach.patterns-not-for-role')} />
      )}
    </div>
  )
}

function Patterns({ found, days, words }: { found: PatternsAnswer; days: string; words: DateWords }) {
  const { t } = words
  const [right, setRight] = useState('')
  const [place, setPlace] = useState('')
  if (found.items.length === 0) return <Empty title={t('patterns.none')}>{t('patterns.none.help')}</Empty>
  const shown = found.items.filter(
    (item) => (right === '' || item.safeguard === right) && (place === '' || item.place === place),
  )
  return (
    <>
      <div className="patterns-filters">
        <SelectField
          id="patterns-right"
          label={t('patterns.right')}
          none={t('patterns.all')}
          value={right}
          onChange={setRight}
          options={optionsOf(found.items, 'safeguard', (id) => wordRight(id, words))}
        />
        <SelectField
          id="patterns-place"
          label={t('patterns.place')}
          none={t('patterns.all')}
          value={place}
          onChange={setPlace}
          options={optionsOf(found.items, 'place', (ref) => found.names[ref] ?? ref)}
        />
      </div>
      <Section title={t('patterns.found')} n={wordCount(shown.length, words)} note={t('patterns.order')}>
        {shown.length === 0 ? (
          <Empty title={t('patterns.none-here')} />
        ) : (
          <PatternTable rows={shown} names={found.names} days={days} words={words} />
        )}
      </Section>
    </>
  )
}

function optionsOf(
  items: readonly PatternReading[],
  field: 'safeguard' | 'place',
  word: (value: string) => string,
): { value: string; label: string }[] {
  const values = new Set(items.flatMap((item) => item[field] ?? []))
  return [...values]
    .map((value) => ({ value, label: word(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
}
