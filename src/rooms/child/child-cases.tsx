import { type DateWords, formatDay } from '#ui/dates.ts'
import { Section } from '#ui/section.tsx'
import { Ref } from '#ui/tag.tsx'
import type { CaseReading, ChildReading } from './child.contract.ts'
import { joinWords, wordCount, wordWhere } from './child-words.ts'

/** The cases of the child that the reader's agency stands in. */
export function ChildCases({ reading, words }: { reading: ChildReading; words: DateWords }) {
  const { t } = words
  return (
    <Section title={t('child.cases')} n={wordCount(reading.cases.length, words)}>
      <ul className="who-l">
        {reading.cases.map((each) => (
          <li key={each.ref}>
            <span>
              <Ref>{each.ref}</Ref>
            </span>
            <span className="meta">{t(each.closed ? 'child.case.closed' : 'child.case.open')}</span>
            <span className="meta wide">{aboutCase(each, reading, words)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function aboutCase(each: CaseReading, { names }: ChildReading, words: DateWords): string {
  const { t } = words
  const { state, exactly } = wordWhere(each, names, words)
  const lead = each.leadAgency === null ? null : (names[each.leadAgency] ?? each.leadAgency)
  return [
    each.contexts.length > 0 &&
      joinWords(
        each.contexts.map((context) => t(`code.context.${context}`)),
        words,
      ),
    lead && t('child.case.lead', { agency: lead }),
    state,
    exactly,
    each.since !== null && t('child.since', { when: formatDay(each.since, words) }),
    !each.mayRecord && t('child.case.read-only'),
  ]
    .filter((part) => typeof part === 'string')
    .join(' · ')
}
