/** SDMX-JSON structure messages, version 2.0.0. */
import type { Code, Codelist } from './codelists.ts'
import { type Attribute, attributes, keyDimensions, measureId, timeDimension } from './components.ts'
import { crossReferenceText } from './cross-references.ts'
import type { Concept, Definition } from './definition.ts'
import {
  agencyId,
  agencySchemeId,
  codeUrnOf,
  conceptSchemeId,
  dataflowId,
  dataStructureId,
  itemUrnOf,
  urnOf,
  version,
} from './ids.ts'
import { type Language, languages, type Names } from './naming.ts'
import type { ArtefactRef } from './references.ts'

/** How much of a structure is said: everything, its name and description, or its name. */
export type Detail = 'full' | 'completestub' | 'stub'

export type StructureMessage = {
  readonly definition: Definition
  readonly artefacts: readonly (ArtefactRef & {
    readonly detail: Detail
    readonly items: readonly string[] | null
  })[]
  /** What is available, where that was asked. */
  readonly constraints?: readonly Record<string, unknown>[]
  readonly language: Language
  readonly prepared: string
  readonly id: string
}

type Json = Record<string, unknown>
type Wanted = StructureMessage['artefacts'][number]

/** The message; an object that JSON can say. */
export function writeStructures(message: StructureMessage): Json {
  const { definition, language, artefacts } = message
  const of = (kind: ArtefactRef['kind'], write: (wanted: Wanted) => Json) =>
    artefacts.filter((one) => one.kind === kind).map(write)
  const data: Json = {
    agencySchemes: of('agencyscheme', (one) => agencyScheme(definition, one, language)),
    conceptSchemes: of('conceptscheme', (one) => conceptScheme(definition, one, language)),
    codelists: of('codelist', (one) =>
      codelist(definition.codelists.find(({ id }) => id === one.id)!, one, language),
    ),
    dataStructures: of('datastructure', (one) => dataStructure(definition, one, language)),
    dataflows: of('dataflow', (one) => dataflow(definition, one, language)),
    dataConstraints: message.constraints ?? [],
  }
  return {
    meta: {
      schema:
        'https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json',
      id: message.id,
      test: false,
      prepared: message.prepared,
      contentLanguages: [language, ...languages.filter((one) => one !== language)],
      sender: { id: agencyId, name: definition.publisher },
    },
    // A list of structures may not be empty.
    data: Object.fromEntries(Object.entries(data).filter(([, list]) => (list as Json[]).length > 0)),
    errors: [],
  }
}

/** Names and descriptions, in every language and in the reader's. */
export function nameable(names: Names, descriptions: Names | undefined, language: Language): Json {
  return {
    name: names[language],
    names,
    ...(descriptions && { description: descriptions[language], descriptions }),
  }
}

function self(urn: string, type: string): Json {
  return { links: [{ rel: 'self', urn, type }] }
}

function maintainable(
  { kind, id, detail }: Wanted,
  names: Names,
  descriptions: Names | undefined,
  language: Language,
): Json {
  return {
    id,
    agencyID: agencyId,
    version,
    isExternalReference: false,
    ...nameable(names, detail === 'stub' ? undefined : descriptions, language),
    ...self(urnOf(kind, id), kind),
  }
}

/** The items asked for; of a list cut to some it is said that it is not the whole. */
function itemsOf<T extends { readonly id: string }>(
  all: readonly T[],
  { items, detail }: Wanted,
): { chosen: readonly T[]; partial: boolean } {
  if (detail !== 'full') return { chosen: [], partial: false }
  const chosen = items === null ? all : all.filter(({ id }) => items.includes(id))
  return { chosen, partial: chosen.length < all.length }
}

function agencyScheme({ agencies }: Definition, wanted: Wanted, language: Language): Json {
  const { chosen, partial } = itemsOf(agencies.items, wanted)
  return {
    ...maintainable(wanted, agencies.names, undefined, language),
    id: agencySchemeId,
    ...(wanted.detail === 'full' && {
      isPartial: partial,
      agencies: chosen.map(({ id, names, descriptions }) => ({
        id,
        ...nameable(names, descriptions, language),
        ...self(itemUrnOf('agency', id), 'agency'),
      })),
    }),
  }
}

