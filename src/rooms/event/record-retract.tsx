import { type FormEvent, useRef, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { useProblemText } from '#ui/problem.ts'
import { SaveBar } from '#ui/save-bar.tsx'
import { Section } from '#ui/section.tsx'
import { TextArea } from '#ui/text-field.tsx'
import type { EventReading } from '../child/child.contract.ts'
import type { RecordEventRequest } from './event.contract.ts'
import { formatOffset, localOffset } from './form-when.ts'
import { WhenYouSave } from './record-effect.tsx'
import { RecordFacts } from './record-facts.tsx'
import type { Scene } from './record-scene.ts'
import { usePreview } from './use-preview.ts'
import { useSaveEvent } from './use-save-event.ts'

/** Takes an event back: it stays in the record, struck out, with the reason. */
export function RecordRetract(props: {
  scene: Scene
  event: EventReading
  names: Readonly<Record<string, string>>
}) {
  const { scene, event } = props
  const t = useT()
  const problemText = useProblemText()
  const made = useRef(startOf(event))
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const [refused, setRefused] = useState<Error>()
  const { record, saving } = useSaveEvent(scene.child.ref, () => {})
  const preview = usePreview({ ...made.current, reason: '–' })
  const words = reason.trim() === '' && missing ? t('record.needed.reason-back') : undefined
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    setRefused(undefined)
    setMissing(reason.trim() === '')
    if (saving || reason.trim() === '') return
    record({ ...made.current, reason: reason.trim(), lastSeen: scene.lastSeen }, setRefused)
  }
  return (
    <Section title={t('record.retract', { event: t(`event.${event.type}`) })}>
      <form className="form retract" noValidate onSubmit={submit}>
        <ErrorSummary errors={words ? [{ field: 'f-reason', message: words }] : []} />
        {refused && <Notice kind="error" title={problemText(refused)} />}
        <p className="quiet">{t('record.retract.help')}</p>
        <RecordFacts event={event} names={props.names} />
        <TextArea
          id="f-reason"
          rows={3}
          dir="auto"
          label={t('record.retract.reason')}
          help={t('record.retract.reason.help')}
          error={words}
          value={reason}
          onChange={setReason}
        />
        <WhenYouSave preview={preview} />
        <SaveBar save={t('record.retract.save')} saving={saving} note={t('record.draft.none')} />
      </form>
    </Section>
  )
}

/** A withdrawal happens now, in the compartment of what it withdraws, and carries no answers. */
function startOf(event: EventReading): RecordEventRequest {
  const now = new Date()
  const offset = -now.getTimezoneOffset() || 0
  const wall = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, 19)
  return {
    id: uuidv7(),
    case: event.case,
    type: event.type,
    at: `${wall}${formatOffset(localOffset(wall.slice(0, 10), wall.slice(11, 16)))}`,
    compartment: event.compartment,
    data: {},
    retracts: event.id,
    reason: '',
  }
}
