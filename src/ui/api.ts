import { v7 as uuidv7 } from 'uuid'
import { preferences } from './preferences.ts'

/** What the server says when it refuses (RFC 9457). `title` is in the reader's language. */
export type Problem = {
  status: number
  code: string
  title?: string
  params?: Record<string, unknown>
  faults?: readonly Fault[]
}

/** One fault of several. `at` is a JSON pointer into what was sent: `/data/ground`. */
export type Fault = { code: string; at: string; title: string; params: Record<string, unknown> }

/** A refusal by the server, or (`status` 0, code `offline`) no answer at all. */
export class ApiProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.title ?? problem.code)
    this.name = 'ApiProblem'
    this.problem = problem
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Who wants to know when a session is over: the composition root sends the reader to the sign-in page. */
let onSignedOut: () => void = () => {}

/** Sets what happens when the server no longer knows the session. */
export function whenSignedOut(act: () => void): void {
  onSignedOut = act
}

/**
 * Asks the API. `path` begins after `/api/v1`: `api('GET', '/children/26-0418-K')`. Writes carry an
 * Idempotency-Key; give the same `key` again when repeating a write, so that it happens once. Throws
 * `ApiProblem`. `path` values must be encoded by the caller (`encodeURIComponent`).
 */
export async function api<T>(method: Method, path: string, body?: unknown, key?: string): Promise<T> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': preferences().locale,
  }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (method !== 'GET') headers['idempotency-key'] = key ?? uuidv7()
  const answer = await ask(method, `/api/v1${path}`, headers, body)
  if (answer.ok) return (answer.status === 204 ? undefined : await readJson(answer)) as T
  const problem = readProblem(answer.status, await readJson(answer))
  // Whoever asks for the session itself (the sign-in page, the router) knows what to do without one.
  if (answer.status === 401 && !/^\/session(\/|$)/.test(path)) onSignedOut()
  throw new ApiProblem(problem)
}

/** A problem from what a server answered, whatever it was: a proxy in between may not speak RFC 9457. */
export function readProblem(status: number, body: unknown): Problem {
  const said = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  return {
    status,
    code: typeof said.code === 'string' ? said.code : status >= 500 ? 'server' : `http.${status}`,
    title: text(said.title),
    params: record(said.params),
    faults: Array.isArray(said.faults) ? (said.faults as Fault[]) : undefined,
  }
}

async function ask(method: Method, url: string, headers: Record<string, string>, body: unknown) {
  try {
    return await fetch(url, {
      method,
      headers,
      credentials: 'same-origin',
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  } catch {
    throw new ApiProblem({ status: 0, code: 'offline' })
  }
}

async function readJson(answer: Response): Promise<unknown> {
  try {
    return await answer.json()
  } catch {
    return undefined
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
}
