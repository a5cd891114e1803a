import type { ReactNode } from 'react'

/** A few choices side by side, one chosen: whose children, which rights. `label` names the group. */
export function SegmentedChoice<T extends string>(props: {
  label: string
  options: readonly { value: T; label: ReactNode; n?: ReactNode }[]
  value: T
  onChange: (value: T) => void
}) {
  return (
    <fieldset className="seg">
      <legend className="sr">{props.label}</legend>
      {props.options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === props.value}
          onClick={() => props.onChange(option.value)}
        >
          {option.label}
          {option.n !== undefined && <span>{option.n}</span>}
        </button>
      ))}
    </fieldset>
  )
}
