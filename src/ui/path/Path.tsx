import { useId, useMemo, useRef, useState } from 'react'
import type { Digits, Locale } from '#platform/i18n/locales.ts'
import type { Translate } from '#platform/i18n/translate.ts'
import { LinkButton } from '../button.tsx'
import { cssVars } from './css-vars.ts'
import { useMeasured } from './measure-type.ts'
import { ClockKey } from './path-clock.tsx'
import { countUndrawn } from './path-clocks.ts'
import { type DateContext, writeDay } from './path-dates.ts'
import type { PathInput } from './path-input.ts'
import { layoutPath, leastRem } from './path-layout.ts'
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
  locale: Locale
  digits?: Digits
  /** Opens an event that has no `href` of its own. */
  onOpen?: (id: string) => void
  /** Where all the rights of the child are listed. */
  safeguardsHref?: string
}

/**
 * The journey as a strip map: legs on their own scales, the ribbon of where the child lives, events above and
 * below it, clocks beneath, today. It stands up on narrow pages and in print; the same facts read as a table.
 */
export function Path({ input, t, locale, digits = 'latin', onOpen, safeguardsHref }: PathProps) {
  const heading = useId()
  const strip = useRef<HTMLOListElement>(null)
  const scroller = useRef<HTMLElement>(null)
  const [listed, setListed] = useState(false)
  const { width, rem, measure } = useMeasured(strip, !listed)
  useScrollStop(scroller, !listed)

  const model = useMemo(() => buildPath(input, t('path.ribbon.undecided')), [input, t])
  const context = useMemo<DateContext>(
    () => ({ locale, digits, zone: model.zone, now: model.now }),
    [locale, digits, model],
  )
  const words = useMemo(() => wordPath(model, t, context), [model, t, context])
  const today = t('path.today', { date: writeDay(model.now, context) })
  const least = leastRem(model)
  const layout = useMemo(
    // Standing up, the page is narrower than any strip; the labels then need no places of their own.
    () => layoutPath(model, words, Math.max(width, least * rem), measure, t, today),
    [model, words, width, least, rem, measure, t, today],
  )
  const drawn = layout.clocks.map((clock) => clock.clock)
  const rest = countUndrawn(input.clocks, drawn)
    .map(({ status, count }) => t(`path.rest.${status}`, { n: count }))
    .join(t('path.comma'))

  return (
    <section className="sec journey" aria-labelledby={heading}>
      <div className="sec-h">
        <h2 id={heading}>{t('path.title')}</h2>
        {!listed && <PathLegend model={model} t={t} />}
        <span className="end">
          <LinkButton onClick={() => setListed(!listed)}>
            {t(listed ? 'path.as-path' : 'path.as-list')}
          </LinkButton>
        </span>
      </div>
      {listed ? (
        <PathTable
          model={model}
          words={words}
          clocks={input.clocks}
          context={context}
          t={t}
          onOpen={onOpen}
        />
      ) : (
        <section
          className="path"
          ref={scroller}
          aria-label={t('path.region')}
          style={cssVars({
            '--cols': model.legs.map((leg) => `${leg.weight}fr`).join(' '),
            '--least': `${least}rem`,
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
      {!listed && (rest !== '' || (drawn.length > 0 && !layout.keyBeneath)) && (
        <div className="path-rest">
          {drawn.length > 0 && !layout.keyBeneath && (
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
