import { type ComponentProps, type ReactNode, useId } from 'react'
import { Field, type FieldFrame, FieldGroup } from './field.tsx'
import { useT } from './i18n.tsx'

export type Choice = { value: string; label: ReactNode; help?: ReactNode }

/** One of a list, closed until opened. For more than about twelve choices use `Combobox`. '' is: nothing chosen. */
export function SelectField(
  props: FieldFrame & {
    options: readonly { value: string; label: string }[]
    value: string
    onChange: (value: string) => void
    /** The words for nothing chosen; without them a choice is always made. */
    none?: string
    disabled?: boolean
  },
) {
  const { options, value, onChange, none, disabled, ...frame } = props
  return (
    <Field {...frame}>
      {(control) => (
        <select
          {...control}
          className="in"
          value={value}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** One of a few, all in sight. '' is: nothing chosen yet. */
export function RadioGroup(
  props: FieldFrame & {
    options: readonly Choice[]
    value: string
    onChange: (value: string) => void
    inline?: boolean
  },
) {
  const { options, value, onChange, inline, ...frame } = props
  const name = useId()
  return (
    <FieldGroup {...frame}>
      <div className={inline ? 'opts in-line' : 'opts'}>
        {options.map((option) => (
          <Option
            key={option.value}
            {...option}
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

/** Any number of a few, all in sight. */
export function CheckboxGroup(
  props: FieldFrame & {
    options: readonly Choice[]
    values: readonly string[]
    onChange: (values: string[]) => void
  },
) {
  const { options, values, onChange, ...frame } = props
  return (
    <FieldGroup {...frame}>
      <div className="opts">
        {options.map((option) => (
          <Option
            key={option.value}
            {...option}
            type="checkbox"
            checked={values.includes(option.value)}
            onChange={(event) =>
              onChange(
                event.target.checked
                  ? [...values, option.value]
                  : values.filter((value) => value !== option.value),
              )
            }
          />
        ))}
      </div>
    </FieldGroup>
  )
}

/** One box to tick. */
export function Checkbox(props: {
  label: ReactNode
  help?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  return (
    <Option
      label={props.label}
      help={props.help}
      type="checkbox"
      checked={props.checked}
      onChange={(event) => props.onChange(event.target.checked)}
    />
  )
}

/** Yes, no, or (with `unknown`) not known. `undefined` is: not answered. */
export function YesNo(
  props: FieldFrame & {
    value: 'yes' | 'no' | 'unknown' | undefined
    onChange: (value: 'yes' | 'no' | 'unknown') => void
    unknown?: boolean
  },
) {
  const { value, onChange, unknown, ...frame } = props
  const t = useT()
  const values = unknown ? (['yes', 'no', 'unknown'] as const) : (['yes', 'no'] as const)
  return (
    <RadioGroup
      {...frame}
      inline
      options={values.map((each) => ({ value: each, label: t(`form.${each}`) }))}
      value={value ?? ''}
      onChange={(each) => onChange(each as 'yes' | 'no' | 'unknown')}
    />
  )
}

function Option({ label, help, ...input }: Omit<Choice, 'value'> & ComponentProps<'input'>) {
  const id = useId()
  return (
    <div className="opt">
      <input id={id} aria-describedby={help ? `${id}-help` : undefined} {...input} />
      <label htmlFor={id}>{label}</label>
      {help && (
        <span className="help" id={`${id}-help`}>
          {help}
        </span>
      )}
    </div>
  )
}
