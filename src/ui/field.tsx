import { type ReactNode, useId } from 'react'
import { useT } from './i18n.tsx'
import { Mark } from './mark.tsx'

/** What every field has. `id` is what an error summary links to; give one when the form can be refused. */
export type FieldFrame = {
  label: ReactNode
  id?: string
  /** What to write and where to find it; stands above the field. */
  help?: ReactNode
  /** What is missing or impossible, as an instruction: "Add the year". */
  error?: ReactNode
  /** Says "not required" beside the label. */
  optional?: boolean
}

/** What the control inside a frame needs to be named and described. */
export type ControlProps = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

/** The frame of one control: label, help, error, field, in that order. */
export function Field(props: FieldFrame & { children: (control: ControlProps) => ReactNode }) {
  const { id, describedBy, notes } = useFrame(props)
  return (
    <div className={props.error ? 'field bad' : 'field'}>
      <label htmlFor={id}>
        {props.label} <Optional optional={props.optional} />
      </label>
      {notes}
      {props.children({
        id,
        'aria-describedby': describedBy,
        'aria-invalid': props.error ? true : undefined,
      })}
    </div>
  )
}

/** The frame of several controls that answer one question: radio buttons, boxes to tick, the parts of a date. */
export function FieldGroup(props: FieldFrame & { children: ReactNode }) {
  const { id, describedBy, notes } = useFrame(props)
  return (
    <fieldset className={props.error ? 'field bad' : 'field'} id={id} aria-describedby={describedBy}>
      <legend>
        {props.label} <Optional optional={props.optional} />
      </legend>
      {notes}
      {props.children}
    </fieldset>
  )
}

function useFrame({ id: given, help, error }: FieldFrame) {
  const own = useId()
  const id = given ?? own
  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  const notes = (
    <>
      {help && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error && (
        <p className="msg" id={`${id}-error`}>
          <Mark status="breached" /> {error}
        </p>
      )}
    </>
  )
  return { id, describedBy, notes }
}

function Optional({ optional }: { optional: boolean | undefined }) {
  const t = useT()
  return optional ? <span className="need">{t('form.optional')}</span> : null
}
