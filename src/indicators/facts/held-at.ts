import type { Setting, Stay } from './fact.ts'

/**
 * Where a child is held: the place of the latest admission or move that names one; the area and the rest as
 * `opened` has them where that says nothing.
 */
export function heldAt(opened: Setting, stays: readonly Stay[]): Setting {
  const stay = stays.findLast((each) => each.place !== null)
  if (!stay) return opened
  const { place, placeKind } = stay
  return { ...opened, place, placeKind, area: stay.area ?? opened.area, agency: stay.agency ?? opened.agency }
}
