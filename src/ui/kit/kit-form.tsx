import { useState } from 'react'
import { Button } from '../button.tsx'
import { DateBoxes } from '../date-boxes.tsx'
import { emptyDate, readDate } from '../date-value.ts'
import { ErrorSummary } from '../error-summary.tsx'
import { useT } from '../i18n.tsx'
import { FormRow, RuleHint } from '../rule-hint.tsx'
import { SaveBar } from '../save-bar.tsx'
import { Section } from '../section.tsx'

/** A small form as a whole: error summary, a field with its rule, the bar that saves. */
export function KitForm() {
  const t = useT()
  const [date, setDate] = useState(emptyDate)
  const [wrong, setWrong] = useState<string>()
  const save = () => {
    const read = readDate(date, { time: 'none', required: true })
    setWrong(read.kind === 'wrong' ? t(read.problem) : undefined)
  }
  return (
    <Section title="A form">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <ErrorSummary errors={wrong ? [{ field: 'kit-until', message: wrong }] : []} />
        <FormRow
          hints={
            <RuleHint status="due" cite="Child Justice Act s. 31">
              First review is due within 14 days: <b>by Tue 30 June 2026</b>.
            </RuleHint>
          }
        >
          <DateBoxes id="kit-until" label="Until when?" error={wrong} value={date} onChange={setDate} />
        </FormRow>
        <SaveBar
          save="Save event"
          others={<Button>Keep as draft</Button>}
          note="Draft kept on this computer at 09:39. Nothing is sent until you save."
        />
      </form>
    </Section>
  )
}
