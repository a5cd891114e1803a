import type { DateWords } from '#ui/dates.ts'
import type { EventReading } from './child.contract.ts'
import { EventLink } from './child-evidence.tsx'

type Props = { event: EventReading; byId: ReadonlyMap<string, EventReading>; words: DateWords }

/** How an event stands to those it corrects or that correct it, with the reason that was given. */
export function ChildCorrection({ event, byId, words }: Props) {
  const { t } = words
  const target = byId.get(event.supersedes ?? event.retracts ?? '')
  const by = byId.get(event.correctedBy ?? '')
  const lines: { key: string; said: string; other: EventReading | undefined; reason: string | null }[] = []
  if (event.supersedes !== null) {
    lines.push({ key: 'supersedes', said: t('child.event.corrects'), other: target, reason: event.reason })
  }
  if (event.retracts !== null) {
    lines.push({ key: 'retracts', said: t('child.event.withdraws'), other: target, reason: event.reason })
  }
  if (event.correctedBy !== null) {
    const said = by?.retracts ? t('child.event.withdrawn') : t('child.event.replaced')
    lines.push({ key: 'by', said, other: by, reason: by?.reason ?? null })
  }
  return lines.map(({ key, said, other, reason }) => (
    <p key={key} className="fix">
      <b>{said}</b> {other ? <EventLink event={other} words={words} /> : t('child.event.closed-to-you')}
      {reason !== null && (
        <>
          {' '}
          {t('child.event.reason')} <bdi>{reason}</bdi>
        </>
      )}
    </p>
  ))
}
