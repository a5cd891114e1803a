import { constrain, readAvailabilityQuery, readAvailabilityQuery21 } from '#sdmx/availability.ts'
import { writeCsv } from '#sdmx/data-csv.ts'
import { writeJson } from '#sdmx/data-json.ts'
import { readDataQuery, readDataQuery21 } from '#sdmx/data-query.ts'
import { agencyId, dataflowId } from '#sdmx/ids.ts'
import {
  type Api,
  chooseDataForm,
  mediaTypeOf,
  requireStructureForm,
  structureType,
} from '#sdmx/media-types.ts'
import type { Language } from '#sdmx/naming.ts'
import type { Query } from '#sdmx/query-string.ts'
import { refuseQuery } from '#sdmx/refusal.ts'
import { selectObservations } from '#sdmx/selection.ts'
import { type StructureMessage, writeStructures } from '#sdmx/structure-json.ts'
import { isStructureKind, readStructureQuery, readStructureQuery21 } from '#sdmx/structure-query.ts'
import type { PublishedData } from './read-published.ts'

/** One question, and all that its answer is made of. */
export type Asked = {
  readonly api: Api
  /** The first part of the path. */
  readonly resource: string
  readonly path: readonly string[]
  readonly query: Query
  readonly accept: string | undefined
  readonly language: Language
  readonly data: PublishedData
  readonly prepared: string
  readonly id: string
}

export type Answer = {
  readonly type: string
  readonly body: string
  /** Where the reader asked for a file. */
  readonly file?: string
}

/** The answer to a question. Throws an `SdmxRefusal` where there is none. */
export function answerQuery(asked: Asked): Answer {
  const { api, resource } = asked
  if (resource === 'data') return answerData(asked)
  if (resource === 'availability' || (api === '2.1' && resource === 'availableconstraint')) {
    return answerAvailability(asked)
  }
  if (api === 'v2' ? resource === 'structure' : isStructureKind(resource)) return answerStructures(asked)
  if (['metadata', 'schema', 'registration'].includes(resource))
    refuseQuery('not-offered', { name: resource })
  return refuseQuery('no-such-path', { path: resource.slice(0, 60) })
}

function answerData({ api, path, query, accept, language, data, prepared, id }: Asked): Answer {
  const { definition } = data
  const form = chooseDataForm(query, accept, api)
  const read = api === 'v2' ? readDataQuery : readDataQuery21
  const { selection, view } = read(path, query, definition)
  const observations = selectObservations(data.observations, selection)
  if (observations.length === 0) refuseQuery('no-results')
  const message = { definition, observations, view, language, prepared, id }
  const body =
    form.form === 'csv' ? writeCsv(message, form) : JSON.stringify(writeJson(message, form.version))
  const asFile = /^csvfile/i.test(query.get('format') ?? '')
  return { type: mediaTypeOf(form), body, ...(asFile && { file: `${agencyId}_${dataflowId}.csv` }) }
}

function answerStructures(asked: Asked): Answer {
  const { api, path, query, data } = asked
  requireStructureForm(query, asked.accept)
  const artefacts =
    api === 'v2'
      ? readStructureQuery(path, query, data.definition)
      : readStructureQuery21([asked.resource, ...path], query, data.definition)
  return sayStructures(asked, { artefacts })
}

function answerAvailability(asked: Asked): Answer {
  const { api, path, query, data } = asked
  requireStructureForm(query, asked.accept)
  const read = api === 'v2' ? readAvailabilityQuery : readAvailabilityQuery21
  const { constraint, artefacts } = constrain(
    data.observations,
    read(path, query, data.definition),
    data.definition,
  )
  return sayStructures(asked, { artefacts, constraints: [constraint] })
}

function sayStructures(
  { data, language, prepared, id }: Asked,
  what: Pick<StructureMessage, 'artefacts' | 'constraints'>,
): Answer {
  const message = writeStructures({ definition: data.definition, ...what, language, prepared, id })
  return { type: structureType, body: JSON.stringify(message) }
}
