import { Button } from '#ui/button.tsx'
import { SelectField } from '#ui/choice-fields.tsx'
import { DateBoxes } from '#ui/date-boxes.tsx'
import { useT } from '#ui/i18n.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { LawForm } from './limit-form.ts'

const durations = ['hours', 'days', 'months']

/** One national law: its limit, the article as a lawyer cites it, and from when until when it is in force. */
export function LawFields(props: {
  n: number
  /** The unit of the limit that it stands beside. */
  base: string
  law: LawForm
  faultOf: (field: string) => string | undefined
  onChange: (law: LawForm) => void
  onRemove: () => void
}) {
  const { n, base, law, faultOf, onChange } = props
  const t = useT()
  const units = durations.includes(base) ? durations : [base]
  return (
    <fieldset className="law">
      <legend>{t('admin.law', { n: n + 1 })}</legend>
      <div className="law-limit">
        <TextField
          id={`l-${n}-value`}
          label={t('admin.law.limit')}
          width={4}
          dir="ltr"
          inputMode="decimal"
          error={faultOf(`l-${n}-value`)}
          value={law.value}
          onChange={(value) => onChange({ ...law, value })}
        />
        <SelectField
          label={t('admin.law.unit')}
          options={units.map((value) => ({ value, label: t(`admin.unit.${value}`) }))}
          value={law.unit}
          onChange={(unit) => onChange({ ...law, unit })}
        />
      </div>
      <TextField
        id={`l-${n}-citation`}
        label={t('admin.law.citation')}
        help={t('admin.law.citation.help')}
        dir="auto"
        error={faultOf(`l-${n}-citation`)}
        value={law.citation}
        onChange={(citation) => onChange({ ...law, citation })}
      />
      {(['from', 'until'] as const).map((end) => (
        <DateBoxes
          key={end}
          id={`l-${n}-${end}`}
          label={t(`admin.law.in-force-${end}`)}
          optional
          error={faultOf(`l-${n}-${end}`)}
          value={law[end]}
          onChange={(parts) => onChange({ ...law, [end]: parts })}
        />
      ))}
      <p>
        <Button small onClick={props.onRemove}>
          {t('admin.law.remove', { n: n + 1 })}
        </Button>
      </p>
    </fieldset>
  )
}
