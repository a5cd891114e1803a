import type { Client, Pool } from '#platform/db.ts'

/** A statement as the program sent it. */
export type Statement = {
  readonly name?: string
  readonly text: string
  readonly values?: readonly unknown[]
  /** Sent while the one before was still under way: the two travelled together. */
  readonly together: boolean
}

/** What was sent on one loan of a connection from the pool, in order. */
export type Visit = readonly Statement[]

/**
 * Runs work and gives what it sent through the pool, visit by visit. Only for one piece of work at a time: whatever
 * else uses the pool meanwhile is recorded too.
 */
export async function recordStatements(pool: Pool, work: () => Promise<unknown>): Promise<Visit[]> {
  const visits: Statement[][] = []
  const listening = new Set<Client>()
  const onAcquire = (client: Client) => {
    const visit: Statement[] = []
    visits.push(visit)
    listening.add(client)
    listenTo(client, visit)
  }
  pool.on('acquire', onAcquire)
  try {
    await work()
  } finally {
    pool.off('acquire', onAcquire)
    // Without our own property the client's own method shows again.
    for (const client of listening) Reflect.deleteProperty(client, 'query')
  }
  return visits
}

function listenTo(client: Client, visit: Statement[]): void {
  Reflect.deleteProperty(client, 'query')
  const send = client.query.bind(client) as (...args: unknown[]) => unknown
  let underWay = 0
  const listened = (...args: unknown[]) => {
    visit.push({ ...statementOf(args), together: underWay > 0 })
    const answer = send(...args)
    if (answer instanceof Promise) {
      underWay++
      const ended = () => {
        underWay--
      }
      answer.then(ended, ended)
    }
    return answer
  }
  Object.assign(client, { query: listened })
}

function statementOf([first, second]: readonly unknown[]): Omit<Statement, 'together'> {
  if (typeof first !== 'string') {
    const { name, text, values } = first as { name?: string; text: string; values?: unknown[] }
    return { ...(name !== undefined && { name }), text, ...(values !== undefined && { values }) }
  }
  return Array.isArray(second) ? { text: first, values: second } : { text: first }
}

/** Sends recorded visits again by bare `pg`: the same statements, those that travelled together together. */
export async function replay(pool: Pool, visits: readonly Visit[]): Promise<void> {
  for (const visit of visits) await replayVisit(pool, visit)
}

/** Sends what was recorded on one loan of a connection. */
export async function replayVisit(pool: Pool, visit: Visit): Promise<void> {
  const client = await pool.connect()
  try {
    for (let at = 0; at < visit.length; ) {
      const sent = [send(client, visit[at++]!)]
      while (at < visit.length && visit[at]!.together) sent.push(send(client, visit[at++]!))
      await Promise.all(sent)
    }
  } finally {
    client.release()
  }
}

function send(client: Client, { name, text, values }: Statement) {
  return client.query({
    text,
    ...(name !== undefined && { name }),
    ...(values !== undefined && { values: [...values] }),
  })
}

/** The same visits with one text put for another wherever a parameter holds it (an id, a secret). */
export function withText(visits: readonly Visit[], from: string, to: string): Visit[] {
  return visits.map((visit) =>
    visit.map((statement) =>
      statement.values === undefined
        ? statement
        : { ...statement, values: statement.values.map((value) => replaceIn(value, from, to)) },
    ),
  )
}

function replaceIn(value: unknown, from: string, to: string): unknown {
  if (typeof value === 'string') return value.includes(from) ? value.replaceAll(from, to) : value
  return Array.isArray(value) ? value.map((each) => replaceIn(each, from, to)) : value
}
