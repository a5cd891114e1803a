import { type Context, Hono } from 'hono'
import { ProblemError, problem } from '../errors.ts'
import type { AppEnv } from './app-env.ts'
import { type AppFile, type Body, readAppFiles } from './app-files.ts'

/**
 * Routes that hand out the built web app: each of its files, and `index.html` for every other page address, since
 * the app itself knows its pages. Addresses below `/api` and of files that do not exist stay unknown.
 */
export async function serveApp(folder: string): Promise<Hono<AppEnv>> {
  const files = await readAppFiles(folder)
  return new Hono<AppEnv>().get('*', async (c, next) => {
    const exact = files.get(c.req.path)
    if (exact !== undefined && c.req.path !== '/index.html') return send(c, exact)
    if (!isPage(c.req.path)) return next()
    const page = files.get('/index.html')
    if (page === undefined) throw notBuilt(folder)
    return send(c, page)
  })
}

function isPage(path: string): boolean {
  return (
    !path.startsWith('/api/') &&
    !path.startsWith('/health') &&
    !/\.\w+$/.test(path.slice(path.lastIndexOf('/')))
  )
}

function notBuilt(folder: string): ProblemError {
  return new ProblemError(
    problem('app.not-built', {}, 503),
    `There is no web app in ${folder}: run "npm run build"`,
  )
}

async function send(c: Context<AppEnv>, file: AppFile): Promise<Response> {
  const headers: Record<string, string> = {
    'content-type': file.type,
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: file.etag,
    vary: 'accept-encoding',
  }
  if (c.req.header('if-none-match')?.includes(file.etag)) return c.body(null, 304, headers)
  const { body, encoding } = await choose(file, c.req.header('accept-encoding') ?? '')
  if (encoding !== undefined) headers['content-encoding'] = encoding
  return c.body(body, 200, { ...headers, 'content-length': String(body.length) })
}

async function choose(file: AppFile, accepted: string): Promise<{ body: Body; encoding?: string }> {
  const worthIt = file.body.length > 1024 && !/^(image\/(png|x-icon)|font)/.test(file.type)
  if (!worthIt) return { body: file.body }
  if (/\bbr\b/.test(accepted)) return { body: await file.brotli(), encoding: 'br' }
  if (/\bgzip\b/.test(accepted)) return { body: await file.gzip(), encoding: 'gzip' }
  return { body: file.body }
}
