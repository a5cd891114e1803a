import { ProblemError, problem } from './errors.ts'

/** PostgreSQL's and the system's codes that mean: no database just now, through no fault of the request. */
const unavailable = new Set([
  '57P01', // ended by an administrator
  '57P02', // another backend crashed
  '57P03', // starting, recovering or stopping
  '53300', // too many connections
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
])

/** `pg` gives these no code. */
const unavailableMessages =
  /^(Connection terminated|Client has encountered a connection error|timeout e(xceeded|xpired)|Client was closed|Cannot use a pool after)/

/** PostgreSQL's five-character code of an error, or the system's (`ECONNREFUSED`), or undefined. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** Whether a transaction that failed so may succeed when it is simply run again. */
export function isWorthRetrying(error: unknown): boolean {
  const code = sqlState(error)
  return code === '40001' || code === '40P01'
}

/**
 * The error as a problem a person can meet (`database.unavailable`, `database.full`, `database.slow`,
 * `database.busy`), or as it was when it is a bug. What was being written is in none of them.
 */
export function asDatabaseProblem(cause: unknown): unknown {
  if (cause instanceof ProblemError) return cause
  const code = sqlState(cause)
  const make = (name: string, message: string) => new ProblemError(problem(name, {}, 503), message, { cause })
  if (code === '53100' || code === '53200') return make('database.full', 'The database has no space left')
  if (code === '57014') return make('database.slow', 'The database took too long to answer')
  if (isWorthRetrying(cause) || code === '55P03') return make('database.busy', 'Others were writing the same')
  const lost = code !== undefined && (unavailable.has(code) || code.startsWith('08'))
  if (lost || (cause instanceof Error && unavailableMessages.test(cause.message))) {
    return make('database.unavailable', 'The database does not answer')
  }
  return cause
}
