/** The administrative hierarchy: where an area lies. */
import type { AreaRecord } from '#journey-file/journey-record.ts'

type Areas = ReadonlyMap<string, AreaRecord>

/** The area and those it lies in, narrowest first; a reference that is not in the register stands alone. */
export function areasUpward(areas: Areas, ref: string): string[] {
  const found: string[] = []
  for (let next: string | undefined = ref; next !== undefined && !found.includes(next); ) {
    found.push(next)
    next = areas.get(next)?.parent
  }
  return found
}

/** The area of a level that an area lies in (or is); null where it lies above that level. */
export function areaAtLevel(areas: Areas, ref: string, level: AreaRecord['level']): string | null {
  return areasUpward(areas, ref).find((each) => areas.get(each)?.level === level) ?? null
}

/** The one area that all others lie in; null where there is none, or several. */
export function rootArea(areas: Areas): string | null {
  const roots = [...areas.values()].filter((area) => area.parent === undefined)
  return roots.length === 1 ? roots[0]!.ref : null
}

/** The area and everything within it. */
export function areasWithin(areas: Areas, ref: string): Set<string> {
  return new Set([ref, ...[...areas.keys()].filter((each) => areasUpward(areas, each).includes(ref))])
}
