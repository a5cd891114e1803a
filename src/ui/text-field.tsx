import type { ComponentProps } from 'react'
import { Field, type FieldFrame } from './field.tsx'

type Text = FieldFrame & { value: string; onChange: (value: string) => void }

/** One line of text. `width` in characters: 2, 4 or 9; the whole width when absent. */
export function TextField(
  props: Text & {
    width?: 2 | 4 | 9
    inputRef?: React.Ref<HTMLInputElement>
  } & Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id' | 'width'>,
) {
  const { label, id, help, error, optional, value, onChange, width, inputRef, ...rest } = props
  const look = ['in', width && `w${width}`, rest.readOnly && 'ro', rest.className].filter(Boolean).join(' ')
  return (
    <Field {...{ label, id, help, error, optional }}>
      {(control) => (
        <input
          type="text"
          autoComplete="off"
          {...rest}
          {...control}
          ref={inputRef}
          className={look}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** Several lines of text. */
export function TextArea(props: Text & Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'id'>) {
  const { label, id, help, error, optional, value, onChange, ...rest } = props
  return (
    <Field {...{ label, id, help, error, optional }}>
      {(control) => (
        <textarea
          rows={4}
          {...rest}
          {...control}
          className={rest.readOnly ? 'in ro' : 'in'}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
