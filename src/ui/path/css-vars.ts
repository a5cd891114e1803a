import type { CSSProperties } from 'react'

/** Custom properties for React's `style`, which sets them through CSSOM and so needs no inline style in the page. */
export function cssVars(vars: Record<`--${string}`, string | number>): CSSProperties {
  return vars as CSSProperties
}

/** Class names that hold, in one string. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
