import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { EventType } from '#journey/event-type.ts'
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
import type { EventReading } from '../child/child.contract.ts'
import type { Draft } from './form-drafts.ts'
import { hintsByField } from './form-hints.ts'
import { type FormFault, faultField, readForm } from './form-read.ts'
import type { EventForm } from './form-values.ts'
import { localOffset, offsetOf } from './form-when.ts'
import { RecordCase } from './record-case.tsx'
import { WhenYouSave } from './record-effect.tsx'
import { RecordEnvelope, RecordPlace } from './record-envelope.tsx'
import { RecordField } from './record-field.tsx'
import { RecordHint } from './record-hint.tsx'
import type { Offers } from './record-reference-field.tsx'
import type { Scene } from './record-scene.ts'
import { RecordWhen } from './record-when.tsx'
import { wordQuestion } from './record-words.ts'
import { useDraft } from './use-draft.ts'
import { usePreview } from './use-preview.ts'
import { useSaveEvent } from './use-save-event.ts'

type Fault = FormFault & { words: string }

/** The form of one kind of event, derived from its declaration; `corrects` is the event that it replaces. */
export function RecordForm(props: {
  scene: Scene
  type: EventType
  start: EventForm
  draft: Omit<Draft, 'form' | 'keptAt'>
  keptAt?: string
  offers: Offers
  corrects?: EventReading
  onDiscard: () => void
}) {
  const { scene, type, corrects } = props
  const t = useT()
  const dates = useDates()
  const problemText = useProblemText()
  const id = useRef(uuidv7())
  const [form, setForm] = useState(props.start)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [refused, setRefused] = useState<Error>()
  const draft = useDraft(props.draft, form, form !== props.start, props.keptAt)
  const { record, saving } = useSaveEvent(scene.child.ref, draft.drop)
  const offsetAt = useMemo(() => {
    const kept = corrects && offsetOf(corrects.at)
    return kept === undefined ? localOffset : () => kept
  }, [corrects])
  const read = readForm(type, form, offsetAt, corrects)
  const toSend = read.event && { ...read.event, id: id.current, lastSeen: scene.lastSeen }
  // What it does can be told before the recorder has said why they correct.
  const tried = readForm(type, { ...form, reason: form.reason || '–' }, offsetAt, corrects).event
  const preview = usePreview(tried ? { ...tried, id: id.current } : null)
  const fields = Object.keys(type.fields)
  const effect =
    preview.state === 'known' ? preview.effect : preview.state === 'asking' ? preview.last : undefined
  const hints = effect ? hintsByField(effect, fields) : new Map()
  const change = (part: Partial<EventForm>) => setForm((before) => ({ ...before, ...part }))
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)
  const hintsOf = (field: string) =>
    hints
      .get(field)
      ?.map((hint: Parameters<typeof RecordHint>[0]['hint']) => (
        <RecordHint key={`${hint.finding.safeguard} ${hint.finding.trigger}`} hint={hint} />
      ))

  const refuse = (error: Error) => {
    const said = error instanceof ApiProblem ? (error.problem.faults ?? []) : []
    const placed = said.flatMap(({ at, title }): Fault[] => {
      const field = faultField(at)
      return field === null ? [] : [{ field, message: '', words: title }]
    })
    setFaults(placed)
    setRefused(error)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (saving) return
    setRefused(undefined)
    setFaults((read.faults ?? []).map((fault) => ({ ...fault, words: t(fault.message) })))
    if (toSend) record(toSend, refuse)
  }
  useEffect(() => {
    if (refused && faults.length === 0) document.getElementById('record-refused')?.focus()
  }, [refused, faults])

  return (
    <Section title={t(`event.${type.type}`)} note={t(`event.${type.type}.help`)}>
      <form noValidate onSubmit={submit}>
        <ErrorSummary
          errors={faults.map(({ field, words }) => ({
            field: `f-${field}`,
            message: t('record.fault', { question: wordQuestion(type.type, field, t), fault: words }),
          }))}
        />
        {refused && (
          <div id="record-refused" tabIndex={-1}>
            <Notice kind="error" title={problemText(refused)}>
              {refused instanceof ApiProblem && refused.problem.status === 0 && t('record.not-sent')}
            </Notice>
          </div>
        )}
        {corrects && (
          <FormRow>
            <TextArea
              id="f-reason"
              rows={2}
              dir="auto"
              label={t('envelope.reason')}
              error={faultOf('reason')?.words}
              value={form.reason}
              onChange={(reason) => change({ reason })}
            />
          </FormRow>
        )}
        <FormRow hints={hintsOf('at')}>
          <RecordWhen
            id="f-at"
            label={t('envelope.at')}
            value={form.at}
            precision={form.precision}
            onChange={(at, precision) => change({ at, precision })}
            offsetAt={offsetAt}
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
          <FormRow key={name} hints={hintsOf(name)}>
            <RecordField
              type={type.type}
              name={name}
              field={field}
              answer={form.fields[name]!}
              onChange={(answer) =>
                setForm((before) => ({ ...before, fields: { ...before.fields, [name]: answer } }))
              }
              fault={faultOf(name)}
              offers={props.offers}
            />
          </FormRow>
        ))}
        <RecordPlace
          type={type.type}
          form={form}
          change={change}
          places={props.offers.places}
          error={faultOf('place')?.words}
        />
        <FormRow>
          <TextArea
            id="f-narrative"
            dir="auto"
            optional
            label={t('envelope.narrative')}
            help={t('record.narrative.help')}
            value={form.narrative}
            onChange={(narrative) => change({ narrative })}
          />
        </FormRow>
        <RecordEnvelope
          form={form}
          change={change}
          agencies={props.offers.agencies}
          compartments={scene.compartments}
          declared={type.compartment}
          faultOf={faultOf}
        />
        <WhenYouSave preview={preview} />
        <SaveBar
          save={t(corrects ? 'record.save-correction' : 'record.save')}
          saving={saving}
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
