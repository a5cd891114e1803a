import { Combobox } from '#ui/combobox.tsx'
import { useT } from '#ui/i18n.tsx'
import { Icon } from '#ui/icon.tsx'
import type { NamedCode } from './code-names.ts'

/** Any number of a long list, each found by writing: what was chosen stands below, with a way to take it out. */
export function CodePicker(props: {
  label: string
  help?: string
  codes: readonly NamedCode[]
  values: readonly string[]
  onChange: (values: string[]) => void
}) {
  const t = useT()
  const { codes, values, onChange } = props
  const nameOf = (code: string) => codes.find(({ value }) => value === code)?.label ?? code
  return (
    <div className="code-picker">
      <Combobox
        // A new one for each choice: it is then empty again, ready for the next.
        key={values.join()}
        label={props.label}
        help={props.help}
        optional
        items={codes.filter(({ value }) => !values.includes(value))}
        value=""
        onChange={(code) => code !== '' && onChange([...values, code])}
      />
      {values.length > 0 && (
        <ul className="picked">
          {values.map((code) => (
            <li key={code} className="tag">
              {nameOf(code)}
              <button
                type="button"
                aria-label={t('register.take-out', { what: nameOf(code) })}
                onClick={() => onChange(values.filter((value) => value !== code))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
