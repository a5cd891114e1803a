/**
 * Readers of SDMX messages, written apart from what writes them: they know the standard and nothing of our
 * components, so that two wrongs do not make a right.
 */

/** An observation as a reader finds it: every component by its id; what a message does not say is left out. */
export type ReadObservation = Readonly<Record<string, string | number>>

/** Rows of a CSV by RFC 4180: quotes double, a field may hold line ends. Throws where the text is not of the form. */
export function readRows(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at < text.length; ) {
    let field = ''
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (at >= text.length) throw new Error('a quote is never closed')
        if (text[at] !== '"') field += text[at]
        else if (text[at + 1] === '"') {
          field += '"'
          at += 1
        } else break
      }
      at += 1
    } else {
      const end = /[,\r\n]/g
      end.lastIndex = at
      const stop = end.exec(text)?.index ?? text.length
      field = text.slice(at, stop)
      if (field.includes('"')) throw new Error('a quote in a field without quotes')
      at = stop
    }
    row.push(field)
    if (text[at] === ',') at += 1
    else if (text.startsWith('\r\n', at)) {
      rows.push(row)
      row = []
      at += 2
    } else throw new Error(`a line ends otherwise than with CRLF at ${at}`)
  }
  return rows
}

/** Observations of SDMX-CSV with ids as labels; columns that are no components left out. */
export function readCsv(text: string): ReadObservation[] {
  const [head = [], ...rows] = readRows(text)
  const leading = new Set(['DATAFLOW', 'STRUCTURE', 'STRUCTURE_ID', 'ACTION', 'SERIES_KEY', 'OBS_KEY'])
  return rows.map((row) => {
    if (row.length !== head.length) throw new Error(`${row.length} fields under ${head.length} heads`)
    const said = head.flatMap((id, at) =>
      leading.has(id) || row[at] === '' ? [] : [[id, row[at]!] as const],
    )
    return Object.fromEntries(said)
  })
}

type Value = { id?: string; value?: string | number; name?: string }
type Component = { id: string; keyPosition?: number; values?: (Value | null)[] }
type Components = { dataSet?: Component[]; series?: Component[]; observation?: Component[] }
type Structure = { dimensions: Components; attributes?: Components; measures?: Components }
type DataSet = {
  observations?: Record<string, unknown[]>
  series?: Record<string, { attributes?: unknown[]; observations?: Record<string, unknown[]> }>
}
type Message = { data: { structures?: Structure[]; structure?: Structure; dataSets: DataSet[] } }

/** Observations of an SDMX-JSON data message 2.0 or 1.0. Throws where a pointer leads nowhere. */
export function readJson(text: string): ReadObservation[] {
  const { data } = JSON.parse(text) as Message
  const structure = data.structures?.[0] ?? data.structure
  const dataSet = data.dataSets[0]
  if (structure === undefined || dataSet === undefined) throw new Error('no structure, or no data')
  // Before version 2.0 the value always stood first; since then a message says which measures it has.
  const measures = data.structures ? (structure.measures?.observation ?? []) : [{ id: 'OBS_VALUE' }]
  const columns = [...measures, ...(structure.attributes?.observation ?? [])]
  const read = (seriesKey: string, observationKey: string, row: unknown[]): ReadObservation => ({
    ...readKey(seriesKey, structure.dimensions.series ?? []),
    ...readKey(observationKey, structure.dimensions.observation ?? []),
    ...readRow(row, columns),
  })
  if (dataSet.observations)
    return Object.entries(dataSet.observations).map(([key, row]) => read('', key, row))
  return Object.entries(dataSet.series ?? {}).flatMap(([seriesKey, { observations = {} }]) =>
    Object.entries(observations).map(([key, row]) => read(seriesKey, key, row)),
  )
}

function readKey(key: string, dimensions: readonly Component[]): ReadObservation {
  const parts = key === '' ? [] : key.split(':')
  if (parts.length !== dimensions.length) throw new Error(`key ${key} for ${dimensions.length} dimensions`)
  return Object.fromEntries(dimensions.map((one, at) => [one.id, valueAt(one, Number(parts[at]))]))
}

function readRow(row: unknown[], columns: readonly Component[]): ReadObservation {
  if (row.length > columns.length) throw new Error(`${row.length} values for ${columns.length} components`)
  const said = columns.flatMap((one, at): [string, string | number][] => {
    const found = row[at]
    if (found === null || found === undefined) return []
    if (typeof found !== 'number') throw new Error(`${one.id} says ${typeof found}`)
    return [[one.id, one.values === undefined ? found : valueAt(one, found)]]
  })
  return Object.fromEntries(said)
}

function valueAt({ id, values = [] }: Component, place: number): string | number {
  const found = values[place]
  const said = found?.id ?? found?.value ?? found?.name
  if (said === undefined) throw new Error(`${id} points to ${place} of ${values.length}`)
  return said
}
