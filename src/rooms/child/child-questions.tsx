import type { DateWords } from '#ui/dates.ts'
import { Mark } from '#ui/mark.tsx'
import { Section } from '#ui/section.tsx'
import type { ChildReading } from './child.contract.ts'
import { EventLink } from './child-evidence.tsx'
import { wordCount } from './child-words.ts'

/** Questions that the record raises by itself: for whoever can answer them, never a judgement. */
export function ChildQuestions({ reading, words }: { reading: ChildReading; words: DateWords }) {
  const { t } = words
  const { flags, events } = reading
  if (flags.length === 0) return null
  return (
    <Section title={t('child.questions')} n={wordCount(flags.length, words)}>
      <ul className="plan">
        {flags.map(({ code, event: id }) => {
          const event = events.find((each) => each.id === id)
          return (
            <li key={`${code} ${id}`}>
              <Mark status="unknown" spoken />
              <div>
                <p>{t(`child.flag.${code}`)}</p>
                {event && (
                  <p className="meta">
                    <EventLink event={event} words={words} />
                  </p>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
