import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Measure, Type } from './path-layout.ts'

/** The strip as it is on screen: its width and the page's rem in pixels, and how wide words are in its type. */
export type Measured = { width: number; rem: number; measure: Measure }

/** What a path is drawn with before it has been on a screen: the least wide strip and middling letters. */
export const unmeasured: Measured = { width: 1136, rem: 16, measure: (words) => words.length * 6.4 }

let canvas: CanvasRenderingContext2D | null | undefined

/** Measures words as the element would write them, in pixels; each word once. */
function measureLike(element: Element, rem: number): Measure {
  canvas ??= document.createElement('canvas').getContext('2d')
  const context = canvas
  if (!context) return unmeasured.measure
  const style = getComputedStyle(element)
  const size = (token: string, usual: number) => {
    const set = Number.parseFloat(style.getPropertyValue(token))
    return rem * (Number.isFinite(set) ? set : usual)
  }
  const fonts: Record<Type, string> = {
    time: `400 ${size('--t-12', 0.75)}px ${style.fontFamily}`,
    label: `400 ${size('--t-13', 0.8125)}px ${style.fontFamily}`,
    strong: `600 ${size('--t-13', 0.8125)}px ${style.fontFamily}`,
  }
  const known = new Map<string, number>()
  return (words, type) => {
    const key = `${type} ${words}`
    const before = known.get(key)
    if (before !== undefined) return before
    context.font = fonts[type]
    const wide = context.measureText(words).width
    known.set(key, wide)
    return wide
  }
}

/** Follows the width of an element and the page's type; `unmeasured` until it stands on a screen. */
export function useMeasured(ref: RefObject<HTMLElement | null>, standing: boolean): Measured {
  const [measured, setMeasured] = useState<Measured>(unmeasured)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element || !standing) return
    const page = document.documentElement
    const read = (afresh: boolean) => {
      const rem = Number.parseFloat(getComputedStyle(page).fontSize)
      const width = Math.round(element.getBoundingClientRect().width)
      if (width === 0) return
      setMeasured((last) =>
        !afresh && last.width === width && last.rem === rem
          ? last
          : { width, rem, measure: measureLike(element, rem) },
      )
    }
    read(true)
    const resized = new ResizeObserver(() => read(false))
    resized.observe(element)
    // Another language brings other letters, and in Arabic larger ones.
    const turned = new MutationObserver(() => read(true))
    turned.observe(page, { attributeFilter: ['lang', 'dir', 'data-density'] })
    return () => {
      resized.disconnect()
      turned.disconnect()
    }
  }, [ref, standing])
  return measured
}
