import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'
import type { AppEnv } from '#platform/http/app-env.ts'

/** What an answer is made of, before it is kept. */
export type Made = {
  readonly type: string
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly file?: string
}

type Kept = {
  readonly type: string
  readonly body: Uint8Array<ArrayBuffer>
  readonly etag: string
  readonly file: string | undefined
  packed?: Promise<Uint8Array<ArrayBuffer>>
}

/** Answers made once for everybody. */
export type KeptAnswers = {
  /**
   * Sends the answer that is kept under a key, or makes it. `state` names what it was made from: another state, and
   * everything kept is forgotten. Null from `make`: there is none, and nothing is kept.
   */
  send(
    c: Context<AppEnv>,
    asked: {
      readonly state: string
      readonly key: string
      readonly headers: Readonly<Record<string, string>>
    },
    make: () => Promise<Made | null>,
  ): Promise<Response | null>
}

/** Keeps at most so many answers and so many bytes, forgetting the ones longest not asked for. */
export function keepAnswers(most = 400, mostBytes = 64 * 1024 * 1024): KeptAnswers {
  const kept = new Map<string, Promise<Kept | null>>()
  const sizes = new Map<string, number>()
  let state = ''
  let bytes = 0
  const forget = (key: string) => {
    kept.delete(key)
    bytes -= sizes.get(key) ?? 0
    sizes.delete(key)
  }
  const makeRoom = () => {
    for (const key of kept.keys()) {
      if (kept.size <= most && bytes <= mostBytes) return
      forget(key)
    }
  }
  const find = (key: string, make: () => Promise<Made | null>): Promise<Kept | null> => {
    const known = kept.get(key)
    const answer = known ?? make().then((made) => made && keep(made))
    // At the end: the ones longest not asked for come first.
    kept.delete(key)
    kept.set(key, answer)
    if (known === undefined) {
      answer.then(
        (made) => {
          if (kept.get(key) !== answer) return
          if (made === null) return forget(key)
          sizes.set(key, made.body.length)
          bytes += made.body.length
          makeRoom()
        },
        () => {
          if (kept.get(key) === answer) forget(key)
        },
      )
    }
    return answer
  }
  return {
    send: async (c, asked, make) => {
      if (state !== asked.state) {
        kept.clear()
        sizes.clear()
        bytes = 0
        state = asked.state
      }
      const answer = await find(asked.key, make)
      return answer === null ? null : respond(c, answer, asked.headers)
    },
  }
}

function keep({ type, body, file }: Made): Kept {
  const bytes = typeof body === 'string' ? new Uint8Array(Buffer.from(body, 'utf8')) : body
  return {
    type,
    body: bytes,
    file,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
  }
}

async function respond(
  c: Context<AppEnv>,
  kept: Kept,
  more: Readonly<Record<string, string>>,
): Promise<Response> {
  const headers: Record<string, string> = {
    'content-type': kept.type,
    etag: kept.etag,
    vary: 'accept-encoding',
    ...more,
    ...(kept.file !== undefined && { 'content-disposition': `attachment; filename="${kept.file}"` }),
  }
  if (c.req.header('if-none-match')?.includes(kept.etag)) return c.body(null, 304, headers)
  const isText = /^(text\/|application\/json|image\/svg)/.test(kept.type)
  const takesGzip = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
  if (!isText || !takesGzip || kept.body.length < 1024) return c.body(kept.body, 200, headers)
  kept.packed ??= promisify(gzip)(kept.body, { level: 9 }).then((bytes) => new Uint8Array(bytes))
  return c.body(await kept.packed, 200, { ...headers, 'content-encoding': 'gzip' })
}
