import { useEffect, useId, useRef } from 'react'
import { useT } from './i18n.tsx'
import { Mark } from './mark.tsx'
import { markTitleWrong } from './page-title.ts'

export type FieldError = { field: string; message: string }

/**
 * What is missing or impossible, at the head of a form. Takes the focus whenever the list changes, links to
 * each field by its id, and makes the page's title begin with "Error:". Draws nothing for an empty list.
 */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const t = useT()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const shown = errors.map(({ field, message }) => `${field} ${message}`).join('\n')
  useEffect(() => {
    if (shown === '') return undefined
    box.current?.focus()
    return markTitleWrong()
  }, [shown])
  if (errors.length === 0) return null
  return (
    <div className="errs" role="alert" aria-labelledby={id} tabIndex={-1} ref={box}>
      <h2 id={id}>
        <Mark status="breached" /> {t('form.errors', { n: errors.length })}
      </h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault()
                focusField(field)
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Moves the focus to a field, or to the wrong or first control of a group of them. */
export function focusField(id: string): void {
  const field = document.getElementById(id)
  if (!field) return
  const control =
    field.tagName === 'FIELDSET'
      ? (field.querySelector<HTMLElement>('[aria-invalid]') ??
        field.querySelector<HTMLElement>('input, select, textarea, button'))
      : field
  field.scrollIntoView({ block: 'center' })
  control?.focus({ preventScroll: true })
}
