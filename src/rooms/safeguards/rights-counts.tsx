import { type DateWords, formatNumber } from '#ui/dates.ts'
import { LimitBar } from '#ui/limit-bar.tsx'
import { wordShare } from './rights-words.ts'
import type { SafeguardRow } from './safeguards.contract.ts'

/** Rules that give a finding only where they are violated: a count, no rate. */
const onlyBreaches = new Set(['MIG-1', 'TIP-2'])

/** How a right was kept: breached of those that were decided; what still runs and what is not known, beside. */
export function RightsCounts({ row, words }: { row: Pick<SafeguardRow, 'id' | 'counts'>; words: DateWords }) {
  const { t } = words
  const { met, breached, due, unknown } = row.counts
  if (onlyBreaches.has(row.id)) return t('rights.only-breaches', { n: breached })
  const judged = met + breached
  if (judged + due + unknown === 0) return <span className="quiet">{t('rights.never-owed')}</span>
  return (
    <>
      {judged > 0 && (
        <>
          <span className="rt-line">
            {t('rights.rate', {
              breached: formatNumber(breached, words),
              judged: formatNumber(judged, words),
              rate: wordShare(breached, judged, words),
            })}
          </span>
          <span className="rt-bar">
            <LimitBar status={breached > 0 ? 'breached' : 'met'} value={judged} limit={met} full={judged} />
          </span>
        </>
      )}
      {due > 0 && <span className="meta rt-line">{t('rights.running', { n: due })}</span>}
      {unknown > 0 && <span className="meta rt-line">{t('rights.unknown', { n: unknown })}</span>}
    </>
  )
}
