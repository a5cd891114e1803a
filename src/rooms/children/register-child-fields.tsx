import { useMemo } from 'react'
import { CheckboxGroup, RadioGroup, SelectField } from '#ui/choice-fields.tsx'
import { DateBoxes } from '#ui/date-boxes.tsx'
import { useT } from '#ui/i18n.tsx'
import { usePreferences } from '#ui/preferences.ts'
import { FormRow, RuleHint } from '#ui/rule-hint.tsx'
import { Section } from '#ui/section.tsx'
import { TextField } from '#ui/text-field.tsx'
import { countriesIn, languagesIn } from './code-names.ts'
import { CodePicker } from './code-picker.tsx'
import type { BirthKnown, RegisterForm } from './register-form.ts'

const known: readonly BirthKnown[] = ['day', 'month', 'year', 'estimated', 'unknown']
const displacements = [
  'resident',
  'internally-displaced',
  'refugee',
  'asylum-seeker',
  'stateless',
  'returnee',
  'migrant',
]
const careStatuses = ['with-family', 'unaccompanied', 'separated', 'in-care', 'living-alone']
const contexts = ['justice', 'insecurity', 'cyberspace', 'on-the-move']

/** What is known of the child; what is not known stays empty and is never guessed. */
export function ChildFields(props: {
  form: RegisterForm
  onChange: (part: Partial<RegisterForm>) => void
  errorOf: (field: string) => string | undefined
}) {
  const { form, onChange, errorOf } = props
  const t = useT()
  const { locale } = usePreferences()
  const lists = useMemo(() => ({ countries: countriesIn(locale), languages: languagesIn(locale) }), [locale])
  const notProven = form.birthKnown === 'estimated' || form.birthKnown === 'unknown'
  return (
    <Section title={t('register.child')}>
      <FormRow>
        <RadioGroup
          id="sex"
          inline
          label={t('child.sex')}
          error={errorOf('sex')}
          value={form.sex}
          onChange={(sex) => onChange({ sex })}
          options={['female', 'male', 'other', 'unknown'].map((value) => ({
            value,
            label: t(`code.sex.${value}`),
          }))}
        />
      </FormRow>
      <FormRow hints={notProven && <RuleHint status="unknown">{t('register.birth.not-proven')}</RuleHint>}>
        <div className="form">
          <RadioGroup
            inline
            label={t('child.dateOfBirthPrecision')}
            value={form.birthKnown}
            onChange={(value) => onChange({ birthKnown: value as BirthKnown })}
            options={known.map((value) => ({ value, label: t(`code.dateOfBirthPrecision.${value}`) }))}
          />
          <Birth {...props} />
        </div>
      </FormRow>
      <FormRow>
        <CodePicker
          label={t('child.languages')}
          help={t('register.languages.help')}
          codes={lists.languages}
          values={form.languages}
          onChange={(languages) => onChange({ languages })}
        />
      </FormRow>
      <FormRow>
        <CodePicker
          label={t('child.nationality')}
          codes={lists.countries}
          values={form.nationality}
          onChange={(nationality) => onChange({ nationality })}
        />
      </FormRow>
      <FormRow>
        <div className="form">
          <SelectField
            id="careStatus"
            label={t('child.careStatus')}
            optional
            none={t('register.not-said')}
            value={form.careStatus}
            onChange={(careStatus) => onChange({ careStatus })}
            options={careStatuses.map((value) => ({ value, label: t(`code.careStatus.${value}`) }))}
          />
          <SelectField
            id="displacement"
            label={t('child.displacement')}
            optional
            none={t('register.not-said')}
            value={form.displacement}
            onChange={(displacement) => onChange({ displacement })}
            options={displacements.map((value) => ({ value, label: t(`code.displacement.${value}`) }))}
          />
        </div>
      </FormRow>
      <FormRow>
        <CheckboxGroup
          id="contexts"
          label={t('register.contexts')}
          help={t('register.contexts.help')}
          optional
          values={form.contexts}
          onChange={(chosen) => onChange({ contexts: chosen })}
          options={contexts.map((value) => ({ value, label: t(`code.context.${value}`) }))}
        />
      </FormRow>
    </Section>
  )
}

function Birth({ form, onChange, errorOf }: Parameters<typeof ChildFields>[0]) {
  const t = useT()
  if (form.birthKnown === 'unknown') return null
  if (form.birthKnown === 'year' || form.birthKnown === 'estimated') {
    return (
      <TextField
        id="dateOfBirth"
        label={t('register.birth.year')}
        width={4}
        inputMode="numeric"
        dir="ltr"
        error={errorOf('dateOfBirth')}
        value={form.birthYear}
        onChange={(birthYear) => onChange({ birthYear })}
      />
    )
  }
  return (
    <DateBoxes
      id="dateOfBirth"
      label={t('child.dateOfBirth')}
      help={form.birthKnown === 'month' ? t('register.birth.month.help') : undefined}
      error={errorOf('dateOfBirth')}
      value={form.birth}
      onChange={(birth) => onChange({ birth })}
    />
  )
}
