import { Children, type ReactNode, useEffect, useRef } from 'react'
import { takeArrival } from './arrival.ts'
import { useT } from './i18n.tsx'
import { Icon } from './icon.tsx'
import { usePageTitle } from './page-title.ts'

/**
 * The head of a page. `title` is shown; `pageTitle` (the same unless given) names the browser's tab. Takes
 * the focus when a reader came here by a link, so that the next Tab starts at the page and not in the rail.
 */
export function PageHeader(props: {
  title: string
  pageTitle?: string
  /** Under the title: the date, what is in the list. */
  meta?: ReactNode
  /** At the far side: choices and actions for the whole page. */
  tools?: ReactNode
  crumbs?: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  usePageTitle(props.pageTitle ?? props.title)
  // The title changes when one child's page follows another's: that is an arrival as well.
  useEffect(() => {
    if (props.title !== '' && takeArrival()) heading.current?.focus({ preventScroll: true })
  }, [props.title])
  return (
    <>
      {props.crumbs}
      <div className="page-h">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {props.title}
          </h1>
          {props.meta !== undefined && <p className="meta">{props.meta}</p>}
        </div>
        {props.tools !== undefined && <div className="tools">{props.tools}</div>}
      </div>
    </>
  )
}

/** The way back up: links from the widest page to the nearest, then where the reader is. */
export function Crumbs({ links, here }: { links: ReactNode; here: ReactNode }) {
  const t = useT()
  return (
    <nav className="crumb" aria-label={t('shell.crumbs')}>
      {Children.map(links, (link) => (
        <>
          {link} <Icon name="chev" forward />
        </>
      ))}
      <span aria-current="page">{here}</span>
    </nav>
  )
}