function conceptScheme({ scheme, concepts }: Definition, wanted: Wanted, language: Language): Json {
  const { chosen, partial } = itemsOf<Concept>(concepts, wanted)
  return {
    ...maintainable(wanted, scheme.names, undefined, language),
    id: conceptSchemeId,
    ...(wanted.detail === 'full' && {
      isPartial: partial,
      concepts: chosen.map(({ id, names, descriptions }) => ({
        id,
        ...nameable(names, descriptions, language),
        ...self(itemUrnOf('concept', id), 'concept'),
      })),
    }),
  }
}

function codelist(list: Codelist, wanted: Wanted, language: Language): Json {
  const { chosen, partial } = itemsOf<Code>(list.codes, wanted)
  const given = new Set(chosen.map(({ id }) => id))
  return {
    ...maintainable(wanted, list.names, undefined, language),
    ...(wanted.detail === 'full' && {
      isPartial: partial,
      codes: chosen.map(({ id, names, descriptions, parent, crossReferences = [] }) => ({
        id,
        ...nameable(names, descriptions, language),
        // The schema of 2.0.0 lets a parent only have a name that begins with a letter.
        ...(parent !== undefined && given.has(parent) && /^[A-Za-z][\w-]*$/.test(parent) && { parent }),
        ...self(codeUrnOf(list.id, id), 'code'),
        ...(crossReferences.length > 0 && {
          annotations: crossReferences.map((one) => ({
            id: `${one.dataset}.${one.code}`,
            title: one.verification,
            type: 'CROSS_REFERENCE',
            value: one.code,
            text: crossReferenceText(one),
          })),
        }),
      })),
    }),
  }
}

function dataflow({ flow }: Definition, wanted: Wanted, language: Language): Json {
  return {
    ...maintainable(wanted, flow.names, flow.descriptions, language),
    id: dataflowId,
    ...(wanted.detail === 'full' && { structure: urnOf('datastructure', dataStructureId) }),
  }
}

function dataStructure({ structure }: Definition, wanted: Wanted, language: Language): Json {
  return {
    ...maintainable(wanted, structure.names, undefined, language),
    ...(wanted.detail === 'full' && { dataStructureComponents: components() }),
  }
}

function components(): Json {
  const enumerated = (id: string) => ({ enumeration: urnOf('codelist', id) })
  return {
    dimensionList: {
      id: 'DimensionDescriptor',
      dimensions: keyDimensions.map(({ id, codelist: list }, position) => ({
        id,
        position,
        conceptIdentity: itemUrnOf('concept', id),
        localRepresentation: enumerated(list),
        ...self(itemUrnOf('dimension', id), 'dimension'),
      })),
      timeDimension: {
        id: timeDimension,
        conceptIdentity: itemUrnOf('concept', timeDimension),
        localRepresentation: { format: { dataType: 'ObservationalTimePeriod' } },
        ...self(itemUrnOf('timedimension', timeDimension), 'timedimension'),
      },
    },
    measureList: {
      id: 'MeasureDescriptor',
      measures: [
        {
          id: measureId,
          conceptIdentity: itemUrnOf('concept', measureId),
          localRepresentation: { format: { dataType: 'Double' } },
          usage: 'optional',
          ...self(itemUrnOf('measure', measureId), 'measure'),
        },
      ],
    },
    attributeList: {
      id: 'AttributeDescriptor',
      attributes: (attributes as readonly Attribute[]).map((one) => ({
        id: one.id,
        conceptIdentity: itemUrnOf('concept', one.id),
        localRepresentation:
          'codelist' in one ? enumerated(one.codelist) : { format: { dataType: one.dataType } },
        usage: one.mandatory ? 'mandatory' : 'optional',
        attributeRelationship: { observation: {} },
        ...self(itemUrnOf('attribute', one.id), 'attribute'),
      })),
    },
  }
}
