import { open, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Words that nothing but the browser tests would write: a name, a name in another script, an address, a narrative. */
export const canaries = {
  givenNames: 'Zephyrquill',
  familyName: 'Бузнакидзе',
  address: 'Wobblethorn Lane 7714',
  narrative: 'Vurmplexed the night before',
  reason: 'Mistyped by Grelthwacker',
} as const

/** Typed in the browser tests too, and no secret: a search that does not find it finds nothing. */
export const notSealed = 'Quayside youth office'

export type Leak = { file: string; form: string }

/**
 * Looks for the canaries in every file of the house (database, write-ahead log, temporary files, server log) and in
 * what it may have left among the system's temporary files: as text in UTF-8 and UTF-16, and encoded.
 */
export async function findLeaks(
  folder: string,
): Promise<{ leaks: Leak[]; files: number; bytes: number; foundNotSealed: boolean }> {
  const forms = Object.entries(canaries).flatMap(([name, text]) => formsOf(name, text))
  const leaks: Leak[] = []
  let foundNotSealed = false
  let [files, bytes] = [0, 0]
  for (const file of await filesToSearch(folder)) {
    files++
    for await (const piece of piecesOf(file)) {
      bytes += piece.length
      foundNotSealed ||= piece.includes(notSealed)
      for (const form of forms) if (piece.includes(form.bytes)) leaks.push({ file, form: form.name })
    }
  }
  return { leaks, files, bytes, foundNotSealed }
}

/** Every way in which a canary might lie about. */
function formsOf(name: string, text: string): { name: string; bytes: Buffer }[] {
  const bytes = Buffer.from(text)
  // Base64 of a text inside another depends on where it begins: three slices, less their uncertain edges.
  const base64 = [0, 1, 2].map((skip) =>
    bytes.subarray(skip, skip + Math.floor((bytes.length - skip) / 3) * 3),
  )
  return [
    { name: `${name}, as it was typed`, bytes },
    { name: `${name}, in small letters`, bytes: Buffer.from(text.toLowerCase()) },
    { name: `${name}, in UTF-16`, bytes: Buffer.from(text, 'utf16le') },
    { name: `${name}, in UTF-16 the other way`, bytes: Buffer.from(text, 'utf16le').swap16() },
    { name: `${name}, in hexadecimal digits`, bytes: Buffer.from(bytes.toString('hex')) },
    { name: `${name}, percent-encoded`, bytes: Buffer.from(encodeURIComponent(text)) },
    { name: `${name}, as JSON escapes`, bytes: Buffer.from(escaped(text)) },
    ...base64.map((slice) => ({ name: `${name}, in base64`, bytes: Buffer.from(slice.toString('base64')) })),
  ]
}

function escaped(text: string): string {
  return [...text]
    .map((letter) => (letter > '~' ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : letter))
    .join('')
}

async function filesToSearch(folder: string): Promise<string[]> {
  const own = await filesBelow(folder)
  const others = (await readdir(tmpdir(), { withFileTypes: true }))
    .filter((entry) => entry.isFile() && /waymark|pgsql_tmp/i.test(entry.name))
    .map((entry) => join(tmpdir(), entry.name))
  return [...own, ...others]
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

const pieceBytes = 8 * 1024 * 1024
const overlap = 512

/** A file in pieces that overlap, so that nothing hides where one ends. */
async function* piecesOf(file: string): AsyncGenerator<Buffer> {
  const opened = await open(file).catch(() => undefined)
  if (opened === undefined) return
  try {
    const piece = Buffer.alloc(pieceBytes)
    for (let at = 0; ; at += pieceBytes - overlap) {
      const { bytesRead } = await opened.read(piece, 0, pieceBytes, at)
      if (bytesRead === 0) return
      yield piece.subarray(0, bytesRead)
      if (bytesRead < pieceBytes) return
    }
  } finally {
    await opened.close()
  }
}
