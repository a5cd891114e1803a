import { type FormEvent, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { SelectField } from '#ui/choice-fields.tsx'
import type { DateWords } from '#ui/dates.ts'
import { Dialog } from '#ui/dialog.tsx'
import { useSession } from '#ui/session.ts'
import { TextField } from '#ui/text-field.tsx'
import { isRole } from '../sign-in/sign-in.policy.ts'
import { type Schedule, schedules } from './schedules.ts'
import { mayScheduleReports } from './statistics.policy.ts'

type Keep = (name: string, schedule: Schedule | null) => void

/** Asks under which name a view is kept and, of statisticians, whether reports are made of it. */
export function KeepViewDialog(props: {
  open: boolean
  onClose: () => void
  onKeep: Keep
  words: DateWords
}) {
  return (
    <Dialog open={props.open} onClose={props.onClose} title={props.words.t('statistics.keep')}>
      <KeepForm
        words={props.words}
        onKeep={(name, schedule) => {
          props.onKeep(name, schedule)
          props.onClose()
        }}
      />
    </Dialog>
  )
}

function KeepForm({ onKeep, words: { t } }: { onKeep: Keep; words: DateWords }) {
  const [name, setName] = useState('')
  const [schedule, setSchedule] = useState('')
  const [error, setError] = useState<string>()
  const role = useSession()?.role ?? ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') setError(t('children.views.name.needed'))
    else onKeep(name.trim(), schedules.find((each) => each === schedule) ?? null)
  }
  return (
    <form className="form" noValidate onSubmit={submit}>
      <TextField
        label={t('children.views.name')}
        help={t('children.views.name.help')}
        value={name}
        onChange={setName}
        error={error}
        maxLength={100}
      />
      {isRole(role) && mayScheduleReports(role) && (
        <SelectField
          label={t('statistics.schedule')}
          help={t('statistics.schedule.help')}
          value={schedule}
          onChange={setSchedule}
          none={t('statistics.schedule.none')}
          options={schedules.map((value) => ({ value, label: t(`statistics.schedule.${value}`) }))}
        />
      )}
      <p>
        <Button kind="primary" type="submit">
          {t('children.views.save')}
        </Button>
      </p>
    </form>
  )
}
