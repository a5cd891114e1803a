import { useEffect } from 'react'
import { directionOf } from '#platform/i18n/locales.ts'
import type { Block, Paper, PaperRight, PaperTime } from './paper.ts'
import { lookClass, pageRule } from './paper-html.ts'
import './paper.css'

/** A paper on the screen, as it will be printed; its language and direction are its own. */
export function PaperSheet({ paper }: { paper: Paper }) {
  usePageRule(paper.running)
  return (
    <article
      className={`paper ${lookClass(paper.look)}`}
      lang={paper.locale}
      dir={directionOf(paper.locale)}
      aria-labelledby="paper-title"
    >
      <p className="paper-run">{paper.running}</p>
      <h2 className="paper-h1" id="paper-title">
        {paper.title}
      </h2>
      {paper.blocks.map((block) => (
        <PaperBlock key={keyOf(block)} block={block} />
      ))}
    </article>
  )
}

/** A paper is made whole and never changes in part: each block by its first words. */
function keyOf(block: Block): string {
  if (block.kind === 'facts') return `facts ${block.rows[0]?.[0]}`
  if (block.kind === 'list') return `list ${block.items[0]}`
  if (block.kind === 'rights') return `rights ${block.rights[0]?.key}`
  return `${block.kind} ${block.text}`
}

function PaperBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'facts':
      return (
        <dl className="paper-facts">
          {block.rows.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'heading':
      return <h3 className="paper-h2">{block.text}</h3>
    case 'text':
      return <p className={block.strong ? 'paper-strong' : undefined}>{block.text}</p>
    case 'list':
      return (
        <ul className="paper-list">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'rights':
      return (
        <ul className="paper-rights">
          {block.rights.map((right) => (
            <RightOnPaper key={right.key} right={right} />
          ))}
        </ul>
      )
  }
}

function RightOnPaper({ right: { status, title, lines, times, sources } }: { right: PaperRight }) {
  return (
    <li className={`paper-${status}`}>
      <span className="paper-mark" aria-hidden="true" />
      <div>
        <h4>{title}</h4>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {times.length > 0 && (
          <ul className="paper-times">
            {times.map((time) => (
              <TimeOnPaper key={time.key} time={time} />
            ))}
          </ul>
        )}
        {sources.length > 0 && (
          <ul className="paper-sources">
            {sources.map((source) => (
              <li key={source}>
                <bdi>{source}</bdi>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

function TimeOnPaper({ time: { status, state, lines } }: { time: PaperTime }) {
  const [first, ...others] = lines
  return (
    <li className={`paper-${status}`}>
      <span className="paper-mark" aria-hidden="true" />
      <div>
        <p>
          <b>{state}</b> {first}
        </p>
        {others.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </li>
  )
}

/** Head and foot of each printed page. A sheet made by a script, because a page allows no style in its text. */
function usePageRule(running: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(pageRule(running))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [running])
}
