import { type FormEvent, useState } from 'react'
import { ApiProblem, api } from '#ui/api.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Notice } from '#ui/notice.tsx'
import { useProblemText } from '#ui/problem.ts'
import { useWrite } from '#ui/queries.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useDates } from '#ui/use-dates.ts'
import { formatOffset, localOffset } from '../event/form-when.ts'
import type { ParameterRow } from './administration.contract.ts'
import { LawFields } from './law-fields.tsx'
import { changeLimit, emptyLaw, type LimitFault, limitForm } from './limit-form.ts'
import type { ProfileContent, ProfileReading } from './limit-types.ts'
import { wordAmount } from './limit-words.ts'

/** One limit: what holds here where the source leaves it open, and the country's law beside it. Saved as a new version. */
export function LimitEditor(props: { profile: ProfileReading; row: ParameterRow; onClose: () => void }) {
  const { profile, row, onClose } = props
  const words = useDates()
  const { t } = words
  const problemText = useProblemText()
  const [form, setForm] = useState(() => limitForm(row))
  const [faults, setFaults] = useState<readonly LimitFault[]>([])
  const save = useWrite(
    (content: ProfileContent) =>
      api<ProfileReading>('PUT', '/profile', { version: profile.version, content }),
    ['/profile', '/children', '/today'],
  )
  const faultOf = (field: string) => {
    const fault = faults.find((each) => each.field === field)
    return fault && t(fault.message)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const changed = changeLimit(profile.content, row, form, midnight)
    setFaults(changed.faults ?? [])
    if (changed.content) save.mutate(changed.content, { onSuccess: onClose })
  }
  const said = save.error instanceof ApiProblem ? (save.error.problem.faults ?? []) : []
  return (
    <form className="form" noValidate onSubmit={submit}>
      <ErrorSummary errors={faults.map(({ field, message }) => ({ field, message: t(message) }))} />
      {save.error && (
        <Notice kind="error" title={problemText(save.error)}>
          {said.map(({ title }) => title).join(' ')}
        </Notice>
      )}
      <p className="quiet">
        {t(row.isParameter ? 'admin.limit.default' : 'admin.limit.standard', {
          amount: wordAmount(row.standard, row.unit, words),
        })}
      </p>
      {row.isParameter && (
        <TextField
          id="l-value"
          label={t('admin.limits.here')}
          help={t(`admin.unit.${row.unit}`)}
          width={9}
          dir="ltr"
          inputMode="decimal"
          error={faultOf('l-value')}
          value={form.value}
          onChange={(value) => setForm({ ...form, value })}
        />
      )}
      <h3>{t('admin.limits.law')}</h3>
      <p className="quiet">{t('admin.limit.law.help')}</p>
      {form.laws.map((law, i) => (
        <LawFields
          key={law.id}
          n={i}
          base={row.unit}
          law={law}
          faultOf={faultOf}
          onChange={(next) => setForm({ ...form, laws: form.laws.with(i, next) })}
          onRemove={() => setForm({ ...form, laws: form.laws.toSpliced(i, 1) })}
        />
      ))}
      <p>
        <Button
          small
          onClick={() => setForm({ ...form, laws: [...form.laws, emptyLaw(nextId(form.laws), row.unit)] })}
        >
          {t('admin.law.add')}
        </Button>
      </p>
      <div className="dlg-acts">
        <Button kind="primary" type="submit" aria-disabled={save.isPending || undefined}>
          {t('admin.limit.save')}
        </Button>
        <Button onClick={onClose}>{t('admin.cancel')}</Button>
      </div>
      <p className="meta">{t('admin.limit.afterwards')}</p>
    </form>
  )
}

function midnight(date: string): string {
  return `${date}T00:00:00${formatOffset(localOffset(date, '00:00'))}`
}

function nextId(laws: readonly { id: number }[]): number {
  return Math.max(-1, ...laws.map(({ id }) => id)) + 1
}
