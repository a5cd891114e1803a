/** Which structures a structure rests on, so that a query can ask for them too. */
import { type Attribute, attributes, keyDimensions } from './components.ts'
import type { Definition } from './definition.ts'
import { type ArtefactKind, agencySchemeId, conceptSchemeId, dataflowId, dataStructureId } from './ids.ts'

export type ArtefactRef = { readonly kind: ArtefactKind; readonly id: string }

/** Every structure that there is. */
export function allArtefacts({ codelists }: Definition): ArtefactRef[] {
  return [
    { kind: 'agencyscheme', id: agencySchemeId },
    { kind: 'conceptscheme', id: conceptSchemeId },
    ...codelists.map(({ id }) => ({ kind: 'codelist' as const, id })),
    { kind: 'datastructure', id: dataStructureId },
    { kind: 'dataflow', id: dataflowId },
  ]
}

/** What a structure rests on directly; whoever maintains it left out, which is the same for all. */
export function childrenOf({ kind }: ArtefactRef): ArtefactRef[] {
  if (kind === 'dataflow') return [{ kind: 'datastructure', id: dataStructureId }]
  if (kind !== 'datastructure') return []
  const coded = [...keyDimensions, ...(attributes as readonly Attribute[])]
  const lists = new Set(coded.flatMap((one) => ('codelist' in one ? [one.codelist] : [])))
  return [
    { kind: 'conceptscheme', id: conceptSchemeId },
    ...[...lists].map((id) => ({ kind: 'codelist' as const, id })),
  ]
}

/** What rests on a structure directly. */
export function parentsOf({ kind }: ArtefactRef): ArtefactRef[] {
  if (kind === 'datastructure') return [{ kind: 'dataflow', id: dataflowId }]
  if (kind === 'codelist' || kind === 'conceptscheme') return [{ kind: 'datastructure', id: dataStructureId }]
  return []
}

/** Words of the standard for references, beside kinds of structures. */
export const referenceWords = [
  'none',
  'parents',
  'parentsandsiblings',
  'ancestors',
  'children',
  'descendants',
  'all',
] as const
export type References = (typeof referenceWords)[number] | ArtefactKind

/** What is to be given beside a structure that was asked for. The scheme of the agency goes with `all`. */
export function referencedBy(found: ArtefactRef, references: References): ArtefactRef[] {
  const scheme: ArtefactRef = { kind: 'agencyscheme', id: agencySchemeId }
  const below = () => upOrDown(found, childrenOf)
  const above = () => upOrDown(found, parentsOf)
  switch (references) {
    case 'none':
      return []
    case 'parents':
      return parentsOf(found)
    case 'parentsandsiblings':
      return parentsOf(found).flatMap((parent) => [parent, ...childrenOf(parent)])
    case 'ancestors':
      return above()
    case 'children':
      return childrenOf(found)
    case 'descendants':
      return below()
    case 'all':
      return [...referencedBy(found, 'parentsandsiblings'), ...below(), scheme]
    default:
      return [...below(), ...above(), scheme].filter(({ kind }) => kind === references)
  }
}

function upOrDown(from: ArtefactRef, next: (ref: ArtefactRef) => ArtefactRef[]): ArtefactRef[] {
  return next(from).flatMap((one) => [one, ...upOrDown(one, next)])
}
