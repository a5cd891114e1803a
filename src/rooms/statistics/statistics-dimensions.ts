import { type DimensionId, dimensions } from '#indicators/dimensions.ts'

/** Whether a text names something to break figures down by. */
export function isDimension(text: string): text is DimensionId {
  return dimensions.has(text)
}

/** The dimensions that can be drawn as a map: their categories are areas. */
export const areaDimensions: readonly string[] = ['region', 'district', 'area']
