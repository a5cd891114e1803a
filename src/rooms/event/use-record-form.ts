import { useMemo, useRef, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { EventType } from '#journey/event-type.ts'
import { ApiProblem } from '#ui/api.ts'
import { useDates } from '#ui/use-dates.ts'
import type { EventReading } from '../child/child.contract.ts'
import type { Draft } from './form-drafts.ts'
import { type Hint, hintsByField } from './form-hints.ts'
import { type FormFault, faultField, readForm } from './form-read.ts'
import type { Answer, EventForm } from './form-values.ts'
import { localOffset, offsetOf } from './form-when.ts'
import type { Scene } from './record-scene.ts'
import { wordFault } from './record-words.ts'
import { useDraft } from './use-draft.ts'
import { usePreview } from './use-preview.ts'
import { useSaveEvent } from './use-save-event.ts'

export type Fault = FormFault & { words: string }

export type FormStart = {
  scene: Scene
  type: EventType
  start: EventForm
  draft: Omit<Draft, 'form' | 'keptAt'>
  /** When the draft that it starts from was kept. */
  keptAt?: string
  /** The event that it replaces. */
  corrects?: EventReading
}

/** The state of one event's form: its answers, what is wrong with them, what they would do, saving them. */
export function useRecordForm({ scene, type, start, draft: about, keptAt, corrects }: FormStart) {
  const words = useDates()
  const { t } = words
  const id = useRef(uuidv7())
  const first = useRef(start)
  const [form, setForm] = useState(start)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  // What was changed since: its message goes, while the list at the head stays until the next attempt.
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set())
  const [refused, setRefused] = useState<Error>()
  const draft = useDraft(about, form, form !== first.current, keptAt)
  const { record, saving } = useSaveEvent(scene.child.ref, draft.drop)
  const offsetAt = useMemo(() => {
    const kept = corrects && offsetOf(corrects.at)
    return kept === undefined ? localOffset : () => kept
  }, [corrects])
  // What it does can be told before the recorder has said why they correct.
  const tried = readForm(type, { ...form, reason: form.reason || '–' }, offsetAt, corrects, true).event
  const preview = usePreview(tried ? { ...tried, id: id.current } : null)
  const effect =
    preview.state === 'known' ? preview.effect : preview.state === 'asking' ? preview.last : undefined
  const hints: ReadonlyMap<string, Hint[]> = effect
    ? hintsByField(effect, Object.keys(type.fields))
    : new Map()

  const refuse = (error: Error) => {
    const said = error instanceof ApiProblem ? (error.problem.faults ?? []) : []
    setFaults(
      said.flatMap((fault): Fault[] => {
        const field = faultField(fault.at)
        return field === null ? [] : [{ field, message: '', words: wordFault(fault, words) }]
      }),
    )
    setRefused(error)
  }
  return {
    form,
    faults,
    refused,
    saving,
    draft,
    preview,
    offsetAt,
    hintsOf: (field: string) => hints.get(field) ?? [],
    faultOf: (field: string) =>
      answered.has(field) ? undefined : faults.find((fault) => fault.field === field),
    change: (part: Partial<EventForm>, ...named: string[]) => {
      setForm((before) => ({ ...before, ...part }))
      setAnswered((before) => new Set([...before, ...Object.keys(part), ...named]))
    },
    answer: (name: string, given: Answer) => {
      setForm((before) => ({ ...before, fields: { ...before.fields, [name]: given } }))
      setAnswered((before) => new Set([...before, name]))
    },
    submit: () => {
      if (saving) return
      const read = readForm(type, form, offsetAt, corrects)
      setRefused(undefined)
      setAnswered(new Set())
      setFaults((read.faults ?? []).map((fault) => ({ ...fault, words: t(fault.message) })))
      if (read.event) record({ ...read.event, id: id.current, lastSeen: scene.lastSeen }, refuse)
    },
  }
}
