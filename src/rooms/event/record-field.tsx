import type { Field } from '#journey/event-type.ts'
import { CheckboxGroup, RadioGroup, SelectField } from '#ui/choice-fields.tsx'
import { DateBoxes } from '#ui/date-boxes.tsx'
import type { DateParts } from '#ui/date-value.ts'
import { useT } from '#ui/i18n.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import type { FormFault } from './form-read.ts'
import type { Answer } from './form-values.ts'
import { ListField } from './record-list-field.tsx'
import { LanguageField, type Offers, ReferenceField } from './record-reference-field.tsx'
import { wordCode, wordQuestion } from './record-words.ts'

export type FieldProps = {
  type: string
  name: string
  field: Field
  answer: Answer
  onChange: (answer: Answer) => void
  fault?: FormFault & { words: string }
  offers: Offers
}

/** So many codes still stand side by side; more go into a list that opens. */
const inSight = 7

/** One question of an event, as its declaration says: the right control for its kind. */
export function RecordField(props: FieldProps) {
  const { type, name, field, answer, onChange, fault } = props
  const t = useT()
  const frame = {
    id: `f-${name}`,
    label: wordQuestion(type, name, t),
    error: fault?.words,
    optional: !field.required,
  }
  const setText = (text: string) => onChange({ ...answer, text })
  switch (field.kind) {
    case 'code':
      return <CodeField {...frame} {...{ name, field, answer, setText }} />
    case 'yes-no':
      return (
        <RadioGroup
          {...frame}
          optional={false}
          inline
          value={answer.text}
          onChange={setText}
          options={[
            { value: 'yes', label: t('form.yes') },
            { value: 'no', label: t('form.no') },
            { value: '', label: t('record.not-recorded') },
          ]}
        />
      )
    case 'codes':
      return field.values ? (
        <CheckboxGroup
          {...frame}
          values={answer.many}
          onChange={(many) => onChange({ ...answer, many })}
          options={field.values.map((code) => ({ value: code, label: wordCode(name, code, t) }))}
        />
      ) : (
        <TextField
          {...frame}
          help={t(`record.help.${field.classification ?? 'list'}`)}
          dir="ltr"
          value={answer.text}
          onChange={setText}
        />
      )
    case 'classification':
      return (
        <TextField
          {...frame}
          help={t(`record.help.${field.classification}-one`)}
          dir="ltr"
          width={9}
          value={answer.text}
          onChange={setText}
        />
      )
    case 'list':
      return <ListField {...frame} {...{ name, field, answer, onChange }} />
    case 'date':
    case 'instant':
      return (
        <DateBoxes
          {...frame}
          time={field.kind === 'instant' ? 'required' : 'none'}
          wrongBox={fault?.box as keyof DateParts | undefined}
          value={answer.date}
          onChange={(date) => onChange({ ...answer, date })}
        />
      )
    case 'number':
      return (
        <TextField
          {...frame}
          help={field.unit && t(`record.unit.${field.unit}`)}
          width={9}
          dir="ltr"
          inputMode="decimal"
          value={answer.text}
          onChange={setText}
        />
      )
    case 'reference':
      return (
        <ReferenceField
          {...frame}
          {...{ name, to: field.to, offers: props.offers }}
          value={answer.text}
          onChange={setText}
        />
      )
    case 'language':
      return (
        <LanguageField {...frame} first={props.offers.languages} value={answer.text} onChange={setText} />
      )
    case 'text':
      return field.free ? (
        <TextArea {...frame} rows={2} dir="auto" value={answer.text} onChange={setText} />
      ) : (
        <TextField {...frame} value={answer.text} onChange={setText} />
      )
  }
}

function CodeField(props: {
  id: string
  label: string
  error?: string
  optional: boolean
  name: string
  field: Field & { kind: 'code' }
  answer: Answer
  setText: (text: string) => void
}) {
  const { name, field, answer, setText, ...frame } = props
  const t = useT()
  const options = field.values.map((code) => ({ value: code, label: wordCode(name, code, t) }))
  if (options.length > inSight) {
    const unset = t(props.optional ? 'record.not-recorded' : 'record.choose')
    return <SelectField {...frame} options={options} none={unset} value={answer.text} onChange={setText} />
  }
  const unset = props.optional ? [{ value: '', label: t('record.not-recorded') }] : []
  return (
    <RadioGroup
      {...frame}
      optional={false}
      value={answer.text}
      onChange={setText}
      options={[...options, ...unset]}
    />
  )
}
