/** Reads a workbook back by unzipping it: an independent look at what was written. */
import { inflateRawSync } from 'node:zlib'

type Cell = string | number | null

/** The sheets of a workbook by name, each as rows of cells; formulas are refused. */
export function readXlsx(bytes: Buffer): Map<string, Cell[][]> {
  const files = unzip(bytes)
  const text = (path: string) => {
    const found = files.get(path)
    if (found === undefined) throw new Error(`${path} is missing`)
    return found.toString('utf8')
  }
  const shared = files.has('xl/sharedStrings.xml')
    ? [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner]) => textOf(inner ?? ''))
    : []
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  const sheets = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].map(([tag]) => {
    const target = (targets.get(attribute(tag, 'r:id')) ?? '').replace(/^\/?(xl\/)?/, 'xl/')
    return [plainText(attribute(tag, 'name')), readSheet(text(target), shared)] as const
  })
  return new Map(sheets)
}

function readSheet(xml: string, shared: readonly string[]): Cell[][] {
  if (/<f[ >]/.test(xml)) throw new Error('a formula')
  return [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) => {
    const cells: Cell[] = []
    for (const [, tag = '', inner = ''] of row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      cells[columnOf(attribute(`<c ${tag}>`, 'r'))] = cellOf(tag, inner, shared)
    }
    return Array.from(cells, (cell) => cell ?? null)
  })
}

function cellOf(tag: string, inner: string, shared: readonly string[]): Cell {
  const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1]
  if (/t="inlineStr"/.test(tag)) return textOf(inner)
  if (value === undefined) return null
  if (/t="s"/.test(tag)) return shared[Number(value)] ?? null
  return /t="str"/.test(tag) ? plainText(value) : Number(value)
}

function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? ''
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gs)].map(([, inner]) => plainText(inner ?? '')).join('')
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}

function plainText(xml: string): string {
  return xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&')
}

/** The files of a ZIP archive, by its central directory. */
function unzip(bytes: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)]
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + size)
    files.set(bytes.toString('utf8', at + 46, at + 46 + name), method === 0 ? packed : inflateRawSync(packed))
    at += 46 + name + extra + comment
  }
  return files
}
