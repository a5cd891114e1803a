import { type DateWords, formatDate } from '#ui/dates.ts'
import { Section } from '#ui/section.tsx'
import type { ChildReading } from './child.contract.ts'
import { joinWords, wordCount } from './child-words.ts'

type Involved = ChildReading['agencies'][number]

/** Who stands in the case, in which capacity, since when, and which parts of the file they see. */
export function ChildAgencies({ reading, words }: { reading: ChildReading; words: DateWords }) {
  const { t } = words
  const now = Date.parse(words.now)
  const present = reading.agencies.filter(({ to }) => to === null || Date.parse(to) > now)
  const past = reading.agencies.filter((each) => !present.includes(each))
  const several = new Set(reading.agencies.map((each) => each.case)).size > 1
  const row = (each: Involved) => (
    <li key={`${each.case} ${each.agency} ${each.capacity} ${each.person} ${each.from}`}>
      <span>{reading.names[each.agency] ?? each.agency}</span>
      <span className="meta">{t(`code.capacity.${each.capacity}`)}</span>
      <span className="meta wide">
        {[
          seesOf(each, words),
          each.to === null
            ? t('child.since', { when: formatDate(each.from, words) })
            : t('child.role.until', { when: formatDate(each.to, words) }),
          each.person !== null && each.person,
          several && each.case,
        ]
          .filter((part) => typeof part === 'string')
          .join(' · ')}
      </span>
    </li>
  )
  return (
    <Section title={t('child.agencies')} n={wordCount(present.length, words)}>
      <ul className="who-l">{present.map(row)}</ul>
      {past.length > 0 && (
        <details className="more">
          <summary>{t('child.agencies.past', { n: past.length })}</summary>
          <ul className="who-l">{past.map(row)}</ul>
        </details>
      )}
    </Section>
  )
}

function seesOf({ compartments }: Involved, words: DateWords): string {
  const list = joinWords(
    compartments.map((compartment) => words.t(`code.compartment.${compartment}`)),
    words,
  )
  return words.t('child.agency.sees', { list })
}
