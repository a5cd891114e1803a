/** SDMX-CSV 1.0 and 2.0: one row an observation. */

import { readerOf } from './component-filter.ts'
import { attributes, codelistOf, keyDimensions, measureId, timeDimension } from './components.ts'
import type { DataMessage } from './data-message.ts'
import { codeNames, conceptNames, type Definition } from './definition.ts'
import { agencyId, dataflowId, version } from './ids.ts'
import type { Language } from './naming.ts'
import type { Observation } from './observations.ts'

/** What a reader may ask for beside the data. `name`, and keys, are of version 2.0 alone. */
export type CsvOptions = {
  readonly version: '1.0' | '2.0'
  readonly labels: 'id' | 'name' | 'both'
  readonly keys: 'none' | 'obs' | 'series' | 'both'
  /** Normalised: the first day of the period. */
  readonly timeFormat: 'original' | 'normalized'
}

export const plainCsv: Omit<CsvOptions, 'version'> = { labels: 'id', keys: 'none', timeFormat: 'original' }

/** The data as SDMX-CSV; lines end as RFC 4180 says. Where there is no value the field is empty. */
export function writeCsv(message: DataMessage, options: CsvOptions): string {
  const columns = columnsOf(message, options)
  const rows = message.view.observations ? message.observations : firstOfSeries(message.observations)
  const lines = [
    columns.flatMap(({ heads }) => heads),
    ...rows.map((row) => columns.flatMap(({ of }) => of(row))),
  ]
  return lines.map((line) => `${line.map(quote).join(',')}\r\n`).join('')
}

/** A field as RFC 4180 writes it. */
function quote(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}

type Column = { readonly heads: readonly string[]; readonly of: (one: Observation) => readonly string[] }

function columnsOf(message: DataMessage, options: CsvOptions): Column[] {
  const { view } = message
  const shown = attributes.filter(({ id }) => view.attributes.includes(id))
  const components = [
    ...keyDimensions.map(({ id }) => id),
    ...(view.observations ? [timeDimension] : []),
    ...(view.value && view.observations ? [measureId] : []),
    ...(view.observations ? shown.map(({ id }) => id) : []),
  ]
  return [
    ...structureColumns(message, options),
    ...keyColumns(message, options),
    ...components.map((id) => componentColumn(id, message, options)),
  ]
}

function structureColumns({ definition, language }: DataMessage, options: CsvOptions): Column[] {
  const reference = `${agencyId}:${dataflowId}(${version})`
  const name = definition.flow.names[language]
  const named = options.labels === 'both' ? `${reference}: ${name}` : reference
  if (options.version === '1.0') return [{ heads: ['DATAFLOW'], of: () => [named] }]
  return [
    { heads: ['STRUCTURE'], of: () => ['dataflow'] },
    { heads: ['STRUCTURE_ID'], of: () => [named] },
    ...(options.labels === 'name' ? [{ heads: ['STRUCTURE_NAME'], of: () => [name] }] : []),
    { heads: ['ACTION'], of: () => ['I'] },
  ]
}

function keyColumns({ view }: DataMessage, { keys, version: of }: CsvOptions): Column[] {
  if (of === '1.0') return []
  const ids = [...keyDimensions.map(({ id }) => id), timeDimension]
  const inSeries = ids.filter((id) => view.at !== 'AllDimensions' && id !== view.at)
  const keyOf = (components: readonly string[]) => {
    const readers = components.map(readerOf)
    return (one: Observation) => [readers.map((read) => read(one)).join('.')]
  }
  return [
    ...(keys === 'series' || keys === 'both' ? [{ heads: ['SERIES_KEY'], of: keyOf(inSeries) }] : []),
    ...(keys === 'obs' || keys === 'both' ? [{ heads: ['OBS_KEY'], of: keyOf(ids) }] : []),
  ]
}

function componentColumn(id: string, { definition, language }: DataMessage, options: CsvOptions): Column {
  const title = conceptNames(definition, id)[language]
  const raw = readerOf(id)
  const read =
    id === timeDimension && options.timeFormat === 'normalized'
      ? (one: Observation) => one.time.from
      : (one: Observation) => String(raw(one) ?? '')
  if (options.labels === 'id') return { heads: [id], of: (one) => [read(one)] }
  const nameOf = namesOf(id, definition, language)
  if (options.labels === 'both') {
    const both = (code: string) => (nameOf(code) === '' ? code : `${code}: ${nameOf(code)}`)
    return { heads: [`${id}: ${title}`], of: (one) => [both(read(one))] }
  }
  return {
    heads: [id, title],
    of: (one) => [read(one), id === timeDimension ? read(one) : nameOf(read(one))],
  }
}

/** The name of a code, empty for free values. */
function namesOf(id: string, definition: Definition, language: Language): (code: string) => string {
  const codelist = codelistOf(id)
  if (codelist === undefined) return () => ''
  return (code) => (code === '' ? '' : codeNames(definition, codelist, code)[language])
}

function firstOfSeries(observations: readonly Observation[]): Observation[] {
  const series = new Map<string, Observation>()
  for (const one of observations) if (!series.has(one.key.join('.'))) series.set(one.key.join('.'), one)
  return [...series.values()]
}
