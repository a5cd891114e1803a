import { type DateWords, formatDay, formatMoment } from '#ui/dates.ts'
import { readNational } from '../child/child-limit.ts'
import { type Block, type Paper, type PaperRight, said } from './paper.ts'
import type { RightsSummary, SummaryRight } from './rights-summary.contract.ts'
import type { Band } from './rights-summary.policy.ts'

/** How a right stands for the child: `breached` by either law counts, and the earlier limit is the one that is told. */
type Stand = 'met' | 'due' | 'breached' | 'late' | 'unknown'
type Told = { safeguard: string; stand: Stand; times: number; when: string | null }

const questions: Readonly<Record<Band, number>> = { '8-12': 5, '13-17': 7 }
const people: Readonly<Record<Band, number>> = { '8-12': 4, '13-17': 5 }

/** The child's own copy: what was done, what must happen next and by when, what to ask, and whom. */
export function wordChildCopy(summary: RightsSummary, band: Band, words: DateWords): Paper {
  const { t } = words
  const told = tellRights(summary.stages.flatMap(({ rights }) => rights))
  const inBand = (id: string) => t(`summary.child.${band}.${id}`)
  const part = (stands: readonly Stand[], heading: string, before?: string): Block[] => {
    const own = told.filter(({ stand }) => stands.includes(stand))
    if (own.length === 0) return []
    return [
      { kind: 'heading', level: 2, text: t(`summary.child.${heading}`) },
      ...(before === undefined ? [] : [{ kind: 'text', text: inBand(before), strong: true } as const]),
      { kind: 'rights', rights: own.map((each) => wordTold(each, band, words)) },
    ]
  }
  return {
    locale: words.locale,
    look: band,
    title: t('summary.child.title'),
    running: t('summary.child.running', { ref: summary.child.ref, when: formatMoment(summary.asOf, words) }),
    blocks: [
      { kind: 'text', text: inBand('intro') },
      { kind: 'text', text: t('summary.child.read-aloud') },
      ...(told.length === 0 ? [{ kind: 'text', text: inBand('nothing') } as const] : []),
      ...part(['due'], 'next', 'next-note'),
      ...part(['breached', 'late'], 'wrong', 'wrong-note'),
      ...part(['unknown'], 'unknown', 'unknown-note'),
      ...part(['met'], 'done'),
      { kind: 'heading', level: 2, text: t('summary.child.ask') },
      { kind: 'list', items: numbered(`summary.child.${band}.ask`, questions[band], words) },
      { kind: 'heading', level: 2, text: t('summary.child.whom') },
      { kind: 'list', items: numbered(`summary.child.${band}.whom`, people[band], words) },
      ...(band === '13-17' ? whereFrom(summary, words) : []),
      { kind: 'text', text: inBand('left-out') },
    ],
  }
}

/** One line for each right and way it stands; of several times, the nearest limit or the latest day. */
export function tellRights(rights: readonly SummaryRight[]): Told[] {
  const told = new Map<string, Told>()
  for (const right of rights) {
    const stand = standOf(right)
    const when = whenOf(right, stand)
    const key = `${right.safeguard} ${stand}`
    const known = told.get(key)
    if (!known) told.set(key, { safeguard: right.safeguard, stand, times: 1, when })
    else {
      known.times += 1
      known.when = closer(known.when, when, stand)
    }
  }
  return [...told.values()].toSorted((a, b) =>
    a.stand === 'due' && b.stand === 'due' ? instantOf(a) - instantOf(b) : 0,
  )
}

function instantOf({ when }: Told): number {
  return when === null ? Number.POSITIVE_INFINITY : Date.parse(when)
}

function standOf({ status, national }: SummaryRight): Stand {
  const law = readNational(national)
  if (status === 'breached' || status === 'late' || law?.status !== 'breached') return status
  return status === 'met' || law.resolvedAt !== null ? 'late' : 'breached'
}

function whenOf(right: SummaryRight, stand: Stand): string | null {
  if (stand === 'due') return alertOf(right)
  if (stand === 'late' || stand === 'met') return right.resolvedAt ?? right.startedAt
  return stand === 'breached' ? right.startedAt : null
}

/** The earlier of the two limits, as its own law writes it. */
function alertOf({ alertAt, dueAt, national }: SummaryRight): string | null {
  const limits = [dueAt, readNational(national)?.dueAt ?? null].filter((at) => at !== null)
  const alert = limits.find((at) => alertAt !== null && Date.parse(at) === Date.parse(alertAt))
  return alert ?? alertAt ?? dueAt
}

function closer(a: string | null, b: string | null, stand: Stand): string | null {
  if (a === null || b === null) return a ?? b
  return (stand === 'due') === Date.parse(a) < Date.parse(b) ? a : b
}

function wordTold({ safeguard, stand, times, when }: Told, band: Band, words: DateWords): PaperRight {
  const { t } = words
  // What is not recorded, and what is still to come, say what must be.
  const state = stand === 'late' ? 'breached' : stand === 'unknown' ? 'due' : stand
  const day = when === null ? '' : formatDay(when, words, 'always')
  return {
    key: `${safeguard} ${stand}`,
    status: stand,
    title: t(`summary.${band}.${safeguard}`, { state }),
    lines: said([
      stand === 'due' && when !== null && t('summary.child.by', { when: formatMoment(when, words) }),
      (stand === 'met' || stand === 'breached') && day,
      stand === 'late' && day !== '' && t('summary.child.later', { when: day }),
      times > 1 && t('summary.child.times', { n: times }),
    ]),
    times: [],
    sources: [],
  }
}

function numbered(id: string, n: number, { t }: DateWords): string[] {
  return Array.from({ length: n }, (_, i) => t(`${id}.${i + 1}`))
}

/** Where the rights come from, in a line for each kind of source; nothing that needs a lawyer to read. */
function whereFrom({ stages, country }: RightsSummary, { t }: DateWords): Block[] {
  const rights = stages.flatMap((stage) => stage.rights)
  const levels = new Set(rights.flatMap(({ sources }) => sources.map(({ level }) => level)))
  const items = said([
    (levels.has('treaty') || levels.has('treaty-body')) && t('summary.child.from.treaty'),
    levels.has('un-rules') && t('summary.child.from.un-rules'),
    levels.has('regional-treaty') && t('summary.child.from.regional-treaty'),
    (levels.has('guidance') || levels.has('practice')) && t('summary.child.from.practice'),
    rights.some(({ national }) => readNational(national) !== null) &&
      t('summary.child.from.law', { country }),
  ])
  if (items.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: t('summary.child.from') },
    { kind: 'list', items },
  ]
}
