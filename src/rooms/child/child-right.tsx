import { type DateWords, formatBy, formatDay, formatDue } from '#ui/dates.ts'
import { formatDuration, formatLate, formatLeft } from '#ui/durations.ts'
import { LimitBar } from '#ui/limit-bar.tsx'
import { hues, Mark } from '#ui/mark.tsx'
import { BreachAnswers } from '../breach/breach-answers.tsx'
import type { ChildReading, FindingReading } from './child.contract.ts'
import { clockBar } from './child-clock.ts'
import { ChildEvidence } from './child-evidence.tsx'
import { needsAction, type Right } from './child-findings.ts'
import { readLimit, wordLimit } from './child-limit.ts'
import { ChildNational } from './child-national.tsx'
import { wordField } from './child-values.ts'
import { joinWords, wordOr, wordRight } from './child-words.ts'

type Props = { right: Right; reading: ChildReading; words: DateWords; anchor: boolean }

/** One right, one time it was owed: state, amount, the right, what shows it, where it is written. */
export function ChildRight({ right, reading, words, anchor }: Props) {
  const { finding, status } = right
  return (
    <li id={anchor ? `right-${finding.safeguard}` : undefined} tabIndex={anchor ? -1 : undefined}>
      <Mark status={status} spoken />
      <div className={`w ${hues[status]}`}>
        {amountOf(right, words)}
        <Bar right={right} words={words} />
      </div>
      <div className="r">
        <div className="r-h">
          <h4>{wordRight(finding.safeguard, words)}</h4>
          <Why finding={finding} words={words} />
        </div>
        <ChildEvidence finding={finding} reading={reading} words={words} />
        <Limit right={right} reading={reading} words={words} />
        <Doubts finding={finding} reading={reading} words={words} />
        <ChildNational finding={finding} words={words} />
        {finding.status === 'breached' && (
          <BreachAnswers
            child={reading.child.ref}
            which={finding}
            right={wordRight(finding.safeguard, words)}
            words={words}
          />
        )}
      </div>
      <Citations finding={finding} words={words} />
    </li>
  )
}

/** "5 days late", "3 days left", "45 min", or the day of an act. */
function amountOf({ finding, status }: Right, words: DateWords): string {
  const { startedAt, dueAt, resolvedAt } = finding
  if (status === 'unknown') return words.t('child.right.no-record')
  if (dueAt === null) return formatDay(startedAt, words)
  if (status === 'breached') return formatLate(dueAt, words)
  if (status === 'late') return formatLate(dueAt, words, resolvedAt ?? words.now)
  if (status === 'met') {
    if (resolvedAt === null) return words.t('child.right.kept')
    return words.t('child.right.after', {
      time: formatDuration(Date.parse(resolvedAt) - Date.parse(startedAt), words),
    })
  }
  return formatLeft(dueAt, words)
}

function Bar({ right: { finding, status }, words }: { right: Right; words: DateWords }) {
  const { startedAt, dueAt, resolvedAt } = finding
  if (dueAt === null || status === 'unknown' || status === 'met') return null
  const until = resolvedAt === null ? Date.parse(words.now) : Date.parse(resolvedAt)
  return <LimitBar status={status} {...clockBar(startedAt, dueAt, until)} />
}

/** How long there is, until when, and who must act. */
function Limit({ right, reading, words }: { right: Right; reading: ChildReading; words: DateWords }) {
  const { t } = words
  const { finding, status } = right
  const limit = readLimit(finding.limit)
  const running = status === 'due' || status === 'counting'
  const acts = needsAction(right) && finding.acts !== null && (reading.names[finding.acts] ?? finding.acts)
  const said = [
    limit && t('child.right.limit', { limit: wordLimit(limit, words) }),
    finding.dueAt !== null && (running ? formatBy(finding.dueAt, words) : formatDue(finding.dueAt, words)),
    acts && t('child.must-act', { agency: acts }),
  ].filter((part) => typeof part === 'string')
  return said.length > 0 && <p>{said.join(' · ')}</p>
}

/** What the record lacks, and how exactly it is known. */
function Doubts({
  finding,
  reading,
  words,
}: {
  finding: FindingReading
  reading: ChildReading
  words: DateWords
}) {
  const { t } = words
  const trigger = reading.events.find(({ id }) => id === finding.trigger)
  const missing = finding.missing.map((field) =>
    field === 'dateOfBirth' ? t('child.dateOfBirth') : wordField(trigger?.type ?? '', field, words),
  )
  const said = [
    missing.length > 0 && t('child.right.missing', { list: joinWords(missing, words) }),
    finding.note !== null && wordOr(`child.right.note.${finding.note}`, finding.note, words),
  ].filter((part) => typeof part === 'string')
  return said.length > 0 && <p className="meta">{said.join(' · ')}</p>
}

/** Why the right is owed, and where its number comes from when no source sets it. */
function Why({ finding, words }: { finding: FindingReading; words: DateWords }) {
  const { t } = words
  const limit = readLimit(finding.limit)
  const said = [
    wordOr(`safeguard.${finding.safeguard}.why`, null, words),
    limit?.parameter && t(`child.right.parameter.${limit.parameter}`),
    limit?.advisory && t('child.right.advisory'),
  ].filter((part) => typeof part === 'string')
  if (said.length === 0) return null
  return (
    <details className="why">
      <summary>
        {t('child.right.why')}
        <span className="sr"> {wordRight(finding.safeguard, words)}</span>
      </summary>
      <p>{said.join(' ')}</p>
    </details>
  )
}

/** Where the right is written, with the weight of each source; until somebody read it there, that too. */
function Citations({ finding, words }: { finding: FindingReading; words: DateWords }) {
  const { t } = words
  return (
    <ul className="cite">
      {finding.sources.map(({ instrument, locator, level, verification }) => (
        <li key={`${instrument} ${locator}`}>
          <span className="lvl">{t(`child.level.${level}`)}</span>{' '}
          <bdi>
            {instrument} {locator}
          </bdi>
          {verification === 'unverified' && <span className="unk">{t('child.unverified')}</span>}
          {verification === 'wrong' && <span className="unk">{t('rights.wrong')}</span>}
        </li>
      ))}
    </ul>
  )
}
