import { reportChannels } from '#journey/events/codes.ts'
import { SelectField, YesNo } from '#ui/choice-fields.tsx'
import { DateBoxes } from '#ui/date-boxes.tsx'
import { useT } from '#ui/i18n.tsx'
import { FormRow, RuleHint } from '#ui/rule-hint.tsx'
import { Section } from '#ui/section.tsx'
import { TextArea } from '#ui/text-field.tsx'
import type { RegisterForm } from './register-form.ts'

/** The first event of the journey: a report reached us. */
export function ReportFields(props: {
  form: RegisterForm
  onChange: (part: Partial<RegisterForm>) => void
  errorOf: (field: string) => string | undefined
}) {
  const { form, onChange, errorOf } = props
  const t = useT()
  return (
    <Section title={t('register.report')} note={t('event.report-received.help')}>
      <FormRow>
        <DateBoxes
          id="reportedAt"
          time="optional"
          label={t('register.report.at')}
          help={t('register.report.at.help')}
          error={errorOf('reportedAt')}
          value={form.reportedAt}
          onChange={(reportedAt) => onChange({ reportedAt })}
        />
      </FormRow>
      <FormRow>
        <SelectField
          id="channel"
          label={t('field.channel')}
          optional
          none={t('register.not-said')}
          error={errorOf('channel')}
          value={form.channel}
          onChange={(channel) => onChange({ channel })}
          options={reportChannels.map((value) => ({ value, label: t(`code.channel.${value}`) }))}
        />
      </FormRow>
      <FormRow
        hints={form.urgent === 'yes' && <RuleHint status="due">{t('register.report.urgent')}</RuleHint>}
      >
        <YesNo
          id="urgent"
          label={t('field.urgent')}
          optional
          unknown
          error={errorOf('urgent')}
          value={form.urgent}
          onChange={(urgent) => onChange({ urgent })}
        />
      </FormRow>
      <FormRow>
        <TextArea
          id="narrative"
          label={t('register.report.narrative')}
          help={t('register.report.narrative.help')}
          optional
          dir="auto"
          error={errorOf('narrative')}
          value={form.narrative}
          onChange={(narrative) => onChange({ narrative })}
        />
      </FormRow>
    </Section>
  )
}
