import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from './button.tsx'
import { useT } from './i18n.tsx'

/**
 * The foot of a form: the one main action, others beside it, and what is kept where. Ctrl Enter saves from
 * anywhere in the form. It stands inside the `<form>` whose `onSubmit` does the saving.
 */
export function SaveBar(props: {
  save: ReactNode
  saving?: boolean
  others?: ReactNode
  /** "Draft kept on this computer at 09:39." */
  note?: ReactNode
}) {
  const t = useT()
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const form = bar.current?.closest('form')
    if (!form) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      form.requestSubmit()
    }
    form.addEventListener('keydown', onKeyDown)
    return () => form.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <div className="save" ref={bar}>
      <Button kind="primary" type="submit" keys="Ctrl Enter" aria-disabled={props.saving || undefined}>
        {props.saving ? t('form.saving') : props.save}
      </Button>
      {props.others}
      <span className="meta" role="status">
        {props.note}
      </span>
    </div>
  )
}
