import { Link } from '@tanstack/react-router'
import { formatNear } from '#ui/dates.ts'
import { Section } from '#ui/section.tsx'
import { useDates } from '#ui/use-dates.ts'
import { listDrafts } from './form-drafts.ts'

/** Before a kind of event is chosen: how to begin, and what was begun and not saved. */
export function RecordDrafts({ person, child }: { person: string; child: string }) {
  const words = useDates()
  const { t } = words
  const drafts = listDrafts(person, child, Date.parse(words.now))
  return (
    <Section title={t('record.begin')} className={drafts.length > 0 ? 'begin' : 'begin nothing'}>
      <p className="quiet pad">{t('record.begin.help')}</p>
      {drafts.length > 0 && (
        <>
          <h3>{t('record.drafts')}</h3>
          <ul className="drafts">
            {drafts.map((draft) => (
              <li key={`${draft.type} ${draft.corrects}`}>
                <Link to="." search={draft.corrects ? { supersedes: draft.corrects } : { type: draft.type }}>
                  {t(`event.${draft.type}`)}
                </Link>{' '}
                <span className="meta">
                  {t('record.drafts.kept', { when: formatNear(draft.keptAt, words) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
