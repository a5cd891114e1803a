import { useState } from 'react'
import { api } from '#ui/api.ts'
import { Button } from '#ui/button.tsx'
import { SelectField } from '#ui/choice-fields.tsx'
import { DateBoxes } from '#ui/date-boxes.tsx'
import { datePartsOf, readDate } from '#ui/date-value.ts'
import type { DateWords } from '#ui/dates.ts'
import { Notice } from '#ui/notice.tsx'
import { useProblemText } from '#ui/problem.ts'
import { useWrite } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import { TextField } from '#ui/text-field.tsx'
import { wordAmount, wordKey } from './rights-words.ts'
import type { SafeguardReading, WhatIfAnswer, WhatIfRequest } from './safeguards.contract.ts'
import { WhatIfResult } from './what-if-result.tsx'

/** A proposed limit, held against what happened: the question that legislators ask. Nothing is changed by it. */
export function RightWhatIf({ reading, words }: { reading: SafeguardReading; words: DateWords }) {
  const limits = reading.limits.filter(({ amount }) => amount.value > 0)
  if (limits.length === 0 || reading.rule.kind === 'windows') return null
  return <Form reading={reading} limits={limits} words={words} />
}

type FormProps = { reading: SafeguardReading; limits: SafeguardReading['limits']; words: DateWords }

function Form({ reading, limits, words }: FormProps) {
  const { t } = words
  const problemText = useProblemText()
  const [key, setKey] = useState(limits[0]!.key)
  const limit = limits.find((each) => each.key === key) ?? limits[0]!
  const [value, setValue] = useState('')
  const [from, setFrom] = useState(datePartsOf(reading.from))
  const [to, setTo] = useState(datePartsOf(reading.now))
  const ask = useWrite((request: WhatIfRequest) =>
    api<WhatIfAnswer>('POST', `/safeguards/${encodeURIComponent(reading.id)}/what-if`, request),
  )
  const [first, last] = [readDate(from, dateNeed), readDate(to, dateNeed)]
  const n = Number(value.replace(',', '.'))
  const isReady = first.kind === 'date' && last.kind === 'date' && value.trim() !== '' && n > 0
  const request = () => {
    if (!isReady) return
    ask.mutate({
      limit: { value: n, unit: limit.amount.unit },
      key,
      from: `${first.date}T00:00:00Z`,
      to: `${last.date}T00:00:00Z`,
    })
  }
  return (
    <Section title={t('rights.what-if')} note={t('rights.what-if.note')}>
      <form
        className="what-if"
        onSubmit={(event) => {
          event.preventDefault()
          request()
        }}
      >
        {limits.length > 1 && (
          <SelectField
            label={t('rights.what-if.which')}
            value={key}
            onChange={setKey}
            options={limits.map((each) => ({
              value: each.key,
              label: `${wordKey(each, words)} (${wordAmount(each.amount, words)})`,
            }))}
          />
        )}
        <TextField
          label={t('rights.what-if.limit', { unit: t(`rights.unit.${limit.amount.unit}`) })}
          width={4}
          inputMode="decimal"
          value={value}
          onChange={setValue}
        />
        <DateBoxes label={t('rights.what-if.from')} value={from} onChange={setFrom} />
        <DateBoxes label={t('rights.what-if.to')} value={to} onChange={setTo} />
        <Button type="submit" disabled={!isReady || ask.isPending}>
          {t('rights.what-if.ask')}
        </Button>
      </form>
      <div role="status">{ask.isPending && <p className="quiet">{t('rights.what-if.asking')}</p>}</div>
      {ask.error && <Notice kind="error" title={problemText(ask.error)} />}
      {ask.data && !ask.isPending && <WhatIfResult answer={ask.data} words={words} />}
    </Section>
  )
}

const dateNeed = { time: 'none', required: true } as const
