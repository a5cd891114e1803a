import type { ComponentProps, ReactNode } from 'react'
import { Key } from './tag.tsx'

type Look = {
  /** `primary`: the one main action of a page. `plain`: reads as a link. */
  kind?: 'primary' | 'plain'
  small?: boolean
  /** The key that does the same, shown on wide screens. */
  keys?: string
  children: ReactNode
}

/** The classes of a button, for a router link that must look like one. */
export function buttonClass({ kind, small }: Pick<Look, 'kind' | 'small'> = {}): string {
  return ['btn', kind === 'primary' && 'go', kind === 'plain' && 'plain', small && 'sm']
    .filter(Boolean)
    .join(' ')
}

/** A button. `type` is "button" unless given. */
export function Button({ kind, small, keys, children, ...rest }: Look & ComponentProps<'button'>) {
  return (
    <button type="button" {...rest} className={buttonClass({ kind, small })}>
      {children}
      {keys && <Key>{keys}</Key>}
    </button>
  )
}

/** An action that reads as a link inside a sentence. */
export function LinkButton(props: ComponentProps<'button'>) {
  return <button type="button" {...props} className="link" />
}
