import { RadioGroup, SelectField } from '#ui/choice-fields.tsx'
import { useT } from '#ui/i18n.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { Question } from './register-form.ts'

/** One question of a register in the control that fits it. `fixed` shows the answer and lets nobody change it. */
export function RegisterField(props: {
  question: Question
  fixed: boolean
  error?: string
  value: string
  onChange: (value: string) => void
}) {
  const { question, fixed, error, value, onChange } = props
  const t = useT()
  const { label, help, kind, options = [], required } = question
  const frame = { id: `r-${question.name}`, label, help, error, optional: !required }
  if (kind === 'choice' && options.length <= 4) {
    const unset = required ? [] : [{ value: '', label: t('admin.not-recorded') }]
    return (
      <RadioGroup
        {...frame}
        optional={false}
        inline
        options={[...options, ...unset]}
        value={value}
        onChange={onChange}
      />
    )
  }
  // Many entries too are a plain list: it opens inside a dialog, and typing finds an entry.
  if (kind === 'choice' || kind === 'one-of-many') {
    const none = t(required ? 'admin.choose' : 'admin.not-recorded')
    return <SelectField {...frame} none={none} options={options} value={value} onChange={onChange} />
  }
  const isPlain = kind === 'text'
  return (
    <TextField
      {...frame}
      readOnly={fixed}
      dir={isPlain ? 'auto' : 'ltr'}
      width={isPlain ? undefined : 9}
      inputMode={kind === 'number' ? 'decimal' : undefined}
      value={value}
      onChange={onChange}
    />
  )
}
