import type { ReactNode } from 'react'
import type { Precision } from '#journey/envelope.ts'
import { LinkButton } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choice-fields.tsx'
import { type DateParts, datePartsOf } from '#ui/date-value.ts'
import { FieldGroup } from '#ui/field.tsx'
import { useT } from '#ui/i18n.tsx'
import { formatOffset, type OffsetAt, readWhen } from './form-when.ts'

const boxes: Readonly<Record<Precision, readonly (keyof DateParts)[]>> = {
  minute: ['day', 'month', 'year', 'time'],
  day: ['day', 'month', 'year'],
  month: ['month', 'year'],
}

/** When it happened, as exactly as it is known: to the minute, the day or the month; and on whose clock. */
export function RecordWhen(props: {
  id: string
  label: ReactNode
  value: DateParts
  precision: Precision
  onChange: (value: DateParts, precision: Precision) => void
  offsetAt: OffsetAt
  error?: ReactNode
  wrongBox?: string
}) {
  const { id, value, precision, onChange, error, wrongBox } = props
  const t = useT()
  const read = readWhen(value, precision)
  const offset = read.kind === 'date' && read.time && formatOffset(props.offsetAt(read.date, read.time))
  return (
    <>
      <FieldGroup id={id} label={props.label} error={error}>
        <div className="dates">
          {boxes[precision].map((box) => (
            <label key={box}>
              {t(`form.date.${box}`)}
              <input
                className={`in ${box === 'day' || box === 'month' ? 'w2' : 'w4'}`}
                dir="ltr"
                inputMode={box === 'time' ? undefined : 'numeric'}
                autoComplete="off"
                aria-invalid={error && (!wrongBox || wrongBox === box) ? true : undefined}
                value={value[box]}
                onChange={(event) => onChange({ ...value, [box]: event.target.value }, precision)}
              />
            </label>
          ))}
          {precision === 'minute' && (
            <LinkButton onClick={() => onChange(nowParts(), 'minute')}>{t('record.now')}</LinkButton>
          )}
        </div>
      </FieldGroup>
      <div className="exact">
        <RadioGroup
          inline
          label={t('envelope.atPrecision')}
          value={precision}
          onChange={(next) => onChange(value, next as Precision)}
          options={(['minute', 'day', 'month'] as const).map((each) => ({
            value: each,
            label: t(`record.exact.${each}`),
          }))}
        />
        {offset && (
          <p className="help">
            {t('record.offset')} <bdi>UTC{offset}</bdi>
          </p>
        )}
      </div>
    </>
  )
}

function nowParts(): DateParts {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  return datePartsOf(`${date}T${two(now.getHours())}:${two(now.getMinutes())}`)
}
