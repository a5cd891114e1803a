import { useEffect, useRef } from 'react'
import { ApiProblem } from '#ui/api.ts'
import { Button } from '#ui/button.tsx'
import { formatTime } from '#ui/dates.ts'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { useProblemText } from '#ui/problem.ts'
import { FormRow } from '#ui/rule-hint.tsx'
import { SaveBar } from '#ui/save-bar.tsx'
import { Section } from '#ui/section.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { useDates } from '#ui/use-dates.ts'
import { emptyAnswer } from './form-values.ts'
import { RecordCase } from './record-case.tsx'
import { WhenYouSave } from './record-effect.tsx'
import { RecordEnvelope, RecordPlace } from './record-envelope.tsx'
import { RecordField } from './record-field.tsx'
import { RecordHint } from './record-hint.tsx'
import type { Offers } from './record-reference-field.tsx'
import { RecordWhen } from './record-when.tsx'
import { wordQuestion } from './record-words.ts'
import { type FormStart, useRecordForm } from './use-record-form.ts'

/** The form of one kind of event, derived from its declaration. `arrived`: it was just chosen and takes the focus. */
export function RecordForm(props: FormStart & { offers: Offers; arrived: boolean; onDiscard: () => void }) {
  const { scene, type, corrects, offers, arrived } = props
  const t = useT()
  const dates = useDates()
  const state = useRecordForm(props)
  const { form, faults, faultOf, change, draft } = state
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (arrived) element.current?.focus()
  }, [arrived])
  const hints = (field: string) =>
    state
      .hintsOf(field)
      .map((hint) => (
        <RecordHint key={`${hint.kind} ${hint.finding.safeguard} ${hint.finding.trigger}`} hint={hint} />
      ))
  return (
    <Section title={t(`event.${type.type}`)} note={t(`event.${type.type}.help`)}>
      <form
        className="record-form"
        ref={element}
        tabIndex={-1}
        aria-label={t(`event.${type.type}`)}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          state.submit()
        }}
      >
        <ErrorSummary
          errors={faults.map(({ field, words }) => ({
            field: `f-${field}`,
            message: t('record.fault', { question: wordQuestion(type.type, field, t), fault: words }),
          }))}
        />
        {state.refused && <Refused error={state.refused} listed={faults.length > 0} />}
        {corrects && (
          <FormRow>
            <TextArea
              id="f-why"
              rows={2}
              dir="auto"
              label={t('envelope.reason')}
              error={faultOf('why')?.words}
              value={form.reason}
              onChange={(reason) => change({ reason }, 'why')}
            />
          </FormRow>
        )}
        <FormRow hints={hints('at')}>
          <RecordWhen
            id="f-at"
            label={t('envelope.at')}
            value={form.at}
            precision={form.precision}
            onChange={(at, precision) => change({ at, precision })}
            offsetAt={state.offsetAt}
            error={faultOf('at')?.words}
            wrongBox={faultOf('at')?.box}
          />
        </FormRow>
        <RecordCase
          scene={scene}
          value={form.case}
          onChange={(ref) => change({ case: ref })}
          error={faultOf('case')?.words}
        />
        {Object.entries(type.fields).map(([name, field]) => (
          <FormRow key={name} hints={hints(name)}>
            <RecordField
              type={type.type}
              name={name}
              field={field}
              answer={form.fields[name] ?? emptyAnswer}
              onChange={(given) => state.answer(name, given)}
              fault={faultOf(name)}
              offers={offers}
            />
          </FormRow>
        ))}
        <RecordPlace
          type={type.type}
          form={form}
          change={change}
          places={offers.places}
          error={faultOf('place')?.words}
        />
        <FormRow>
          <TextArea
            id="f-narrative"
            dir="auto"
            optional
            label={t('envelope.narrative')}
            help={t('record.narrative.help')}
            error={faultOf('narrative')?.words}
            value={form.narrative}
            onChange={(narrative) => change({ narrative })}
          />
        </FormRow>
        <RecordEnvelope
          form={form}
          change={change}
          agencies={offers.agencies}
          compartments={scene.compartments}
          declared={type.compartment}
          faultOf={faultOf}
        />
        <WhenYouSave preview={state.preview} />
        <SaveBar
          save={t(corrects ? 'record.save-correction' : 'record.save')}
          saving={state.saving}
          others={
            draft.keptAt && (
              <Button
                onClick={() => {
                  draft.drop()
                  props.onDiscard()
                }}
              >
                {t('record.draft.discard')}
              </Button>
            )
          }
          note={
            draft.keptAt
              ? t('record.draft.kept', { time: formatTime(draft.keptAt, dates) })
              : t('record.draft.none')
          }
        />
      </form>
    </Section>
  )
}

/** Why the server did not take it; takes the focus where no field is named. */
function Refused({ error, listed }: { error: Error; listed: boolean }) {
  const t = useT()
  const problemText = useProblemText()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!listed) box.current?.focus()
  }, [listed])
  const isOffline = error instanceof ApiProblem && error.problem.status === 0
  return (
    <div ref={box} tabIndex={-1}>
      <Notice kind="error" title={problemText(error)}>
        {isOffline && t('record.not-sent')}
      </Notice>
    </div>
  )
}
