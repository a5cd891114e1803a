/** What numbers can be broken down by. A missing value is the category `unknown`, never dropped, never zero. */

import { ageBandOf, ageBands } from './age-band.ts'
import { areaAtLevel } from './areas.ts'
import type { Person, Setting } from './facts/fact.ts'
import type { IndicatorRegisters } from './registers.ts'

/** What a breakdown looks at: a child, where and about what, and the age that counts. */
export type Described = {
  /** Null for what is no child: a place. */
  readonly person: Person | null
  readonly setting: Setting
  readonly age: number | null
  /** Where what is counted is, for lineage: the case, and the event where it is one. */
  readonly case?: string
  readonly event?: string
  readonly at?: number
}

export type Dimension = {
  readonly id: DimensionId
  /** Shown even where nothing was counted. */
  readonly always: readonly string[]
  readonly of: (described: Described, registers: IndicatorRegisters) => string
  /**
   * How the population of an area divides by it: `rows` where the register knows (sex, age, area), `whole` where
   * the whole population is at risk of each category, `none` where it would need rows that nobody keeps.
   */
  readonly population: 'rows' | 'whole' | 'none'
}

export const dimensionIds = [
  'sex',
  'age',
  'area',
  'region',
  'district',
  'offence',
  'offence-2',
  'form',
  'nationality',
  'disability',
  'displacement',
  'context',
  'place-kind',
  'status',
  'agency',
] as const
export type DimensionId = (typeof dimensionIds)[number]

const unknown = 'unknown'

const declared: Readonly<Record<DimensionId, Omit<Dimension, 'id'>>> = {
  sex: { always: ['female', 'male'], population: 'rows', of: ({ person }) => person?.sex ?? unknown },
  age: {
    always: ageBands.map((band) => band.id),
    population: 'rows',
    of: ({ age }) => ageBandOf(age),
  },
  area: { always: [], population: 'rows', of: ({ setting }) => setting.area ?? unknown },
  region: {
    always: [],
    population: 'rows',
    of: ({ setting }, registers) => atLevel(setting, registers, 'region'),
  },
  district: {
    always: [],
    population: 'rows',
    of: ({ setting }, registers) => atLevel(setting, registers, 'district'),
  },
  offence: { always: [], population: 'whole', of: ({ setting }) => codeTo(setting.offence, 2) },
  'offence-2': { always: [], population: 'whole', of: ({ setting }) => codeTo(setting.offence, 4) },
  form: { always: [], population: 'whole', of: ({ setting }) => setting.form ?? unknown },
  nationality: {
    always: [],
    population: 'none',
    of: ({ person }, { profile }) => nationalityOf(person, profile.country),
  },
  disability: {
    always: ['yes', 'no'],
    population: 'none',
    of: ({ person }) => person?.disability ?? unknown,
  },
  displacement: { always: [], population: 'none', of: ({ person }) => person?.displacement ?? unknown },
  context: {
    always: [],
    population: 'whole',
    of: ({ setting }) => (setting.contexts.length === 0 ? unknown : setting.contexts.join('+')),
  },
  'place-kind': { always: [], population: 'whole', of: ({ setting }) => setting.placeKind ?? unknown },
  status: { always: [], population: 'whole', of: ({ setting }) => setting.status },
  agency: { always: [], population: 'whole', of: ({ setting }) => setting.agency ?? unknown },
}

/** Every dimension by its id. */
export const dimensions: ReadonlyMap<string, Dimension> = new Map(
  dimensionIds.map((id) => [id, { id, ...declared[id] }]),
)

/** What tells children apart. */
export const ofChildren: readonly DimensionId[] = dimensionIds
/** What tells places apart. */
export const ofPlaces: readonly DimensionId[] = ['area', 'region', 'district', 'place-kind', 'agency']

function atLevel(setting: Setting, { areas }: IndicatorRegisters, level: 'region' | 'district'): string {
  return (setting.area !== null && areaAtLevel(areas, setting.area, level)) || unknown
}

/** The first digits of an ICCS code; unknown where it is recorded less deeply. */
function codeTo(code: string | null, digits: number): string {
  return code !== null && /^\d+$/.test(code.slice(0, digits)) && code.length >= digits
    ? code.slice(0, digits)
    : unknown
}

/** Of this country or another where the deployment says which it is by its ISO 3166 code; else the codes themselves. */
function nationalityOf(person: Person | null, country: string): string {
  const codes = person?.nationalities ?? []
  if (codes.length === 0) return unknown
  if (!/^[A-Z]{2}$/.test(country)) return codes.join('+')
  return codes.includes(country) ? 'national' : 'foreign'
}
