import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { useT } from './i18n.tsx'
import { Icon } from './icon.tsx'

/** Page by page through a list of any length. Give no function where there is no page. `children`: what is shown. */
export function Pager(props: { onPrevious?: () => void; onNext?: () => void; children?: ReactNode }) {
  const t = useT()
  if (!props.onPrevious && !props.onNext) return null
  return (
    <nav className="pager" aria-label={t('pager.label')}>
      <Button small disabled={!props.onPrevious} onClick={props.onPrevious}>
        {t('pager.previous')}
      </Button>
      <Button small disabled={!props.onNext} onClick={props.onNext}>
        {t('pager.next')} <Icon name="arrow" forward />
      </Button>
      {props.children !== undefined && <span className="meta">{props.children}</span>}
    </nav>
  )
}
