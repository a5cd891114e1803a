import { type DateWords, formatMoment, formatWhen } from '#ui/dates.ts'
import { formatLate, formatLeft } from '#ui/durations.ts'
import { readLimit, readNational, wordLimit } from '../child/child-limit.ts'
import { wordField } from '../child/child-values.ts'
import { joinWords, wordOr, wordRight } from '../child/child-words.ts'
import { wordCitation } from '../safeguards/rights-words.ts'
import { type Block, type Paper, type PaperRight, type PaperTime, said } from './paper.ts'
import type { RightsSummary, SummaryRight } from './rights-summary.contract.ts'

/** A rights summary for a court or a lawyer, in words; every date in full, for paper outlives the day. */
export function wordSummary(summary: RightsSummary, words: DateWords): Paper {
  const { t } = words
  const asOf = formatMoment(summary.asOf, words)
  const rights = summary.stages.flatMap((stage) => stage.rights)
  return {
    locale: words.locale,
    look: 'formal',
    title: t('summary.title'),
    running: t('summary.running', { ref: summary.child.ref, when: asOf, person: summary.by.person }),
    blocks: [
      { kind: 'facts', rows: headOf(summary, asOf, words) },
      { kind: 'text', text: t('summary.how-to-read') },
      { kind: 'facts', rows: tallyOf(rights, words) },
      ...(rights.length === 0 ? [{ kind: 'text', text: t('summary.no-rights') } as const] : []),
      ...summary.stages.flatMap(({ stage, rights: own }): Block[] => [
        { kind: 'heading', level: 2, text: t(`stage.${stage}`) },
        { kind: 'rights', rights: bySafeguard(own).map((times) => wordOne(times, summary, words)) },
      ]),
      ...gapsOf(summary, words),
      ...withheldOf(summary, words),
    ],
  }
}

/** The times of each right together, in the order in which the first of each comes. */
function bySafeguard(rights: readonly SummaryRight[]): SummaryRight[][] {
  return [...Map.groupBy(rights, ({ safeguard }) => safeguard).values()]
}

function headOf(summary: RightsSummary, asOf: string, { t, ...rest }: DateWords): [string, string][] {
  const { child, cases, by, recipient, purpose } = summary
  const rows: ([string, string] | false)[] = [
    [t('summary.reference'), child.ref],
    cases.length > 0 && [t('summary.cases'), joinWords(cases, { t, ...rest })],
    child.age !== null && [t('summary.age'), t('child.age.years', { n: child.age })],
    [t('summary.as-of'), asOf],
    [t('summary.by'), t('summary.by.whom', by)],
    [t('summary.for'), t(`summary.for.${recipient}`)],
    [t('summary.purpose'), t(`summary.purpose.${purpose}`)],
  ]
  return rows.filter((row) => row !== false)
}

const states = ['breached', 'due', 'unknown', 'late', 'met'] as const

function tallyOf(rights: readonly SummaryRight[], { t }: DateWords): [string, string][] {
  return states.map((state) => {
    const n = rights.filter(({ status }) => status === state).length
    return [t(`status.${state}`), t('summary.times', { n })]
  })
}

/** One right with every time that it was owed, so that the rule and its sources are said once. */
function wordOne(times: readonly SummaryRight[], summary: RightsSummary, words: DateWords): PaperRight {
  const { t } = words
  const [first] = times as [SummaryRight]
  return {
    key: first.safeguard,
    status: first.status,
    title: wordRight(first.safeguard, words),
    lines: [
      t(`rule.${first.safeguard}`),
      ...new Set(times.flatMap((each) => limitsOf(each, summary, words))),
    ],
    times: times.map((each) => wordTime(each, words)),
    sources: first.sources.map((source) =>
      t('summary.source', {
        citation: wordCitation(source, words),
        level: t(`child.level.${source.level}`),
        state: t(`rights.${source.verification}`),
      }),
    ),
  }
}

function wordTime(right: SummaryRight, words: DateWords): PaperTime {
  const { t } = words
  const { status, evidence, acts, missing, note } = right
  const isOpen = status === 'breached' || status === 'due' || status === 'unknown'
  return {
    key: [right.case, right.startedAt, right.dueAt, evidence[0]?.at].join(' '),
    status,
    state: t('summary.state', { state: t(`status.${status}`), amount: amountOf(right, words) ?? 'none' }),
    lines: [
      datesOf(right, words),
      ...nationalOf(right, words),
      ...said([
        status !== 'met' &&
          evidence.length > 0 &&
          t('summary.evidence', { list: joinWords(eventsOf(right, words), words) }),
        isOpen && acts !== null && t('child.must-act', { agency: acts }),
        missing.length > 0 && t('child.right.missing', { list: joinWords(missingOf(right, words), words) }),
        note !== null && wordOr(`child.right.note.${note}`, note, words),
      ]),
      ...right.answers.flatMap((each) => answerOf(each, words)),
    ],
  }
}

