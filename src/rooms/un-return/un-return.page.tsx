import { useState } from 'react'
import { buttonClass } from '#ui/button.tsx'
import { SelectField } from '#ui/choice-fields.tsx'
import type { DateWords } from '#ui/dates.ts'
import { formatYear } from '#ui/figure/decimals.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Loaded, useRead } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import { useDates } from '#ui/use-dates.ts'
import { ReturnRows } from './return-rows.tsx'
import type { ReturnsAnswer } from './un-return.contract.ts'
import './un-return.css'

/** The returns: for which year, the copies to download, and how each row is filled or why it is not. */
export function UnReturnPage() {
  const words = useDates()
  const query = useRead<ReturnsAnswer>('/un-returns')
  const { t } = words
  return (
    <>
      <PageHeader title={t('returns.title')} meta={t('returns.meta')} />
      <Loaded query={query} loading={t('returns.loading')}>
        {(answer) => <Returns answer={answer} words={words} />}
      </Loaded>
    </>
  )
}

function Returns({ answer, words }: { answer: ReturnsAnswer; words: DateWords }) {
  const { t } = words
  const last = new Date(words.now).getUTCFullYear() - 1
  const years = [...new Set([...answer.years, last, last - 1, last - 2])].toSorted((a, b) => b - a)
  const [year, setYear] = useState(answer.years[0] ?? last)
  return (
    <div className="ret">
      <div className="ret-y">
        <SelectField
          label={t('returns.year')}
          value={`${year}`}
          onChange={(chosen) => setYear(Number(chosen))}
          options={years.map((each) => ({ value: `${each}`, label: formatYear(each, words) }))}
        />
      </div>
      {!answer.years.includes(year) && <p className="note">{t('returns.no-releases.help')}</p>}
      {answer.items.map((item) => (
        <Section key={item.id} title={t(`returns.${item.id}`)}>
          <p>{t(`returns.${item.id}.about`)}</p>
          <ul className="ret-copies">
            {answer.copies.map((copy) => (
              <li key={copy}>
                <a
                  className={copy === 'published' ? buttonClass({ kind: 'primary' }) : buttonClass()}
                  href={`/api/v1/un-returns/${item.id}.xlsx?${new URLSearchParams({ year: `${year}`, copy, lang: words.locale })}`}
                  download
                >
                  {t(`returns.download.${copy}`)}
                </a>
                <span className="meta">{t(`returns.copy.${copy}.about`)}</span>
              </li>
            ))}
          </ul>
          <details className="ret-more">
            <summary>{t('returns.open')}</summary>
            {item.tables.map((table) => (
              <ReturnRows key={table.id} table={table} words={words} />
            ))}
          </details>
        </Section>
      ))}
    </div>
  )
}
