import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useT } from './i18n.tsx'
import { Icon } from './icon.tsx'

/**
 * A dialog over the page: the browser keeps the focus inside, closes it with Escape and gives the focus
 * back. Its content stands only while it is open, so each opening starts afresh.
 */
export function Dialog(props: {
  open: boolean
  onClose: () => void
  title: string
  wide?: boolean
  children: ReactNode
  /** Buttons at the foot. */
  actions?: ReactNode
}) {
  const t = useT()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (!element || element.open === props.open) return
    if (props.open) element.showModal()
    else element.close()
  }, [props.open])
  return (
    <dialog
      ref={dialog}
      className={props.wide ? 'dlg wide' : 'dlg'}
      aria-labelledby={id}
      // Closing it from here also ends in this event: only the browser's own closing (Escape) is news.
      onClose={() => props.open && props.onClose()}
    >
      {props.open && (
        <>
          <div className="dlg-h">
            <h2 id={id}>{props.title}</h2>
            <button type="button" className="x" aria-label={t('dialog.close')} onClick={props.onClose}>
              <Icon name="close" />
            </button>
          </div>
          <div className="dlg-body">
            {props.children}
            {props.actions !== undefined && <div className="dlg-acts">{props.actions}</div>}
          </div>
        </>
      )}
    </dialog>
  )
}