function amountOf({ status, dueAt, resolvedAt }: SummaryRight, words: DateWords): string | null {
  if (dueAt === null) return null
  if (status === 'due') return formatLeft(dueAt, words)
  if (status === 'breached') return formatLate(dueAt, words)
  return status === 'late' && resolvedAt !== null ? formatLate(dueAt, words, resolvedAt) : null
}

function datesOf({ startedAt, dueAt, resolvedAt }: SummaryRight, words: DateWords): string {
  const { t } = words
  return said([
    t('summary.since', { when: formatMoment(startedAt, words) }),
    dueAt !== null && t('summary.until', { when: formatMoment(dueAt, words) }),
    resolvedAt !== null && t('summary.done', { when: formatMoment(resolvedAt, words) }),
  ]).join(' · ')
}

/** What the limits are, whatever became of them. */
function limitsOf(right: SummaryRight, { country }: RightsSummary, words: DateWords): string[] {
  const { t } = words
  const limit = readLimit(right.limit)
  const national = readNational(right.national)
  return said([
    limit && t('summary.limit', { limit: wordLimit(limit, words), from: limit.from }),
    limit?.parameter && t(`child.right.parameter.${limit.parameter}`),
    national &&
      t('summary.limit.national', {
        country,
        limit: wordLimit(national.limit, words),
        from: national.limit.from,
      }),
    right.stricter !== null && t(`summary.stricter.${right.stricter}`),
  ])
}

/** How it stands by the country's own law, where that has a limit of its own. */
function nationalOf(right: SummaryRight, words: DateWords): string[] {
  const { t } = words
  const national = readNational(right.national)
  if (!national) return []
  return said([
    t('summary.national', { state: t(`status.${national.status}`) }),
    national.dueAt !== null &&
      t('summary.limit.national-until', { when: formatMoment(national.dueAt, words) }),
  ])
}

function eventsOf({ evidence }: SummaryRight, words: DateWords): string[] {
  return evidence.map(({ type, at, atPrecision }) =>
    words.t('child.event.at', { event: words.t(`event.${type}`), when: formatWhen(at, atPrecision, words) }),
  )
}

function missingOf({ missing, missingIn }: SummaryRight, words: DateWords): string[] {
  return missing.map((field) =>
    field === 'dateOfBirth' ? words.t('child.dateOfBirth') : wordField(missingIn ?? '', field, words),
  )
}

function answerOf(answer: SummaryRight['answers'][number], words: DateWords): string[] {
  const { t } = words
  const { why, remedy, byWhen } = answer
  return said([
    t('summary.answer', { agency: answer.agency, when: formatMoment(answer.recordedAt, words) }),
    byWhen !== null && t('summary.answer.by', { when: formatMoment(byWhen, words) }),
    why === null ? t('summary.answer.unsaid') : t('summary.answer.why', { words: why }),
    remedy !== null && t('summary.answer.remedy', { words: remedy }),
  ])
}

function gapsOf({ gaps, stages }: RightsSummary, words: DateWords): Block[] {
  const { t } = words
  const unknown = stages.flatMap(({ rights }) => rights).filter(({ status }) => status === 'unknown').length
  const items = [
    ...(unknown > 0 ? [t('summary.gaps.unknown', { n: unknown })] : []),
    ...gaps.map(({ code, event }) =>
      t('summary.gap', {
        question: t(`child.flag.${code}`),
        when: formatWhen(event.at, event.atPrecision, words),
      }),
    ),
  ]
  return [
    { kind: 'heading', level: 2, text: t('summary.gaps') },
    items.length > 0 ? { kind: 'list', items } : { kind: 'text', text: t('summary.gaps.none') },
  ]
}

function withheldOf({ withheld, recipient }: RightsSummary, { t }: DateWords): Block[] {
  return [
    { kind: 'heading', level: 2, text: t('summary.withheld') },
    {
      kind: 'list',
      items: said([
        withheld.fromGiver && t('summary.withheld.giver'),
        withheld.fromRecipient && t(`summary.withheld.${recipient}`),
        t('summary.withheld.never'),
      ]),
    },
  ]
}
