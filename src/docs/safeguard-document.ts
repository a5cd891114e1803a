/** One safeguard as a document: the rule, its clock, limits, sources and examples, all from its declaration. */
import { instruments } from '#instruments/catalogue.ts'
import { fullCitation, type Instrument } from '#instruments/instrument.ts'
import { defaultProfile } from '#safeguards/profile.ts'
import type { Safeguard } from '#safeguards/safeguard.ts'
import { citationOf, type Source } from '#safeguards/source.ts'
import { formatWhen } from '#ui/dates.ts'
import { wordField, wordValue } from '../rooms/child/child-values.ts'
import { wordOr, wordRight } from '../rooms/child/child-words.ts'
import { describeRule } from '../rooms/safeguards/describe-rule.ts'
import { limitsInForce } from '../rooms/safeguards/limits-in-force.ts'
import { wordAmount, wordAnswers, wordKey, wordKind, wordMatch } from '../rooms/safeguards/rights-words.ts'
import type { RuleReading, WorkedExample } from '../rooms/safeguards/safeguards.contract.ts'
import { drawRule } from './clock-drawing.ts'
import { drawExamples } from './examples-drawing.ts'
import { english } from './words.ts'

const { t } = english
const byId = new Map((instruments as readonly Instrument[]).map((each) => [each.id, each]))

/** The files of one safeguard, by their names: the page and its two drawings. */
export function documentSafeguard(
  safeguard: Safeguard,
  examples: readonly WorkedExample[],
): ReadonlyMap<string, string> {
  const name = safeguard.id.toLowerCase()
  const right = wordRight(safeguard.id, english)
  const rule = describeRule(safeguard, examples)
  const limits = limitsInForce(safeguard, defaultProfile, 0)
  const page = [
    `# ${safeguard.id}: ${right}`,
    `${wordOr(`safeguard.${safeguard.id}.why`, '', english)}`,
    `Stage: ${t(`stage.${safeguard.stage}`)}. [All rights](README.md)`,
    '## The rule',
    t(`rule.${safeguard.id}`),
    `![How the rule judges](${name}-rule.svg)`,
    ...ruleLines(rule),
    '## Limits',
    limits.length === 0
      ? 'No number: the act itself is judged.'
      : limits
          .map((limit) => {
            const key = wordKey(limit, english)
            return `- **${wordAmount(limit.amount, english)}**${key === null ? '' : ` (${key})`}: ${wordKind(limit, english)}`
          })
          .join('\n'),
    '## Sources',
    (safeguard.sources as readonly Source[]).map(sourceLine).join('\n'),
    'A lawyer of a deployment can sign each citation off in the app; what counts there is the latest sign-off.',
    '## Worked examples',
    `Invented journeys, tested. Times are local (+02:00); distances are not to scale; the dotted line is the moment from which the journey is read.`,
    `![Timelines of the examples below](${name}-examples.svg)`,
    examples.map(exampleLines).join('\n\n'),
  ]
  return new Map([
    [`${name}.md`, `${page.filter((part) => part !== '').join('\n\n')}\n`],
    [`${name}-rule.svg`, drawRule(rule, limits, `How ${safeguard.id} judges`, english)],
    [`${name}-examples.svg`, drawExamples(examples, `Worked examples of ${safeguard.id}`)],
  ])
}

const starts = {
  clock: 'The clock starts with',
  'clock-and-act': 'The clock starts with, or what is judged by itself',
  act: 'Looked at',
  windows: 'Counted for each completed week from',
} as const

function ruleLines(rule: RuleReading): string[] {
  const list = (title: string, matches: RuleReading['starts']) =>
    matches.length === 0
      ? ''
      : `${title}:\n\n${matches.map((match) => `- ${wordMatch(match, english)}`).join('\n')}`
  const type = rule.starts[0]?.type ?? ''
  const good = Object.entries(rule.good).map(
    ([field, values]) => `- ${wordField(type, field, english)} **${wordAnswers(field, values, english)}**`,
  )
  return [
    list(`${starts[rule.kind]}${shown(rule, 'starts')}`, rule.starts),
    list(
      `${rule.kind === 'act' ? 'What makes it met' : 'Met by'}${shown(rule, 'satisfiedBy')}`,
      rule.satisfiedBy,
    ),
    list('Met at once where, before it and not ended, there was', rule.standing),
    good.length === 0 ? '' : `Met only if all of these are so:\n\n${good.join('\n')}`,
    rule.kind === 'act' ? '' : t('rights.rule.boundary'),
    rule.lapses ? t(`rights.rule.lapses.${rule.lapses}`) : '',
    rule.resolves ? t('rights.rule.resolves') : '',
  ]
}

/** Where the rule has code instead of a list, the list was seen in the examples. */
function shown(rule: RuleReading, list: RuleReading['byExample'][number]): string {
  return rule.byExample.includes(list) ? ', as the examples below show it' : ''
}

function sourceLine(source: Source): string {
  const { verification, level, instrument } = source
  const state =
    verification === 'unverified' ? 'citation not yet checked' : `read at \`${verification.readAt}\``
  const declared = byId.get(instrument)
  return `- **${citationOf(source)}** (${t(`child.level.${level}`)}; ${state})${declared ? `: ${fullCitation(declared)}` : ''}`
}

function exampleLines(example: WorkedExample, i: number): string {
  const context = { words: english, names: {}, events: new Map() }
  const when = (at: string) => formatWhen(at, 'minute', english)
  const events = example.events.map(({ type, at, atPrecision, data, otherCase }, n) => {
    const said = Object.entries(data).map(
      ([field, value]) => `${wordField(type, field, english)} ${wordValue(field, value, context)}`,
    )
    const details = [...said, ...(otherCase ? ['in another case'] : [])].join(' · ')
    const event = wordOr(`event.${type}`, type, english)
    return `   - ${n + 1}: ${formatWhen(at, atPrecision, english)}, ${event}${details === '' ? '' : ` (${details})`}`
  })
  const findings = example.findings.map(({ status, trigger, dueAt, resolvedAt }) => {
    const n = example.events.findIndex(({ id }) => id === trigger) + 1
    const parts = [dueAt && `due ${when(dueAt)}`, resolvedAt && `done ${when(resolvedAt)}`].filter(Boolean)
    return `   - **${status}** for ${n}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`
  })
  const none = findings.length === 0 ? ['   - the right is not owed here'] : findings
  return [`${i + 1}. ${example.says} (read ${when(example.asOf)})`, ...events, ...none].join('\n')
}
