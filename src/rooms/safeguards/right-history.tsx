import { type DateWords, formatMoment } from '#ui/dates.ts'
import { Section } from '#ui/section.tsx'
import { wordCitation } from './rights-words.ts'
import type { SignOffReading } from './safeguards.contract.ts'

/** Every sign-off of this right's sources, latest first; nothing of it is ever taken away. */
export function RightHistory({ entries, words }: { entries: readonly SignOffReading[]; words: DateWords }) {
  const { t } = words
  return (
    <Section title={t('rights.history')}>
      {entries.length === 0 && <p className="quiet right-p">{t('rights.history.none')}</p>}
      <ul className="right-sources">
        {entries.map((entry) => (
          <li key={entry.id}>
            <p>
              {t(`rights.history.${entry.decision}`, {
                person: entry.person,
                agency: entry.agency,
                source: wordCitation(entry, words),
              })}
            </p>
            <p className="meta">
              <time dateTime={entry.at}>{formatMoment(entry.at, words)}</time>
              {entry.edition !== null && (
                <>
                  {' · '}
                  <bdi>{t('rights.in-edition', { edition: entry.edition, page: entry.page ?? '' })}</bdi>
                </>
              )}
            </p>
            {entry.note !== null && (
              <p className="right-note" dir="auto">
                {entry.note}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
