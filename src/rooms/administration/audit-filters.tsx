import { type FormEvent, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { SelectField } from '#ui/choice-fields.tsx'
import { DateBoxes } from '#ui/date-boxes.tsx'
import { type DateParts, emptyDate, readDate } from '#ui/date-value.ts'
import { useT } from '#ui/i18n.tsx'
import { TextField } from '#ui/text-field.tsx'
import { auditActions } from './audit-actions.ts'

export type AuditFilter = { person: string; action: string; from: DateParts; to: DateParts }

export const noFilter: AuditFilter = { person: '', action: '', from: emptyDate, to: emptyDate }

/** The filter as the API asks for it: from the first instant of a day to the last of another, by the clock here. */
export function queryOf({ person, action, from, to }: AuditFilter): string {
  const first = readDate(from, { time: 'none' })
  const last = readDate(to, { time: 'none' })
  return new URLSearchParams({
    ...(person.trim() !== '' && { person: person.trim() }),
    ...(action !== '' && { action }),
    ...(first.kind === 'date' && { from: startOf(first.date, 0) }),
    ...(last.kind === 'date' && { to: startOf(last.date, 1) }),
  }).toString()
}

function startOf(date: string, daysLater: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(year, month - 1, day + daysLater).toISOString()
}

/** By whom, what, from when to when; nothing is asked until "Show". */
export function AuditFilters(props: { withPerson: boolean; onApply: (filter: AuditFilter) => void }) {
  const t = useT()
  const [filter, set] = useState(noFilter)
  const [tried, setTried] = useState(false)
  const wrongIn = (parts: DateParts) => {
    const read = readDate(parts, { time: 'none' })
    return tried && read.kind === 'wrong' ? t(read.problem) : undefined
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const isWrong = [filter.from, filter.to].some(
      (parts) => readDate(parts, { time: 'none' }).kind === 'wrong',
    )
    if (!isWrong) props.onApply(filter)
  }
  return (
    <form className="filters" noValidate onSubmit={submit} aria-label={t('admin.audit.filter')}>
      {props.withPerson && (
        <TextField
          label={t('admin.username')}
          dir="ltr"
          value={filter.person}
          onChange={(person) => set({ ...filter, person })}
        />
      )}
      <SelectField
        label={t('admin.audit.what')}
        none={t('admin.audit.anything')}
        options={auditActions.map((value) => ({ value, label: t(`audit.${value}`) }))}
        value={filter.action}
        onChange={(action) => set({ ...filter, action })}
      />
      {(['from', 'to'] as const).map((end) => (
        <DateBoxes
          key={end}
          label={t(`admin.audit.${end}`)}
          error={wrongIn(filter[end])}
          value={filter[end]}
          onChange={(parts) => set({ ...filter, [end]: parts })}
        />
      ))}
      <p>
        <Button type="submit">{t('admin.audit.show')}</Button>
      </p>
    </form>
  )
}
