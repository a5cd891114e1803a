/** The structures that describe what is published: concepts, code lists, data structure and dataflow, with names. */
import type { PublicRelease } from '#release/public-release.ts'
import { type Codelist, codelistsOf } from './codelists.ts'
import { attributes, keyDimensions, measureId, timeDimension } from './components.ts'
import { agencyId } from './ids.ts'
import { type Names, type Naming, sameName } from './naming.ts'

export type Concept = { readonly id: string; readonly names: Names; readonly descriptions?: Names }

export type Definition = {
  /** In the order of components. */
  readonly concepts: readonly Concept[]
  readonly codelists: readonly Codelist[]
  readonly flow: { readonly names: Names; readonly descriptions: Names }
  readonly structure: { readonly names: Names }
  readonly scheme: { readonly names: Names }
  readonly agencies: { readonly names: Names; readonly items: readonly Concept[] }
  /** Who sends messages. */
  readonly publisher: string
}

/** The structures of releases. They grow with what is published; what has once been there keeps its meaning. */
export function defineStructures(releases: readonly PublicRelease[], naming: Naming): Definition {
  const name = (id: string) => naming(id) ?? sameName(id)
  const ids = [
    ...keyDimensions.map(({ id }) => id),
    timeDimension,
    measureId,
    ...attributes.map(({ id }) => id),
  ]
  const newest = releases.toSorted((a, b) => b.number - a.number)[0]
  return {
    concepts: ids.map((id) => ({
      id,
      names: name(`sdmx.concept.${id}`),
      ...describe(naming(`sdmx.concept.${id}.description`)),
    })),
    codelists: codelistsOf(releases, naming),
    flow: { names: name('sdmx.flow'), descriptions: name('sdmx.flow.description') },
    structure: { names: name('sdmx.structure') },
    scheme: { names: name('sdmx.scheme') },
    agencies: {
      names: name('sdmx.agencies'),
      items: [{ id: agencyId, names: sameName('Waymark'), ...describe(naming('sdmx.agency.description')) }],
    },
    publisher: newest?.publisher ?? 'Waymark',
  }
}

function describe(descriptions: Names | undefined): Pick<Concept, 'descriptions'> {
  return descriptions === undefined ? {} : { descriptions }
}

/** The names of a component. */
export function conceptNames({ concepts }: Definition, id: string): Names {
  return concepts.find((concept) => concept.id === id)?.names ?? sameName(id)
}

const indexes = new WeakMap<Codelist, ReadonlyMap<string, Names>>()

/** The names of a code; the code itself where its list does not hold it. */
export function codeNames({ codelists }: Definition, codelist: string, code: string): Names {
  const list = codelists.find(({ id }) => id === codelist)
  if (list === undefined) return sameName(code)
  let index = indexes.get(list)
  if (index === undefined) {
    index = new Map(list.codes.map(({ id, names }) => [id, names]))
    indexes.set(list, index)
  }
  return index.get(code) ?? sameName(code)
}

/** Whether a list holds a code. */
export function holdsCode({ codelists }: Definition, codelist: string, code: string): boolean {
  return codelists.find(({ id }) => id === codelist)?.codes.some(({ id }) => id === code) ?? false
}
