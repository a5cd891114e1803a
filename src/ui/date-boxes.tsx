import type { DateNeed, DateParts } from './date-value.ts'
import { type FieldFrame, FieldGroup } from './field.tsx'
import { useT } from './i18n.tsx'

/**
 * Day, month and year in boxes of their own (and a time): nothing to guess about their order. Read what
 * was typed with `readDate`; `wrongBox` is the box that an error speaks of.
 */
export function DateBoxes(
  props: FieldFrame & {
    value: DateParts
    onChange: (value: DateParts) => void
    time?: DateNeed['time']
    wrongBox?: keyof DateParts
  },
) {
  const { value, onChange, time = 'none', wrongBox, ...frame } = props
  const t = useT()
  const boxes: (keyof DateParts)[] =
    time === 'none' ? ['day', 'month', 'year'] : ['day', 'month', 'year', 'time']
  return (
    <FieldGroup {...frame}>
      <div className="dates">
        {boxes.map((box) => (
          <label key={box}>
            {t(`form.date.${box}`)}
            <input
              className={`in ${box === 'day' || box === 'month' ? 'w2' : 'w4'}`}
              dir="ltr"
              inputMode={box === 'time' ? undefined : 'numeric'}
              autoComplete="off"
              aria-invalid={props.error && (!wrongBox || wrongBox === box) ? true : undefined}
              value={value[box]}
              onChange={(event) => onChange({ ...value, [box]: event.target.value })}
            />
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
