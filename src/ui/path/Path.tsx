import { useId, useMemo, useRef, useState } from 'react'
import type { Translate } from '#platform/i18n/translate.ts'
import { cssVars } from './css-vars.ts'
import { useMeasured } from './measure-type.ts'
import { ClockKey } from './path-clock.tsx'
import { countUndrawn } from './path-clocks.ts'
import { writeDay } from './path-dates.ts'
import type { PathInput } from './path-input.ts'
import { layoutPath } from './path-layout.ts'
import { PathLeg } from './path-leg.tsx'
import { PathLegend } from './path-legend.tsx'
import { buildPath } from './path-model.ts'
import { PathTable } from './path-table.tsx'
import { wordPath } from './path-words.ts'
import { useScrollStop } from './scroll-stop.ts'
import './path.css'

export type PathProps = {
  input: PathInput
  t: Translate
  /** The reader's language: one of ours, or any tag that Intl takes. */
  locale: string
  /** Opens an event that has no `href` of its own. */
  onOpen?: (id: string) => void
  /** Where all the rights of the child are listed. */
  safeguardsHref?: string
}

/** Least width of the strip per unit of leg weight, in rem: labels below this have nowhere to stand. */
const REM_PER_WEIGHT = 6.07

/**
 * The journey as a strip map: legs on their own scales, the ribbon of where the child lives, events above and
 * below it, clocks beneath, today. It stands up on narrow pages and in print; the same facts read as a table.
 */
export function Path({ input, t, locale, onOpen, safeguardsHref }: PathProps) {
  const heading = useId()
  const strip = useRef<HTMLOListElement>(null)
  const scroller = useRef<HTMLElement>(null)
  const [listed, setListed] = useState(false)
  const { width, measure } = useMeasured(strip, !listed)
  useScrollStop(scroller, !listed)

  const model = useMemo(() => buildPath(input, t('path.ribbon.undecided')), [input, t])
  const words = useMemo(() => wordPath(model, t, locale), [model, t, locale])
  const date = writeDay(model.now, { locale, zone: model.zone, now: model.now })
  const today = t('path.today', { date })
  const layout = useMemo(
    () => layoutPath(model, words, width, measure, t, today),
    [model, words, width, measure, t, today],
  )

  const columns = model.legs.map((leg) => `${leg.weight}fr`).join(' ')
  const weight = model.legs.reduce((sum, leg) => sum + leg.weight, 0)
  const undrawn = countUndrawn(
    input.clocks,
    layout.clocks.map((drawn) => drawn.clock),
  )
  const rest = undrawn
    .map(({ status, count }) => t(`path.rest.${status}`, { n: count }))
    .join(t('path.comma'))
  return (
    <section className="sec journey" aria-labelledby={heading}>
      <div className="sec-h">
        <h2 id={heading}>{t('path.title')}</h2>
        {!listed && <PathLegend model={model} t={t} />}
        <button type="button" className="end as-link path_list" onClick={() => setListed(!listed)}>
          {t(listed ? 'path.as-path' : 'path.as-list')}
        </button>
      </div>
      {listed ? (
        <PathTable model={model} words={words} clocks={input.clocks} locale={locale} t={t} onOpen={onOpen} />
      ) : (
        <section
          className="path"
          ref={scroller}
          aria-label={t('path.region')}
          style={cssVars({
            '--cols': columns,
            '--least': `${(weight * REM_PER_WEIGHT).toFixed(2)}rem`,
            '--up': layout.up,
            '--down': layout.down,
            '--clocks': layout.rows,
          })}
        >
          <ol className="legs" ref={strip}>
            {model.legs.map((leg, i) => (
              <PathLeg
                key={leg.key}
                leg={leg}
                index={i}
                words={words[i]!}
                layout={layout}
                today={today}
                t={t}
                onOpen={onOpen}
              />
            ))}
          </ol>
        </section>
      )}
      {!listed && input.clocks.length > 0 && (
        <div className="path-rest">
          {layout.clocks.length > 0 && !layout.keyBeneath && (
            <ul className="key-row">
              <ClockKey t={t} />
            </ul>
          )}
          {rest !== '' && (
            <p className="meta">
              {t('path.rest', { list: rest })}{' '}
              {safeguardsHref && <a href={safeguardsHref}>{t('path.rest.all')}</a>}
            </p>
          )}
        </div>
      )}
    </section>
  )
}
