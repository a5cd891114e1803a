import type { ReactNode } from 'react'

/** A short fact in a frame: a role, a filter, a ground. Put its weightiest word in `<b>`. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="tag">{children}</span>
}

/** A reference, always in Latin letters and left to right, also inside Arabic text. */
export function Ref({ children }: { children: string }) {
  return <bdi className="ref">{children}</bdi>
}

/** One key of the keyboard. Hidden from screen readers: the words beside it say what it does. */
export function Key({ children }: { children: string }) {
  return (
    <span aria-hidden="true">
      <kbd>{children}</kbd>
    </span>
  )
}
