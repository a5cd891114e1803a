import type { RefObject } from 'react'
import type { MonthBand } from '#indicators/month-bands.ts'
import type { DefinitionReading, Figure, FiguresAnswer } from '../figures/figures.contract.ts'
import { BandsFigure } from './bands-figure.tsx'
import { BesideList } from './beside-list.tsx'
import { BreakdownFigure } from './breakdown-figure.tsx'
import { wholeOf } from './figure-asks.ts'
import { FigureDownloads } from './figure-downloads.tsx'
import { FigureHead } from './figure-head.tsx'
import { FigureNotes } from './figure-notes.tsx'
import { FigureOrigin } from './figure-origin.tsx'
import { FigureQuality } from './figure-quality.tsx'
import type { View } from './statistics-view.ts'
import { TrendFigure } from './trend-figure.tsx'
import { useBreakdown } from './use-breakdown.ts'
import type { Frame } from './use-frame.ts'

type Props = {
  item: DefinitionReading
  name: string
  frame: Frame
  answer: FiguresAnswer
  figure: Figure
  before: Figure | undefined
  onChange: (change: Partial<View>) => void
  drawn: RefObject<HTMLDivElement | null>
}

/** One indicator's figure in full: value, breakdown, bands, time, what stands beside, where it comes from, files. */
export function OpenFigure(props: Props) {
  const { item, name, frame, answer, figure, before, onChange, drawn } = props
  const { view, words } = frame
  const { t } = words
  const parts = useBreakdown(item, frame)
  const whole = wholeOf(figure, view)
  const isBroken = view.rows !== ''
  const figures = [figure, parts.rows, parts.cols, parts.cross, parts.before].filter(
    (each) => each !== undefined,
  )
  return (
    <>
      <FigureHead item={item} frame={frame} figure={figure} before={before} />
      <FigureNotes id={item.id} notes={(parts.rows ?? figure).notes} frame={frame} />
      {isBroken && <BreakdownFigure {...{ item, frame, onChange, drawn, parts }} />}
      {!isBroken && whole.bands && (
        <BandsFigure bands={whole.bands as Readonly<Record<MonthBand, number>>} words={words} />
      )}
      <div className="low">
        <TrendFigure {...{ item, frame, onChange, drawn: isBroken ? undefined : drawn }} />
      </div>
      <div className="low twin">
        <div>
          <h3>{t('statistics.beside')}</h3>
          <BesideList item={item} beside={whole.beside} words={words} />
          {Object.keys(whole.beside).length === 0 && <p className="meta">{t('statistics.beside.none')}</p>}
        </div>
        <div>
          <h3>{t('statistics.where-from')}</h3>
          <FigureOrigin
            {...{ item, frame, figure, answer }}
            quality={<FigureQuality id={item.id} frame={frame} />}
          />
        </div>
      </div>
      <FigureDownloads id={item.id} title={name} frame={frame} figures={figures} drawn={drawn} />
    </>
  )
}
