import { useState } from 'react'
import { SelectField } from '#ui/choice-fields.tsx'
import type { DateWords } from '#ui/dates.ts'
import { NameViewDialog } from '#ui/name-view-dialog.tsx'
import { useSession } from '#ui/session.ts'
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
  const { t } = props.words
  const [schedule, setSchedule] = useState('')
  const role = useSession()?.role ?? ''
  const close = () => {
    setSchedule('')
    props.onClose()
  }
  return (
    <NameViewDialog
      open={props.open}
      onClose={close}
      title={t('statistics.keep')}
      onKeep={(name) => props.onKeep(name, schedules.find((each) => each === schedule) ?? null)}
    >
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
    </NameViewDialog>
  )
}
