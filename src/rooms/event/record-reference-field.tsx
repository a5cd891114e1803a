import { useMemo } from 'react'
import { Combobox, type ComboboxItem } from '#ui/combobox.tsx'
import { formatWhen } from '#ui/dates.ts'
import { useT } from '#ui/i18n.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useDates } from '#ui/use-dates.ts'
import type { AgencyRow, PlaceRow } from '../administration/administration.contract.ts'
import type { EventReading } from '../child/child.contract.ts'
import { nameOfCode } from '../child/child-words.ts'
import { languageCodes } from './form-languages.ts'

/** What a form can refer to. */
export type Offers = {
  agencies: readonly AgencyRow[]
  places: readonly PlaceRow[]
  events: readonly EventReading[]
  /** The child's own languages come first. */
  languages: readonly string[]
}

type Frame = {
  id: string
  label: string
  error?: string
  optional?: boolean
  value: string
  onChange: (value: string) => void
}

/** The events that answer a question about an event: which referral, which assessment. */
const eventsFor: Readonly<Record<string, string>> = {
  referral: 'referred',
  bestInterests: 'best-interests-assessed',
}

/** A reference to an agency, a place, an event of the same child, or an incident. */
export function ReferenceField(
  props: Frame & { name: string; to: 'agency' | 'place' | 'event' | 'incident'; offers: Offers },
) {
  const { name, to, offers, ...frame } = props
  const t = useT()
  const words = useDates()
  const items = useMemo((): ComboboxItem[] => {
    if (to === 'agency')
      return offers.agencies.map(({ ref, name }) => ({ value: ref, label: name ?? ref, note: ref }))
    if (to === 'place') return placeItems(offers.places)
    return offers.events
      .filter((event) => event.standing && (eventsFor[name] ?? event.type) === event.type)
      .map((event) => ({
        value: event.id,
        label: `${t(`event.${event.type}`)}, ${formatWhen(event.at, event.atPrecision, words)}`,
        note: offers.agencies.find(({ ref }) => ref === event.data.to)?.name ?? undefined,
      }))
  }, [to, name, offers, t, words])
  if (to === 'incident') return <TextField {...frame} help={t('record.help.incident')} dir="ltr" />
  return <Combobox {...frame} items={items} empty={to === 'event' ? t('record.no-such-event') : undefined} />
}

/** Places for a combobox, by name. */
export function placeItems(places: readonly PlaceRow[]): ComboboxItem[] {
  return places.map(({ ref, name }) => ({ value: ref, label: name ?? ref, note: ref }))
}

/** A language by its name in the reader's language; kept as its code. */
export function LanguageField(props: Frame & { first: readonly string[] }) {
  const { first, ...frame } = props
  const words = useDates()
  const items = useMemo(() => {
    const named = (code: string) => ({ value: code, label: nameOfCode(code, 'language', words) })
    const own = first.map(named)
    const others = languageCodes.filter((code) => !first.includes(code)).map(named)
    const known = [...own, ...others.toSorted((a, b) => a.label.localeCompare(b.label, words.locale))]
    const isOffered = frame.value === '' || known.some(({ value }) => value === frame.value)
    return isOffered ? known : [named(frame.value), ...known]
  }, [first, words, frame.value])
  return <Combobox {...frame} items={items} />
}
