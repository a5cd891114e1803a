import {
  type ConnectionProvider,
  type DatabaseConnection,
  DefaultQueryExecutor,
  DummyDriver,
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  type QueryResult,
  Transaction,
} from 'kysely'
import type { PoolClient } from 'pg'

const adapter = new PostgresAdapter()
const compiler = new PostgresQueryCompiler()
const driver = new DummyDriver()
/** Only asked for how PostgreSQL describes itself; connects to nothing. */
const dialect = new PostgresDialect({
  pool: () => Promise.reject(new Error('a transaction has its own connection')),
})

/** Kysely over a connection on which a transaction is under way. Who began it ends it. */
export function transactionOver<DB>(client: PoolClient): Transaction<DB> {
  const connection = connectionOver(client)
  // Kysely's own provider for one connection makes each statement wait for the one before; `pg` keeps their order
  // itself, and lets those that are sent at once travel at once.
  const provider: ConnectionProvider = { provideConnection: (consumer) => consumer(connection) }
  const executor = new DefaultQueryExecutor(compiler, adapter, provider)
  return new Transaction<DB>({ config: { dialect }, dialect, driver, executor })
}

function connectionOver(client: PoolClient): DatabaseConnection {
  return {
    async executeQuery<R>(query: { sql: string; parameters: readonly unknown[] }): Promise<QueryResult<R>> {
      const result = await client.query(query.sql, [...query.parameters])
      const changes = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(result.command)
      return changes
        ? { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) }
        : { rows: result.rows }
    },
    streamQuery() {
      throw new Error('streaming is not for transactions: read by key, page after page')
    },
  }
}
