import { type ReactNode, useEffect, useState } from 'react'
import { LinkButton } from './button.tsx'
import { useT } from './i18n.tsx'
import { Notice } from './notice.tsx'

/** Nothing here: what that means, and what comes next. */
export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>
        <b>{title}</b>
      </p>
      {children !== undefined && <p className="quiet">{children}</p>}
    </div>
  )
}

/** Words first; grey lines only after 300 ms, so that what is quick never flickers. */
export function Loading({ children, lines = 3 }: { children?: ReactNode; lines?: number }) {
  const t = useT()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="empty" aria-busy="true">
      <p className="quiet" role="status">
        {children ?? t('state.loading')}
      </p>
      {late && widths.slice(0, lines).map((w) => <Line key={w} width={w} />)}
    </div>
  )
}

const widths = [100, 70, 85, 95, 60, 80]

function Line({ width }: { width: number }) {
  return <span className="sk" style={{ '--w': width } as React.CSSProperties} />
}

/** What failed, what is still true and since when (children), and one action. */
export function Failed(props: { title?: ReactNode; children?: ReactNode; onRetry?: () => void }) {
  const t = useT()
  return (
    <Notice
      kind="error"
      title={props.title ?? t('state.failed')}
      action={props.onRetry && <LinkButton onClick={props.onRetry}>{t('state.try-again')}</LinkButton>}
    >
      {props.children}
    </Notice>
  )
}
