import { useEffect, useId, useRef, useState } from 'react'
import { useT } from '../i18n.tsx'
import { usePreferences } from '../preferences.ts'
import { formatAxis } from './decimals.ts'
import { drawBars } from './draw-bars.ts'
import { drawLines } from './draw-lines.ts'
import { drawMap } from './draw-map.ts'
import type { Scene } from './drawing-scene.ts'
import type { Chart, FigureData } from './figure-data.ts'
import { wordAbsence } from './word-absence.ts'

/** The chart of a figure, as wide as its box. Its words for a screen reader point to the table beside it. */
export function Drawing({ title, data, chart }: { title: string; data: FigureData; chart: Chart }) {
  const t = useT()
  const id = useId()
  const { locale, digits } = usePreferences()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  useEffect(() => {
    if (!box.current || width === 0) return
    const scene: Scene = {
      width,
      id: `f${id.replace(/[^a-z0-9]/gi, '')}`,
      isRtl: document.documentElement.dir === 'rtl',
      wordAbsence: (absence) => wordAbsence(absence, t),
      number: (n) => formatAxis(n, { locale, digits }),
      measure: measureWith(getComputedStyle(box.current).fontFamily),
    }
    const drawn = draw(data, chart, scene)
    drawn.setAttribute('role', 'img')
    drawn.setAttribute('aria-label', t('figure.picture', { title }))
    drawn.setAttribute('lang', locale)
    box.current.replaceChildren(drawn)
  }, [title, data, chart, width, id, locale, digits, t])
  return (
    <>
      <Legend data={data} chart={chart} />
      <div ref={box} className="fig-svg" />
    </>
  )
}

function draw(data: FigureData, chart: Chart, scene: Scene): SVGElement {
  if (chart.kind === 'bars') return drawBars(data, chart, scene)
  if (chart.kind === 'lines') return drawLines(data, chart, scene)
  return drawMap(data, chart, scene)
}

/** What is which, where a chart shows more than one thing. */
function Legend({ data, chart }: { data: FigureData; chart: Chart }) {
  const isNeeded =
    chart.kind === 'lines' ? chart.columns.length > 1 : chart.kind === 'bars' && chart.stacked !== undefined
  if (!isNeeded || chart.kind === 'map') return null
  return (
    <ul className="lg">
      {chart.columns.map((key, i) => (
        <li key={key}>
          <i className={`${chart.kind === 'lines' ? 'ln' : 'sw'} s${i + 1}`} aria-hidden="true" />
          <bdi>{data.columns.find((column) => column.key === key)?.label}</bdi>
        </li>
      ))}
    </ul>
  )
}

function useWidth(box: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    // On paper the drawing of the screen is made smaller: there is no time to draw it anew.
    const observer = new ResizeObserver(() => {
      if (!matchMedia('print').matches) setWidth(Math.floor(element.clientWidth))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return width
}

function measureWith(family: string): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d')
  if (context) context.font = `13px ${family}`
  return (text) => context?.measureText(text).width ?? text.length * 7
}
