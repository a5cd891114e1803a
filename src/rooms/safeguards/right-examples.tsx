import { type DateWords, formatNumber, formatWhen } from '#ui/dates.ts'
import { Section } from '#ui/section.tsx'
import { StatusLine } from '#ui/status-line.tsx'
import { wordField, wordValue } from '../child/child-values.ts'
import { wordCount, wordOr } from '../child/child-words.ts'
import type { WorkedExample } from './safeguards.contract.ts'
import { statusOf, TimelineFigure } from './timeline-figure.tsx'

/** The journeys with which the rule is tested, each drawn and told. */
export function RightExamples({ examples, words }: { examples: readonly WorkedExample[]; words: DateWords }) {
  const { t } = words
  return (
    <Section title={t('rights.examples')} n={wordCount(examples.length, words)}>
      <p className="meta right-p">{t('rights.examples.note')}</p>
      <ul className="right-examples">
        {examples.map((example) => (
          <li key={example.says}>
            <h3>
              <bdi lang="en">{example.says}</bdi>
            </h3>
            <TimelineFigure example={example} words={words} />
            <Events example={example} words={words} />
            <Results example={example} words={words} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Events({ example, words }: { example: WorkedExample; words: DateWords }) {
  const { t } = words
  return (
    <ol className="ex-events">
      {example.events.map((event, i) => (
        <li key={event.id}>
          <span className="ex-n">{formatNumber(i + 1, words)}</span>
          <span>
            <time dateTime={event.at}>{formatWhen(event.at, event.atPrecision, words)}</time>{' '}
            <b>{wordOr(`event.${event.type}`, event.type, words)}</b>
            <Details event={event} words={words} />
            {event.otherCase && <span className="meta"> {t('rights.example.other-case')}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

function Details({ event, words }: { event: WorkedExample['events'][number]; words: DateWords }) {
  const context = { words, names: {}, events: new Map() }
  const said = Object.entries(event.data).map(
    ([field, value]) => `${wordField(event.type, field, words)} ${wordValue(field, value, context)}`,
  )
  return said.length > 0 && <span className="meta"> {said.join(' · ')}</span>
}

function Results({ example, words }: { example: WorkedExample; words: DateWords }) {
  const { t } = words
  const seen = t('rights.example.as-of', { when: formatWhen(example.asOf, 'minute', words) })
  if (example.findings.length === 0) {
    return (
      <p className="ex-result">
        {t('rights.example.none')} <span className="meta">{seen}</span>
      </p>
    )
  }
  return (
    <ul className="ex-result">
      {example.findings.map((finding) => {
        const n = example.events.findIndex(({ id }) => id === finding.trigger) + 1
        const status = statusOf({ status: finding.status, isDone: finding.resolvedAt !== null })
        const said = [
          finding.dueAt && t('rights.example.due', { when: formatWhen(finding.dueAt, 'minute', words) }),
          finding.resolvedAt &&
            t('rights.example.done', { when: formatWhen(finding.resolvedAt, 'minute', words) }),
          seen,
        ].filter((part) => typeof part === 'string')
        return (
          <li key={`${finding.trigger} ${finding.startedAt}`}>
            <StatusLine status={status}>
              {t(`status.${status}`)} {t('rights.example.for', { n: formatNumber(n, words) })}
            </StatusLine>{' '}
            <span className="meta">{said.join(' · ')}</span>
          </li>
        )
      })}
    </ul>
  )
}
