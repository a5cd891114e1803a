import type { DateWords } from '#ui/dates.ts'
import { wordInstrument, wordKnownDate } from './rights-words.ts'
import type { InstrumentReading } from './safeguards.contract.ts'

/** The full citation of an instrument. Its title is official in English; what nobody has read yet says so. */
export function RightCitation({ instrument, words }: { instrument: InstrumentReading; words: DateWords }) {
  const { t } = words
  const { title, adoptedBy, symbol, adopted, inForce, replacedBy } = instrument
  const facts = [title, adoptedBy, symbol, adopted, inForce]
  const isRead = facts.every((fact) => fact === null || fact.readAt !== null)
  const dates = [
    adopted && t('rights.citation.adopted', { when: wordKnownDate(adopted.value, words) }),
    inForce && t('rights.citation.in-force', { when: wordKnownDate(inForce.value, words) }),
    replacedBy !== null && t('rights.citation.replaced', { by: wordInstrument(replacedBy, words) }),
    !isRead && t('rights.citation.unread'),
  ].filter((part) => typeof part === 'string')
  const named = [title.value, adoptedBy?.value, symbol?.value].filter((part) => part !== undefined)
  return (
    <details className="why">
      <summary>
        {t('rights.citation')}
        <span className="sr"> {wordInstrument(instrument.id, words)}</span>
      </summary>
      <p lang="en" dir="ltr" className="right-cited">
        {named.join(', ')}
      </p>
      <p className="meta">{dates.join(' · ')}</p>
    </details>
  )
}
