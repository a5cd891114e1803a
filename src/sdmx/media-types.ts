/** Which form an answer takes: what `format` says, else what `Accept` wants most of what there is. */
import { type CsvOptions, plainCsv } from './data-csv.ts'
import type { Query } from './query-string.ts'
import { wrong } from './query-string.ts'
import { refuseQuery } from './refusal.ts'

export type DataForm =
  | { readonly form: 'json'; readonly version: '1.0' | '2.0' }
  | ({ readonly form: 'csv' } & CsvOptions)

export type Api = 'v2' | '2.1'

type Range = { readonly type: string; readonly params: ReadonlyMap<string, string>; readonly weight: number }

/** The form of a data message. Each interface answers in the JSON of its own time unless asked otherwise. */
export function chooseDataForm(query: Query, accept: string | undefined, api: Api): DataForm {
  const own = api === 'v2' ? '2.0' : '1.0'
  const format = query.get('format')
  if (format !== undefined) return namedDataForm(format, query.get('formatVersion'), own)
  for (const range of rangesOf(accept)) {
    const form = acceptedDataForm(range, own)
    if (form !== undefined) return form
  }
  return refuseQuery('not-acceptable', { allowed: dataTypes.join(', ') })
}

/** Media types of data that we write. */
export const dataTypes = [
  'application/vnd.sdmx.data+json;version=2.0.0',
  'application/vnd.sdmx.data+json;version=1.0.0',
  'application/vnd.sdmx.data+csv;version=2.0.0',
  'application/vnd.sdmx.data+csv;version=1.0.0',
] as const

/** The media type of structures. */
export const structureType = 'application/vnd.sdmx.structure+json;version=2.0.0'

/** The media type of a data message. */
export function mediaTypeOf(form: DataForm): string {
  if (form.form === 'json') return `application/vnd.sdmx.data+json;version=${form.version}.0`
  const { labels, keys, timeFormat } = form
  const extra = [
    ...(labels === 'id' ? [] : [`;labels=${labels}`]),
    ...(timeFormat === 'original' ? [] : [`;timeFormat=${timeFormat}`]),
    ...(keys === 'none' ? [] : [`;keys=${keys}`]),
  ]
  return `application/vnd.sdmx.data+csv;version=${form.version}.0${extra.join('')};charset=utf-8`
}

/** Refuses where structures are wanted in a form that we do not write. */
export function requireStructureForm(query: Query, accept: string | undefined): void {
  const format = query.get('format')
  if (format !== undefined) {
    if (!['structure', 'jsonstructure', 'json', 'sdmx-json', 'fusion-json'].includes(format.toLowerCase())) {
      wrong('format', format, 'jsonstructure')
    }
    const asked = query.get('formatVersion')
    if (asked !== undefined && versionOf(asked) !== '2.0') wrong('formatVersion', asked, '2.0.0')
    return
  }
  const accepts = rangesOf(accept).some(({ type, params }) => {
    if (['*/*', 'application/*', 'application/json'].includes(type)) return true
    const asked = params.get('version')
    return (
      type === 'application/vnd.sdmx.structure+json' && (asked === undefined || versionOf(asked) === '2.0')
    )
  })
  if (!accepts) refuseQuery('not-acceptable', { allowed: structureType })
}

function namedDataForm(format: string, version: string | undefined, own: '1.0' | '2.0'): DataForm {
  const asked =
    version === undefined ? own : (versionOf(version) ?? wrong('formatVersion', version, '1.0.0, 2.0.0'))
  switch (format.toLowerCase()) {
    case 'jsondata':
    case 'json':
    case 'sdmx-json':
      return { form: 'json', version: asked }
    case 'csvdata':
    case 'csv':
    case 'csvfile':
      return { form: 'csv', version: asked, ...plainCsv }
    case 'csvfilewithlabels':
      return { form: 'csv', version: asked, ...plainCsv, labels: 'both' }
    default:
      return wrong('format', format, 'jsondata, csvdata, csvfile, csvfilewithlabels')
  }
}

function acceptedDataForm({ type, params }: Range, own: '1.0' | '2.0'): DataForm | undefined {
  const said = params.get('version')
  const version = said === undefined ? own : versionOf(said)
  if (version === undefined) return undefined
  if (['*/*', 'application/*', 'application/json', 'application/vnd.sdmx.data+json'].includes(type)) {
    return { form: 'json', version }
  }
  if (type !== 'application/vnd.sdmx.data+csv' && type !== 'text/csv') return undefined
  const options = {
    labels: pick(params.get('labels'), ['id', 'name', 'both']),
    keys: pick(params.get('keys') ?? params.get('key'), ['none', 'obs', 'series', 'both']),
    timeFormat: pick(params.get('timeformat'), ['original', 'normalized']),
  } as const
  if (Object.values(options).includes(undefined)) return undefined
  // Names in columns of their own, and keys, came with version 2.0.
  if (version === '1.0' && (options.labels === 'name' || options.keys !== 'none')) return undefined
  return { form: 'csv', version, ...(options as Omit<CsvOptions, 'version'>) }
}

function pick<const T extends string>(
  text: string | undefined,
  choices: readonly [T, ...T[]],
): T | undefined {
  return text === undefined ? choices[0] : choices.find((one) => one === text.toLowerCase())
}

/** 1.0, 1.0.0, and what is written for the newest of them. */
function versionOf(text: string): '1.0' | '2.0' | undefined {
  const found = /^([12])(\.0\+?)?(\.0\+?)?\+?(-wd|-cts)?$/.exec(text)?.[1]
  return found === undefined ? undefined : `${found as '1' | '2'}.0`
}

/** What a reader accepts, what they want most first; everything where they do not say. */
function rangesOf(accept: string | undefined): Range[] {
  const read = (accept?.trim() || '*/*').split(',').map((one): Range => {
    const [type = '', ...rest] = one.split(';').map((part) => part.trim())
    const params = new Map(
      rest.map((part) => {
        const [name = '', value = ''] = part.split('=')
        return [name.trim().toLowerCase(), value.trim().replaceAll('"', '')] as const
      }),
    )
    const weight = Number(params.get('q') ?? 1)
    return { type: type.toLowerCase(), params, weight: Number.isFinite(weight) ? weight : 0 }
  })
  return read.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
}
