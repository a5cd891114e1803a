import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { codeOf } from '../postgres/secrets.ts'

/** One file of the built app, ready to be sent. */
export type AppFile = {
  readonly type: string
  readonly etag: string
  /** whether its name changes with its content, so that it may be kept for ever */
  readonly immutable: boolean
  readonly body: Body
  /** made at the first request where the build has not left it beside the file */
  readonly brotli: () => Promise<Body>
  readonly gzip: () => Promise<Body>
}

/** Bytes that a response takes. */
export type Body = Uint8Array<ArrayBuffer>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * All files of a folder by their path in a URL (`/assets/...`). Read once: a request can then only ever ask for what
 * is in this list. Empty when there is no such folder.
 */
export async function readAppFiles(folder: string): Promise<Map<string, AppFile>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
  const bodies = new Map<string, Body>()
  for (const entry of names) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    bodies.set(`/${relative(folder, path).split(sep).join('/')}`, new Uint8Array(await readFile(path)))
  }
  const files = new Map<string, AppFile>()
  for (const [path, body] of bodies) {
    const type = types[extname(path)]
    if (type !== undefined) files.set(path, toFile(path, type, body, bodies))
  }
  return files
}

function toFile(path: string, type: string, body: Body, bodies: Map<string, Body>): AppFile {
  return {
    type,
    body,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    immutable: /^\/assets\/.*-[\w-]{8,}\.\w+$/.test(path),
    brotli: once(bodies.get(`${path}.br`), () => packBrotli(body)),
    gzip: once(bodies.get(`${path}.gz`), () => packGzip(body)),
  }
}

function once(made: Body | undefined, make: () => Promise<Body>): () => Promise<Body> {
  let kept = made === undefined ? undefined : Promise.resolve(made)
  return () => {
    kept ??= make()
    return kept
  }
}

async function packBrotli(body: Body): Promise<Body> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  return new Uint8Array(await promisify(brotliCompress)(body, { params }))
}

async function packGzip(body: Body): Promise<Body> {
  return new Uint8Array(await promisify(gzip)(body, { level: 9 }))
}
