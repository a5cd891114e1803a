import type { Compartment } from '#journey/envelope.ts'
import { RadioGroup } from '#ui/choice-fields.tsx'
import { Combobox } from '#ui/combobox.tsx'
import { useT } from '#ui/i18n.tsx'
import { FormRow } from '#ui/rule-hint.tsx'
import type { AgencyRow, PlaceRow } from '../administration/administration.contract.ts'
import { placeBelongs, placeMatters } from './form-places.ts'
import type { EventForm } from './form-values.ts'
import { placeItems } from './record-reference-field.tsx'

type Change = (part: Partial<EventForm>) => void

/** Where it happened, for what happens in a place of the registers. */
export function RecordPlace(props: {
  type: string
  form: EventForm
  change: Change
  places: readonly PlaceRow[]
  error?: string
}) {
  const t = useT()
  const { type, form, change } = props
  if (!placeBelongs(type) && form.place === '') return null
  return (
    <FormRow>
      <Combobox
        id="f-place"
        label={t('envelope.place')}
        help={placeMatters(type) ? t('record.place.matters') : undefined}
        optional={!placeMatters(type)}
        error={props.error}
        items={placeItems(props.places)}
        value={form.place}
        onChange={(place) => change({ place })}
      />
    </FormRow>
  )
}

/** For which agency it is recorded, and who may see it: proposed, so that most need not look. */
export function RecordEnvelope(props: {
  form: EventForm
  change: Change
  agencies: readonly AgencyRow[]
  compartments: readonly string[]
  declared: Compartment
  faultOf: (field: string) => { words: string } | undefined
}) {
  const t = useT()
  const { form, change, faultOf } = props
  const agency = props.agencies.find(({ ref }) => ref === form.agency)
  const isWrong = faultOf('agency') !== undefined || faultOf('compartment') !== undefined
  const compartments = [...new Set<string>([form.compartment, ...props.compartments])]
  return (
    <details className="envelope" open={isWrong || undefined}>
      <summary>
        {t('record.envelope', {
          agency: agency?.name ?? form.agency,
          compartment: t(`code.compartment.${form.compartment}`),
        })}
      </summary>
      <FormRow>
        <Combobox
          id="f-agency"
          label={t('envelope.agency')}
          error={faultOf('agency')?.words}
          items={props.agencies.map(({ ref, name }) => ({ value: ref, label: name ?? ref, note: ref }))}
          value={form.agency}
          onChange={(next) => change({ agency: next })}
        />
      </FormRow>
      <FormRow>
        <RadioGroup
          id="f-compartment"
          label={t('envelope.compartment')}
          error={faultOf('compartment')?.words}
          value={form.compartment}
          onChange={(next) => change({ compartment: next as Compartment })}
          options={compartments.map((value) => ({
            value,
            label: t(`code.compartment.${value}`),
            help: value === props.declared ? t('record.compartment.usual') : undefined,
          }))}
        />
      </FormRow>
    </details>
  )
}
