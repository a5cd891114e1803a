import type { DateWords } from '#ui/dates.ts'
import type { Status } from '#ui/mark.tsx'
import { Loaded, useRead } from '#ui/queries.tsx'
import { GroupHeading, Section } from '#ui/section.tsx'
import { Empty } from '#ui/states.tsx'
import { Worklist, WorklistKeys } from '#ui/worklist.tsx'
import { wordCount } from '../child/child-words.ts'
import type { WatchRow } from '../today/today.contract.ts'
import { keyOfRow } from '../today/today-lists.ts'
import { TodayRow } from '../today/today-row.tsx'
import { RightsNow, useMayOpenChildren } from './rights-now.tsx'
import type { AtRiskAnswer, SafeguardRow } from './safeguards.contract.ts'

type Props = { id: string; counts: SafeguardRow['atRisk']; words: DateWords }

/** For whom the right is at risk now: a list for those who may see the children, counts for the others. */
export function RightAtRisk({ id, counts, words }: Props) {
  const { t } = words
  const mayOpen = useMayOpenChildren()
  const query = useRead<AtRiskAnswer>(mayOpen ? `/safeguards/${encodeURIComponent(id)}/at-risk` : null)
  const n = counts.breached + counts.due
  return (
    <div id="at-risk" tabIndex={-1}>
      <Section title={t('rights.at-risk')} n={n > 0 ? wordCount(n, words) : undefined}>
        {mayOpen ? (
          <Loaded query={query}>{(answer) => <List answer={answer} words={words} />}</Loaded>
        ) : (
          <p className="right-p">
            <RightsNow row={{ id, atRisk: counts }} words={words} />{' '}
            <span className="quiet">{t('rights.at-risk.counts-only')}</span>
          </p>
        )}
      </Section>
    </div>
  )
}

function List({ answer, words }: { answer: AtRiskAnswer; words: DateWords }) {
  const { t } = words
  if (answer.items.length === 0) {
    return <Empty title={t('rights.at-risk.none')}>{t('rights.at-risk.none.help')}</Empty>
  }
  const isPast = ({ alertAt }: WatchRow) => Date.parse(alertAt) < Date.parse(words.now)
  const group = (status: Status, rows: readonly WatchRow[]) =>
    rows.length > 0 && (
      <>
        <GroupHeading status={status} n={wordCount(rows.length, words)}>
          {t(`status.${status}`)}
        </GroupHeading>
        <Worklist>
          {rows.map((row) => (
            <TodayRow key={keyOfRow(row)} row={row} names={answer.names} words={words} />
          ))}
        </Worklist>
      </>
    )
  return (
    <WorklistKeys>
      {group('breached', answer.items.filter(isPast))}
      {group(
        'due',
        answer.items.filter((row) => !isPast(row)),
      )}
    </WorklistKeys>
  )
}
