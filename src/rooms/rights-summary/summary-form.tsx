import { type FormEvent, useState } from 'react'
import { type Locale, locales, ownNames } from '#platform/i18n/locales.ts'
import { Button } from '#ui/button.tsx'
import { Checkbox, RadioGroup, SelectField } from '#ui/choice-fields.tsx'
import { useT } from '#ui/i18n.tsx'
import { usePreferences } from '#ui/preferences.ts'
import type { Purpose } from './rights-summary.policy.ts'
import { askedFor } from './rights-summary.policy.ts'

/** What the API is asked, as it stands in its address. */
export type AskedSummary = { for: string; purpose: string; language: Locale; answers: 'yes' | 'no' }

const forOthers: readonly Purpose[] = ['hearing', 'appeal', 'complaint', 'legal-advice', 'asked']
const forChild: readonly Purpose[] = ['to-explain', 'asked']

/** For whom, why, in which language: nothing is prepared before these are said. */
export function SummaryForm(props: {
  isAsking: boolean
  /** One stands below already: then printing it is the main thing to do. */
  isMade: boolean
  onAsked: (asked: AskedSummary) => void
}) {
  const t = useT()
  const { locale } = usePreferences()
  const [recipient, setRecipient] = useState<(typeof askedFor)[number]>('court')
  const [purpose, setPurpose] = useState<string>('hearing')
  const [language, setLanguage] = useState<Locale>(locale)
  const [withAnswers, setWithAnswers] = useState(false)
  const isChild = recipient.startsWith('child')
  const allowed = isChild ? forChild : forOthers
  const why = allowed.some((each) => each === purpose) ? purpose : allowed[0]!
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (props.isAsking) return
    props.onAsked({ for: recipient, purpose: why, language, answers: withAnswers && !isChild ? 'yes' : 'no' })
  }
  return (
    <form className="form" noValidate onSubmit={submit}>
      <RadioGroup
        id="summary-for"
        label={t('summary.form.for')}
        value={recipient}
        onChange={(value) => setRecipient(askedFor.find((each) => each === value) ?? 'court')}
        options={askedFor.map((value) => ({
          value,
          label: t(value === 'child' ? 'summary.form.for.child' : `summary.for.${value}`),
        }))}
      />
      <RadioGroup
        id="summary-purpose"
        label={t('summary.form.purpose')}
        value={why}
        onChange={setPurpose}
        options={allowed.map((value) => ({ value, label: t(`summary.purpose.${value}`) }))}
      />
      <SelectField
        id="summary-language"
        label={t('summary.form.language')}
        value={language}
        onChange={(value) => setLanguage(locales.find((each) => each === value) ?? locale)}
        options={locales.map((value) => ({ value, label: ownNames[value] }))}
      />
      {!isChild && (
        <Checkbox
          label={t('summary.form.answers')}
          help={t('summary.form.answers.help')}
          checked={withAnswers}
          onChange={setWithAnswers}
        />
      )}
      <p className="quiet">{t('summary.form.recorded')}</p>
      <p>
        <Button
          kind={props.isMade ? undefined : 'primary'}
          type="submit"
          aria-disabled={props.isAsking || undefined}
        >
          {t('summary.form.prepare')}
        </Button>
      </p>
    </form>
  )
}
