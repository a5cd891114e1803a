import type { z } from '@hono/zod-openapi'
import type { childrenQuery, sorts } from './children.contract.ts'

/** Where the previous page ended: the sorting value of its last row, and that row's case. */
export type Position = { key: string; case: string }

/** What is asked of the worklist. */
export type ChildrenFilter = {
  person: string | null
  state?: string
  status?: string
  role?: string
  sex?: string
  risk: 'breached' | 'due' | 'any'
  closed: 'yes' | 'no' | 'any'
  refPrefix?: string
  sort: (typeof sorts)[number]
  after: Position | null
  limit: number
}

/** What the query of a request asks for; `q` that looks like a reference becomes a prefix. */
export function filterOf(query: z.output<typeof childrenQuery>, username: string): ChildrenFilter {
  return {
    person: query.whose === 'mine' ? username : null,
    ...(query.state !== undefined && { state: query.state }),
    ...(query.status !== undefined && { status: query.status }),
    ...(query.role !== undefined && { role: query.role }),
    ...(query.sex !== undefined && { sex: query.sex }),
    risk: query.risk,
    closed: query.closed,
    ...(query.q !== undefined && looksLikeReference(query.q) && { refPrefix: query.q.trim().toUpperCase() }),
    sort: query.sort,
    after: query.after === undefined ? null : readPosition(query.after),
    limit: query.limit,
  }
}

/** References hold a digit and no space; names do not hold digits. */
export function looksLikeReference(q: string): boolean {
  return /^\s*[\p{L}\p{N}]+([-_./][\p{L}\p{N}]+)*[-_./]?\s*$/u.test(q) && /\p{N}/u.test(q)
}

/** Writes a position as an opaque word for the next request. */
export function writePosition(position: Position): string {
  return Buffer.from(JSON.stringify([position.key, position.case])).toString('base64url')
}

/** Reads what `writePosition` wrote; anything else starts at the beginning. */
export function readPosition(text: string): Position | null {
  try {
    const [key, kase] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[]
    const isCase = typeof kase === 'string' && /^[0-9a-f-]{36}$/.test(kase)
    return typeof key === 'string' && isCase && key.length < 100 ? { key, case: kase } : null
  } catch {
    return null
  }
}
