import type { Server } from 'node:http'
import { type AddressInfo, isIPv6 } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { ProblemError, problem } from '../errors.ts'
import { codeOf } from '../postgres/secrets.ts'

/** A server that takes requests. */
export type Listening = {
  /** where, for a browser on this machine */
  readonly url: string
  readonly port: number
  /** Takes no more requests and waits for those under way, at most `limitMs` (10 s). Can be called twice. */
  close(limitMs?: number): Promise<void>
}

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch']

/** Takes requests at an address; port 0 finds a free one. Throws `server.address-in-use` or `server.address-refused`. */
export async function listen(app: { fetch: Fetch }, at: { host: string; port: number }): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { requestTimeout: 300_000, headersTimeout: 20_000, keepAliveTimeout: 65_000 },
  }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(asProblem(error, at)))
    server.listen(at.port, at.host, resolve)
  })
  const { port } = server.address() as AddressInfo
  let closing: Promise<void> | undefined
  return {
    port,
    url: `http://${isIPv6(at.host) ? `[${at.host}]` : at.host}:${port}`,
    close: (limitMs = 10_000) => {
      closing ??= closeServer(server, limitMs)
      return closing
    },
  }
}

async function closeServer(server: Server, limitMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection whose last request has just ended stays open for the next one: it is closed as it falls idle.
  const sweep = setInterval(() => server.closeIdleConnections(), 20)
  const limit = new AbortController()
  await Promise.race([closed, wait(limitMs, undefined, { signal: limit.signal }).catch(() => undefined)])
  limit.abort()
  clearInterval(sweep)
  server.closeAllConnections()
  await closed
}

function asProblem(error: Error, at: { host: string; port: number }): unknown {
  const params = { host: at.host, port: at.port }
  const code = codeOf(error)
  if (code === 'EADDRINUSE') {
    return new ProblemError(
      problem('server.address-in-use', params, 500),
      `${at.host}:${at.port} is in use: another Waymark may be running; set PORT to another number`,
    )
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new ProblemError(
      problem('server.address-refused', params, 500),
      `${at.host}:${at.port} cannot be used on this machine (${code}); check HOST and PORT`,
    )
  }
  return error
}
