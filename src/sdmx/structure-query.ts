/** Structure queries, as version 2 of the REST interface and as 2.1 write them. */
import { formatParameters } from './data-query.ts'
import type { Definition } from './definition.ts'
import { type ArtefactKind, agencyId, artefactKinds } from './ids.ts'
import { allowOnly, type Query, readChoice, wrong } from './query-string.ts'
import {
  type ArtefactRef,
  allArtefacts,
  type References,
  referencedBy,
  referenceWords,
} from './references.ts'
import { refuseQuery } from './refusal.ts'
import type { Detail, StructureMessage } from './structure-json.ts'
import { coversVersion } from './version-pattern.ts'

/** Kinds of structures that the standard knows and we have none of: nothing is found, and that is no mistake. */
const otherKinds = [
  'metadatastructure',
  'categoryscheme',
  'hierarchy',
  'hierarchicalcodelist',
  'hierarchyassociation',
  'valuelist',
  'dataproviderscheme',
  'metadataproviderscheme',
  'dataconsumerscheme',
  'organisationunitscheme',
  'organisationscheme',
  'metadataflow',
  'reportingtaxonomy',
  'provisionagreement',
  'metadataprovisionagreement',
  'structuremap',
  'representationmap',
  'conceptschememap',
  'categoryschememap',
  'organisationschememap',
  'reportingtaxonomymap',
  'process',
  'categorisation',
  'dataconstraint',
  'contentconstraint',
  'attachmentconstraint',
  'actualconstraint',
  'allowedconstraint',
  'metadataconstraint',
  'transformationscheme',
  'rulesetscheme',
  'userdefinedoperatorscheme',
  'customtypescheme',
  'namepersonalisationscheme',
  'vtlmappingscheme',
  'structureset',
  'geographiccodelist',
  'geogridcodelist',
]

const details = [
  'full',
  'allstubs',
  'referencestubs',
  'allcompletestubs',
  'referencecompletestubs',
  'referencepartial',
  'raw',
] as const

/** Whether the standard has structures of this name. */
export function isStructureKind(text: string): boolean {
  return text === 'structure' || artefactKinds.some((kind) => kind === text) || otherKinds.includes(text)
}

/** Reads `{kind}/{agency}/{id}/{version}/{item}` of version 2. */
export function readStructureQuery(
  path: readonly string[],
  query: Query,
  definition: Definition,
): StructureMessage['artefacts'] {
  const [kind = '*', agency = '*', id = '*', version = '~', item = '*'] = path
  if (path.length > 5) refuseQuery('no-such-path', { path: path.join('/').slice(0, 120) })
  return find({ kind, agency, id, version, item }, query, definition, ',')
}

/** Reads the same as 2.1 writes it: `all`, `latest`, and a plus between several. */
export function readStructureQuery21(
  path: readonly string[],
  query: Query,
  definition: Definition,
): StructureMessage['artefacts'] {
  const [kind = '', agency = 'all', id = 'all', version = 'latest', item = 'all'] = path
  if (path.length > 5) refuseQuery('no-such-path', { path: path.join('/').slice(0, 120) })
  const any = (text: string) => (/^all$/i.test(text) ? '*' : text)
  const asked = {
    kind: kind === 'structure' ? '*' : kind,
    agency: any(agency),
    id: any(id),
    version: version
      .split('+')
      .map((one) => one.replace(/^(all|latest)$/i, '*'))
      .join(','),
    item: any(item),
  }
  return find(asked, query, definition, '+')
}

type Asked = { kind: string; agency: string; id: string; version: string; item: string }

function find(
  { kind, agency, id, version, item }: Asked,
  query: Query,
  definition: Definition,
  or: string,
): StructureMessage['artefacts'] {
  allowOnly(query, ['detail', 'references', ...formatParameters])
  const kinds = kind === '*' ? artefactKinds : artefactKinds.filter((one) => kind.split(',').includes(one))
  if (kind !== '*' && !kind.split(',').every(isStructureKind))
    refuseQuery('wrong-kind', { found: kind.slice(0, 60), allowed: artefactKinds.join(', ') })
  const detail = readChoice(query, 'detail', details)
  const references = readReferences(query.get('references'))
  const has = (text: string, one: string) => text === '*' || text.split(or).includes(one)
  const right = has(agency, agencyId) && coversVersion(version)
  const found = right
    ? allArtefacts(definition).filter((one) => kinds.includes(one.kind) && has(id, one.id))
    : []
  const items = item === '*' ? null : item.split(or)
  const artefacts = withReferences(found, items, references, detail).filter(
    ({ items, ...ref }) => items === null || hasItem(ref, items, definition),
  )
  if (artefacts.length === 0)
    refuseQuery('no-such-structure', { found: [kind, agency, id, version, item].join('/').slice(0, 160) })
  return artefacts
}

function readReferences(text = 'none'): References[] {
  return text.split(',').flatMap((word): References[] => {
    const known = [...referenceWords, ...artefactKinds].find((one) => one === word)
    if (known !== undefined) return [known]
    return otherKinds.includes(word)
      ? []
      : wrong('references', word, [...referenceWords, ...artefactKinds].join(', '))
  })
}

function withReferences(
  found: readonly ArtefactRef[],
  items: readonly string[] | null,
  references: readonly References[],
  detail: (typeof details)[number],
): StructureMessage['artefacts'] {
  const given = new Map<string, StructureMessage['artefacts'][number]>()
  const add = (ref: ArtefactRef, how: Detail, its: readonly string[] | null) => {
    const place = `${ref.kind} ${ref.id}`
    if (!given.has(place)) given.set(place, { ...ref, detail: how, items: its })
  }
  const own: Detail = detail === 'allstubs' ? 'stub' : detail === 'allcompletestubs' ? 'completestub' : 'full'
  const theirs: Detail =
    detail === 'referencestubs' ? 'stub' : detail === 'referencecompletestubs' ? 'completestub' : own
  for (const one of found) add(one, own, items)
  for (const one of found)
    for (const how of references) for (const ref of referencedBy(one, how)) add(ref, theirs, null)
  return [...given.values()]
}

/** Items are asked for in schemes and lists; other structures have none. */
function hasItem(
  { kind, id }: { kind: ArtefactKind; id: string },
  items: readonly string[],
  definition: Definition,
): boolean {
  const all = {
    agencyscheme: definition.agencies.items,
    conceptscheme: definition.concepts,
    codelist: definition.codelists.find((list) => list.id === id)?.codes ?? [],
    datastructure: [],
    dataflow: [],
  }[kind]
  return all.some((one) => items.includes(one.id))
}
