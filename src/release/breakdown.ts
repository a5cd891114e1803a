/** The categories of a release: how they nest, and in which one an observation falls. */
import type { Dimension } from '#disclosure/cube.ts'
import { ageBandOf } from '#indicators/age-band.ts'
import { areaAtLevel, rootArea } from '#indicators/areas.ts'
import type { Described } from '#indicators/dimensions.ts'
import type { IndicatorRegisters } from '#indicators/registers.ts'
import type { PlanDimension } from './plan.ts'
import type { PublicArea } from './public-release.ts'

export const unknown = 'unknown'
const all = 'all'

const youngest = '0-13'
const ages: Dimension = {
  id: 'age',
  categories: [
    { id: all },
    { id: youngest, parent: all },
    { id: '14-17', parent: all },
    { id: '14-15', parent: '14-17' },
    { id: '16-17', parent: '14-17' },
    { id: unknown, parent: all },
  ],
}

const sexes: Dimension = {
  id: 'sex',
  categories: [
    { id: all },
    { id: 'female', parent: all },
    { id: 'male', parent: all },
    { id: unknown, parent: all },
  ],
}

/** The ages of a category in whole years; null where it has none (unknown). */
export function agesOf(category: string | undefined): { from: number; to: number } | null {
  if (category === undefined || category === all) return { from: 0, to: 17 }
  const [from, to] = category.split('-').map(Number)
  return from === undefined || to === undefined || Number.isNaN(from) ? null : { from, to }
}

/** The declared dimension, with the deployment's own areas. */
export function dimensionOf(id: PlanDimension, { areas }: Pick<IndicatorRegisters, 'areas'>): Dimension {
  if (id === 'age') return ages
  if (id === 'sex') return sexes
  const root = rootArea(areas) ?? all
  const regions = [...areas.values()].filter((area) => area.level === 'region').map(({ ref }) => ref)
  const parts = [...regions.toSorted(), unknown]
  return { id: 'area', categories: [{ id: root }, ...parts.map((part) => ({ id: part, parent: root }))] }
}

/** The finest category of a dimension that an observation falls in. */
export function categoryOf(id: PlanDimension, of: Described, registers: IndicatorRegisters): string {
  if (id === 'age') {
    const band = ageBandOf(of.age)
    return band === unknown || band === '14-15' || band === '16-17' ? band : youngest
  }
  if (id === 'sex') {
    const sex = of.person?.sex
    return sex === 'female' || sex === 'male' ? sex : unknown
  }
  return (of.setting.area !== null && areaAtLevel(registers.areas, of.setting.area, 'region')) || unknown
}

/** Every area that a dimension names, as the register names it now. */
export function publicAreas({ areas }: Pick<IndicatorRegisters, 'areas'>): PublicArea[] {
  const named = new Set(dimensionOf('area', { areas }).categories.map(({ id }) => id))
  return [...areas.values()]
    .filter(({ ref }) => named.has(ref))
    .map(({ ref, name, parent }) => ({ ref, name, parent: parent ?? null }))
    .toSorted((a, b) => (a.ref < b.ref ? -1 : 1))
}
