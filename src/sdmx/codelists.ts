/** Code lists: fixed ones, and those that hold the areas and categories of what is published. */

import { ageBands } from '#indicators/age-band.ts'
import { indicators } from '#indicators/catalogue.ts'
import { dimensions } from '#indicators/dimensions.ts'
import type { PublicRelease } from '#release/public-release.ts'
import { codeOfCategory } from './category-code.ts'
import { categoryNames } from './category-names.ts'
import { type Attribute, attributes, type KeyDimension, keyDimensions } from './components.ts'
import { type CrossReference, crossReferencesOf } from './cross-references.ts'
import { identifierOf, other, total, unknown } from './ids.ts'
import { type Names, type Naming, sameName } from './naming.ts'
import { statuses } from './status.ts'
import { unitCodes } from './units.ts'

export type Code = {
  readonly id: string
  readonly names: Names
  readonly descriptions?: Names
  /** The code that it lies in, of the same list. */
  readonly parent?: string
  /** What an indicator is called where others report it. */
  readonly crossReferences?: readonly CrossReference[]
}

export type Codelist = { readonly id: string; readonly names: Names; readonly codes: readonly Code[] }

/** Every code list, in the order of the components that use them. */
export function codelistsOf(releases: readonly PublicRelease[], naming: Naming): Codelist[] {
  const newestFirst = releases.toSorted((a, b) => b.number - a.number)
  const coded = [...keyDimensions, ...(attributes as readonly Attribute[])]
  const ids = new Set(coded.flatMap((one) => ('codelist' in one ? [one.codelist] : [])))
  return [...ids].map((id) => ({
    id,
    names: naming(`sdmx.codelist.${id}`) ?? sameName(id),
    codes: codesOf(id, newestFirst, naming),
  }))
}

function codesOf(id: string, releases: readonly PublicRelease[], naming: Naming): Code[] {
  const fixed = (codes: readonly string[]) =>
    codes.map((code) => ({ id: code, names: naming(`sdmx.code.${id}.${code}`) ?? sameName(code) }))
  switch (id) {
    case 'CL_FREQ':
      return fixed(['A', 'Q', 'M', other])
    case 'CL_UNIT_MEASURE':
      return Object.entries(unitCodes).map(([unit, code]) => ({
        id: code,
        names: naming(`unit.${unit}`) ?? sameName(code),
      }))
    case 'CL_OBS_STATUS':
      return fixed(statuses)
    case 'CL_CONF_STATUS':
      return fixed(['F', 'C'])
    case 'CL_COUNTING':
      return fixed(['EVENTS', 'CHILDREN', 'CENSUS'])
    case 'CL_INDICATOR':
      return indicatorCodes(releases, naming)
    case 'CL_AREA':
      return withWhole(areaCodes(releases), naming)
    default:
      return withWhole(
        categoryCodes(
          keyDimensions.find(({ codelist }) => codelist === id),
          releases,
          naming,
        ),
        naming,
      )
  }
}

/** Everything, and what is not known, stand in every list of a breakdown. */
function withWhole(codes: readonly Code[], naming: Naming): Code[] {
  const usual = [
    { id: total, names: naming('sdmx.code.total') ?? sameName(total) },
    { id: unknown, names: naming('category.unknown') ?? sameName(unknown) },
  ]
  return [...usual, ...codes.filter(({ id }) => id !== total && id !== unknown)]
}

function indicatorCodes(releases: readonly PublicRelease[], naming: Naming): Code[] {
  const known = indicators.map((one): Code => {
    const inner = one.words && { words: { right: one.words.safeguard } }
    const descriptions = naming(one.words?.definition ?? `indicator.${one.id}.definition`, inner)
    const crossReferences = crossReferencesOf(one)
    return {
      id: identifierOf(one.id),
      names: naming(one.words?.name ?? `indicator.${one.id}`, inner) ?? sameName(one.id),
      ...(descriptions !== undefined && { descriptions }),
      ...(crossReferences.length > 0 && { crossReferences }),
    }
  })
  // A release outlives the catalogue: what it published stays readable.
  const gone = releases.flatMap(({ tables }) => tables.map(({ indicator }) => indicator))
  return unique([...known, ...gone.map((id) => ({ id: identifierOf(id), names: sameName(id) }))])
}

/** Areas as the newest release that names them names them. */
function areaCodes(releases: readonly PublicRelease[]): Code[] {
  const areas = unique(
    releases.flatMap(({ areas }) =>
      areas.map(
        ({ ref, name, parent }): Code => ({
          id: identifierOf(ref),
          names: sameName(name),
          ...(parent !== null && { parent: identifierOf(parent) }),
        }),
      ),
    ),
  )
  const named = new Set(areas.map(({ id }) => id))
  const unnamed = publishedCategories(['area', 'district', 'region'], releases)
    .map(({ breakdown, id }) => codeOfCategory(breakdown, id))
    .filter((id) => !named.has(id))
  return unique([...areas, ...unnamed.map((id) => ({ id, names: sameName(id) }))]).map((code) =>
    code.parent === undefined || named.has(code.parent) ? code : { id: code.id, names: code.names },
  )
}

function categoryCodes(
  dimension: KeyDimension | undefined,
  releases: readonly PublicRelease[],
  naming: Naming,
): Code[] {
  const breakdowns = dimension?.breakdowns ?? []
  const always = breakdowns.flatMap((breakdown) => {
    const ids = breakdown === 'age' ? ageBands.map(({ id }) => id) : (dimensions.get(breakdown)?.always ?? [])
    return ids.map((id) => ({ breakdown, id, parent: undefined }))
  })
  const published = publishedCategories(breakdowns, releases)
  const codes = [...always, ...published].map(
    ({ breakdown, id, parent }): Code => ({
      id: codeOfCategory(breakdown, id),
      names: categoryNames(breakdown, id, naming),
      ...(parent !== undefined && { parent: codeOfCategory(breakdown, parent) }),
    }),
  )
  return unique(codes)
}

/** Categories that published tables declare, totals left out; a parent only where it is no total. */
function publishedCategories(breakdowns: readonly string[], releases: readonly PublicRelease[]) {
  const declared = releases.flatMap(({ tables }) => tables.flatMap(({ dimensions }) => dimensions))
  return declared
    .filter(({ id }) => breakdowns.includes(id))
    .flatMap(({ id: breakdown, categories }) => {
      const root = categories.find(({ parent }) => parent === undefined)?.id
      return categories
        .filter(({ id }) => id !== root)
        .map(({ id, parent }) => ({ breakdown, id, parent: parent === root ? undefined : parent }))
    })
}

/** The first of each id; one that says its parent before one that does not. */
function unique(codes: readonly Code[]): Code[] {
  const found = new Map<string, Code>()
  for (const code of codes) {
    const known = found.get(code.id)
    if (known === undefined) found.set(code.id, code)
    else if (known.parent === undefined && code.parent !== undefined) {
      found.set(code.id, { ...known, parent: code.parent })
    }
  }
  return [...found.values()]
}
