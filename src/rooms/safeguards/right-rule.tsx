import type { ReactNode } from 'react'
import type { DateWords } from '#ui/dates.ts'
import { Section } from '#ui/section.tsx'
import { wordField } from '../child/child-values.ts'
import { wordAmount, wordAnswers, wordMatch } from './rights-words.ts'
import type { RuleReading, SafeguardReading } from './safeguards.contract.ts'

const startIds = {
  clock: 'rights.rule.starts',
  'clock-and-act': 'rights.rule.starts',
  act: 'rights.rule.judged',
  windows: 'rights.rule.weeks',
} as const

/** The rule in words, and how its clock runs, both from the declaration. */
export function RightRule({ reading, words }: { reading: SafeguardReading; words: DateWords }) {
  const { t } = words
  const { rule } = reading
  const [limit] = reading.limits
  const isClock = rule.kind !== 'act' && limit !== undefined
  const good = Object.entries(rule.good)
  const type = rule.starts[0]?.type ?? ''
  const shown = (list: RuleReading['byExample'][number]) =>
    rule.byExample.includes(list) && <p className="meta">{t('rights.rule.by-example')}</p>
  return (
    <Section title={t('rights.rule')}>
      <p className="right-p">{t(`rule.${reading.id}`)}</p>
      <dl className="right-rule">
        <Term title={t(startIds[rule.kind])}>
          <Matches list={rule.starts} words={words} />
          {shown('starts')}
        </Term>
        {rule.satisfiedBy.length > 0 && (
          <Term title={t('rights.rule.met-by')}>
            <Matches list={rule.satisfiedBy} words={words} />
            {shown('satisfiedBy')}
          </Term>
        )}
        {rule.standing.length > 0 && (
          <Term title={t('rights.rule.standing')}>
            <Matches list={rule.standing} words={words} />
          </Term>
        )}
        {good.length > 0 && (
          <Term title={t('rights.rule.good')}>
            <ul>
              {good.map(([field, values]) => (
                <li key={field}>
                  {wordField(type, field, words)} <b>{wordAnswers(field, values, words)}</b>
                </li>
              ))}
            </ul>
          </Term>
        )}
      </dl>
      {isClock && <ClockFigure limit={wordEach(reading, words)} words={words} />}
      <ul className="right-notes">
        {isClock && <li>{t('rights.rule.boundary')}</li>}
        {rule.lapses && <li>{t(`rights.rule.lapses.${rule.lapses}`)}</li>}
        {rule.resolves && <li>{t('rights.rule.resolves')}</li>}
      </ul>
    </Section>
  )
}

/** "24 hours"; for a right with several limits "30 days, 14 days, or 7 days". */
function wordEach({ limits }: SafeguardReading, words: DateWords): string {
  const each = limits.map(({ amount }) => wordAmount(amount, words))
  return new Intl.ListFormat(words.locale, { type: 'disjunction' }).format(each)
}

function Term({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Matches({ list, words }: { list: RuleReading['starts']; words: DateWords }) {
  return (
    <ul>
      {list.map((match) => (
        <li key={JSON.stringify(match)}>{wordMatch(match, words)}</li>
      ))}
    </ul>
  )
}

/** The clock: filled while in time, a mark at the limit, hatched after it. */
function ClockFigure({ limit, words }: { limit: string; words: DateWords }) {
  const { t } = words
  return (
    <figure className="clock-fig">
      <figcaption className="sr">{t('rights.clock')}</figcaption>
      <svg viewBox="0 0 300 28" preserveAspectRatio="none" aria-hidden="true">
        <defs>
          <pattern
            id="clock-late"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(25)"
          >
            <rect width="2.5" height="6" className="clock-hatch" />
          </pattern>
        </defs>
        <rect className="clock-in" x="2" y="8" width="198" height="12" />
        <rect className="clock-out" x="200" y="8" width="98" height="12" fill="url(#clock-late)" />
        <rect className="clock-tick" x="0" y="2" width="2" height="24" />
        <rect className="clock-tick" x="199" y="2" width="2" height="24" />
      </svg>
      <div className="clock-words">
        <span>
          <b>{t('rights.clock.start')}</b> {t('rights.clock.in-time')}
        </span>
        <span>
          <b>{t('rights.clock.due', { limit })}</b> {t('rights.clock.late')}
        </span>
      </div>
    </figure>
  )
}
