import { Link, useLocation } from '@tanstack/react-router'
import { formatNear } from '#ui/dates.ts'
import { Notice } from '#ui/notice.tsx'
import { useDates } from '#ui/use-dates.ts'
import type { SavedEvent } from './use-save-event.ts'

/** Above the child's page, just after saving: what was saved, the way to take it back, and what others recorded meanwhile. */
export function RecordSaved() {
  const words = useDates()
  const { t } = words
  const saved = useLocation({ select: ({ state }) => state.saved })
  if (!saved) return null
  return (
    <>
      <Notice
        kind="saved"
        title={t(`record.saved.${saved.how}`, { event: t(`event.${saved.type}`) })}
        action={saved.how !== 'retracted' && <Undo saved={saved} words={t('record.saved.undo')} />}
      >
        {t('record.saved.effect', { started: saved.started, breached: saved.breached })}
      </Notice>
      {saved.since.length > 0 && (
        <Notice kind="conflict" title={t('record.since', { n: saved.since.length })}>
          {saved.since
            .map((each) =>
              t('record.since.event', {
                event: t(`event.${each.type}`),
                who: each.recordedBy,
                when: formatNear(each.recordedAt, words),
              }),
            )
            .join('; ')}
          . {t('record.since.check')}
        </Notice>
      )}
    </>
  )
}

function Undo({ saved, words }: { saved: SavedEvent; words: string }) {
  return (
    <Link to="/children/$ref/record" params={{ ref: saved.child }} search={{ retracts: saved.id }}>
      {words}
    </Link>
  )
}
