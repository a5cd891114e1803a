/** What our artefacts are called in SDMX, and how text of ours becomes an SDMX identifier. */

/** The maintenance agency of every structure. It is ours alone and not registered with SDMX. */
export const agencyId = 'WAYMARK'

/** The one version of every structure. Two parts, since code lists of areas grow: not a promise never to change. */
export const version = '1.0'

export const dataflowId = 'CHILD_JUSTICE'
export const dataStructureId = 'DSD_CHILD_JUSTICE'
export const conceptSchemeId = 'CS_CHILD_JUSTICE'
export const agencySchemeId = 'AGENCIES'

/** The code of everything together, of what is not known, and of what is none of the usual ones. */
export const total = '_T'
export const unknown = '_U'
export const other = '_O'

/** Kinds of structures that we publish, as the REST paths name them. */
export const artefactKinds = [
  'agencyscheme',
  'conceptscheme',
  'codelist',
  'datastructure',
  'dataflow',
] as const
export type ArtefactKind = (typeof artefactKinds)[number]

const classes: Readonly<Record<ArtefactKind, string>> = {
  agencyscheme: 'base.AgencyScheme',
  conceptscheme: 'conceptscheme.ConceptScheme',
  codelist: 'codelist.Codelist',
  datastructure: 'datastructure.DataStructure',
  dataflow: 'datastructure.Dataflow',
}

/** The name of a structure in the whole world of SDMX. */
export function urnOf(kind: ArtefactKind, id: string): string {
  return `urn:sdmx:org.sdmx.infomodel.${classes[kind]}=${agencyId}:${id}(${version})`
}

const itemClasses = {
  agency: ['base.Agency', agencySchemeId],
  concept: ['conceptscheme.Concept', conceptSchemeId],
  dimension: ['datastructure.Dimension', dataStructureId],
  timedimension: ['datastructure.TimeDimension', dataStructureId],
  measure: ['datastructure.Measure', dataStructureId],
  attribute: ['datastructure.DataAttribute', dataStructureId],
} as const

/** The name of a part of our one agency scheme, concept scheme or data structure. */
export function itemUrnOf(kind: keyof typeof itemClasses, id: string): string {
  const [name, parent] = itemClasses[kind]
  return `urn:sdmx:org.sdmx.infomodel.${name}=${agencyId}:${parent}(${version}).${id}`
}

/** The name of a code in its list. */
export function codeUrnOf(codelist: string, code: string): string {
  return `urn:sdmx:org.sdmx.infomodel.codelist.Code=${agencyId}:${codelist}(${version}).${code}`
}

/**
 * An SDMX identifier for a reference of ours, never the same for two: what identifiers may not hold (`+` above
 * all, which asks for several codes) is written as its code point between dollars, and so is an underscore in
 * front, which the codes for everything and for the unknown begin with.
 */
export function identifierOf(reference: string): string {
  return reference.replace(/[^A-Za-z0-9_@-]|^_/gu, (letter) => `$${letter.codePointAt(0)?.toString(16)}$`)
}
