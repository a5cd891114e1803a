import { expect, test } from 'vitest'
import { translator } from '#platform/i18n/load-catalog.ts'
import { type Locale, locales } from '#platform/i18n/locales.ts'
import { tellRights } from './child-copy-words.ts'
import { makeSummary } from './make-summary.ts'
import type { Paper } from './paper.ts'
import { paperHtml } from './paper-html.ts'
import { type Recipient, recipients } from './rights-summary.policy.ts'
import { answer, event, finding, given, giving } from './summary-examples.ts'
import { wordPaper } from './word-paper.ts'

const national = {
  status: 'breached',
  dueAt: '2026-06-13T09:40:00+02:00',
  resolvedAt: null,
  limit: { hours: 12, from: 'Child Justice Act s. 31' },
  compared: 'stricter',
}
const read = given({
  events: [event({})],
  findings: [
    finding({ status: 'breached', national, acts: 'POL-1' }),
    finding({ safeguard: 'STA-1', status: 'unknown', dueAt: null, limit: null, missing: ['ground'] }),
    finding({ safeguard: 'PTD-2', stage: 'last-resort', dueAt: '2026-06-26T21:40:00+02:00' }),
    finding({ safeguard: 'ARR-1', status: 'met', resolvedAt: '2026-06-12T22:10:00+02:00' }),
  ],
  flags: [{ code: 'order-expired', event: 'e1' }],
  names: { 'POL-1': 'Harbour <police>' },
})

function paperOf(recipient: Recipient, locale: Locale = 'en'): Paper {
  const summary = makeSummary(read, [answer({})], {
    ...giving(recipient),
    language: locale,
    withAnswers: true,
  })
  return wordPaper(summary, {
    locale,
    digits: 'latin',
    t: translator(locale),
    now: read.asOf,
    timeZone: 'UTC',
  })
}

const textOf = (paper: Paper) =>
  paperHtml(paper, '')
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]+>/g, '\n')

test('every paper has words for all that it says, in each language', () => {
  for (const locale of locales) {
    for (const recipient of recipients) {
      const text = textOf(paperOf(recipient, locale))
      expect(text, `${recipient} ${locale}`).not.toMatch(
        /\b(summary|safeguard|child|rule|status|stage|event|rights|field)\.[A-Za-z0-9-]+/,
      )
      expect(text).not.toMatch(/[{}]|undefined|NaN/)
    }
  }
})

test('a court reads both limits, which is the stricter, how each stands, who must act, and the answer', () => {
  const text = textOf(paperOf('court'))
  expect(text).toContain('Limit: 24 hours (CRC/C/GC/24 para 90)')
  expect(text).toContain('By the law of Arkadia: 12 hours (Child Justice Act s. 31)')
  expect(text).toContain('The national limit is the stricter.')
  expect(text).toContain(
    'Convention on the Rights of the Child art \u206637(d)\u2069 · Treaty · Citation checked',
  )
  expect(text).toContain('Why it happened, as answered: no judge on duty')
  expect(text).toContain('1 right cannot be judged')
  expect(text).toContain('For a hearing')
})

test('whatever somebody wrote is shown as text, never as markup', () => {
  const html = paperHtml(paperOf('court'), '')
  expect(html).toContain('Harbour &#60;police&#62; must act')
  expect(html).not.toContain('<police>')
})

test('the child reads what must happen first, then what went wrong and that it is not their fault', () => {
  const text = textOf(paperOf('child-13-17'))
  const at = (words: string) => text.indexOf(words)
  expect(at('What must happen next')).toBeGreaterThan(0)
  expect(at('By Fri 26 June 2026, 21:40 at the latest.')).toBeGreaterThan(at('What must happen next'))
  expect(at('This is not your fault.')).toBeGreaterThan(at('What must happen next'))
  expect(at('Where this comes from')).toBeGreaterThan(at('Whom you can ask'))
})

test('the younger child’s paper cites no law', () => {
  expect(textOf(paperOf('child-8-12'))).not.toMatch(/Convention|rules of the United Nations|Act s\.|GC/)
})

test('a breach of the stricter national limit is one for the child too', () => {
  const [right] = makeSummary(given({ findings: [finding({ national })] }), [], giving('child-8-12'))
    .stages[0]!.rights
  expect(tellRights([right!])).toMatchObject([{ stand: 'breached' }])
})

test('several times are one line: of limits the nearest, of what was the latest day', () => {
  const summary = makeSummary(
    given({
      findings: ['2026-06-20', '2026-06-18'].map((day) =>
        finding({
          safeguard: 'PTD-2',
          stage: 'last-resort',
          dueAt: `${day}T12:00:00Z`,
          startedAt: `${day}T00:00:00Z`,
        }),
      ),
    }),
    [],
    giving('child-8-12'),
  )
  expect(tellRights(summary.stages.flatMap((stage) => stage.rights))).toEqual([
    { safeguard: 'PTD-2', stand: 'due', times: 2, when: '2026-06-18T12:00:00Z' },
  ])
})

test('the head of each page is the reference, the instant and who gave it', () => {
  const html = paperHtml(paperOf('court'), '')
  expect(html).toContain(
    '@top-center{content:"26-0418000-K · as of Tue 16 June 2026, 10:00 · given by Lena Tarro"',
  )
  expect(html).toContain('counter(page)')
  expect(html).toContain('<html lang="en" dir="ltr">')
  expect(paperHtml(paperOf('court', 'ar'), '')).toContain('<html lang="ar" dir="rtl">')
})
