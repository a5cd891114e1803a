import { type RefObject, useLayoutEffect } from 'react'

/**
 * Makes an element a stop for the Tab key while, and only while, it has something to scroll sideways,
 * and shows its end first: today and what lies ahead.
 */
export function useScrollStop(ref: RefObject<HTMLElement | null>, standing: boolean): void {
  useLayoutEffect(() => {
    const element = ref.current
    if (!element || !standing) return
    const read = () => {
      // The mark at the very end reaches a little over the edge; that is nothing to scroll for.
      if (element.scrollWidth > element.clientWidth + 12) element.tabIndex = 0
      else element.removeAttribute('tabindex')
    }
    read()
    const fromEnd = element.scrollWidth - element.clientWidth
    if (fromEnd > 12) element.scrollLeft = getComputedStyle(element).direction === 'rtl' ? -fromEnd : fromEnd
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref, standing])
}
