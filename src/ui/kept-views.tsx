import { type ReactNode, useState } from 'react'
import { LinkButton } from './button.tsx'
import { useT } from './i18n.tsx'
import { Icon } from './icon.tsx'
import { Notice } from './notice.tsx'
import { useProblemText } from './problem.ts'

type View = { readonly id: string; readonly name: string }

/**
 * Views kept under a name: a list to open and forget them (and take that back), and a way to keep the present one.
 * `again` keeps a forgotten view once more; `naming` is the dialog that asks for a name.
 */
export function KeptViews<V extends View>(props: {
  /** The id of the list's heading, once in a page. */
  id: string
  className: string
  views: readonly V[]
  link: (view: V) => ReactNode
  keepWords: string
  forget: (view: V, done: () => void) => void
  again: (view: V, done: () => void) => void
  failed: Error | null
  naming: (open: boolean, close: () => void, kept: () => void) => ReactNode
  children?: ReactNode
}) {
  const t = useT()
  const problemText = useProblemText()
  const [open, setOpen] = useState(false)
  const [forgotten, setForgotten] = useState<V>()
  const settle = () => setForgotten(undefined)
  return (
    <div className={props.className}>
      <span className="meta" id={props.id}>
        {t('children.views')}
      </span>
      {props.views.length === 0 && <span className="meta">{t('children.views.none')}</span>}
      <ul aria-labelledby={props.id}>
        {props.views.map((view) => (
          <li key={view.id}>
            {props.link(view)}
            <button
              type="button"
              aria-label={t('children.views.forget', { name: view.name })}
              onClick={() => props.forget(view, () => setForgotten(view))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <LinkButton onClick={() => setOpen(true)}>{props.keepWords}</LinkButton>
      {props.children}
      {forgotten && (
        <Notice
          kind="saved"
          title={t('children.views.forgotten', { name: forgotten.name })}
          action={
            <LinkButton onClick={() => props.again(forgotten, settle)}>{t('children.views.undo')}</LinkButton>
          }
        />
      )}
      {props.failed && <Notice kind="error" title={problemText(props.failed)} />}
      {props.naming(open, () => setOpen(false), settle)}
    </div>
  )
}
