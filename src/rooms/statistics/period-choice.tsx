import { type FormEvent, useState } from 'react'
import { type PeriodKind, periodAt } from '#indicators/cube/periods.ts'
import { DAY } from '#journey/local-time.ts'
import { Button } from '#ui/button.tsx'
import { SelectField } from '#ui/choice-fields.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/text-field.tsx'
import { dayAt, daysBetween, type StatisticsPeriod, upTo } from './statistics-period.ts'
import { wordPeriod } from './statistics-words.ts'
import type { Frame } from './use-frame.ts'

const offered: Readonly<Record<PeriodKind, number>> = { year: 6, quarter: 8, month: 13 }
const otherDays = 'days'

/** A year, quarter or month of those that lie behind us or still run, or days of one's own. */
export function PeriodChoice(props: {
  label: string
  frame: Frame
  /** Null: none chosen, where that is allowed. */
  value: StatisticsPeriod | null
  none?: string
  onChange: (key: string) => void
}) {
  const { frame, value, onChange } = props
  const { words, offset } = frame
  const [choosing, setChoosing] = useState(false)
  const now = Date.parse(words.now)
  const known = (['year', 'quarter', 'month'] as const).flatMap((kind) =>
    upTo(periodAt(kind, now, offset), offered[kind], offset).toReversed(),
  )
  const listed = value === null || known.some(({ key }) => key === value.key) ? known : [value, ...known]
  return (
    <>
      <SelectField
        label={props.label}
        value={value?.key ?? ''}
        {...(props.none !== undefined && { none: props.none })}
        onChange={(key) => (key === otherDays ? setChoosing(true) : onChange(key))}
        options={[
          ...listed.map((period) => ({ value: period.key, label: wordPeriod(period, offset, words) })),
          { value: otherDays, label: words.t('statistics.other-days') },
        ]}
      />
      <Dialog open={choosing} onClose={() => setChoosing(false)} title={words.t('statistics.other-days')}>
        <DaysForm
          frame={frame}
          onChoose={(key) => {
            setChoosing(false)
            onChange(key)
          }}
        />
      </Dialog>
    </>
  )
}

function DaysForm({ frame, onChoose }: { frame: Frame; onChoose: (key: string) => void }) {
  const { words, offset, period } = frame
  const { t } = words
  const [first, setFirst] = useState(dayAt(period.from, offset))
  const [last, setLast] = useState(dayAt(period.to - DAY / 2, offset))
  const [error, setError] = useState<string>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const chosen = daysBetween(first, last, offset)
    if (chosen) onChoose(chosen.key)
    else setError(t('statistics.days.wrong'))
  }
  return (
    <form className="form" noValidate onSubmit={submit}>
      <TextField label={t('statistics.days.first')} type="date" value={first} onChange={setFirst} />
      <TextField
        label={t('statistics.days.last')}
        type="date"
        value={last}
        onChange={setLast}
        error={error}
      />
      <p>
        <Button kind="primary" type="submit">
          {t('statistics.show')}
        </Button>
      </p>
    </form>
  )
}
