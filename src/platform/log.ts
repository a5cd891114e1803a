import pino, { type DestinationStream, type Logger } from 'pino'
import { ProblemError } from './errors.ts'

export type { Logger } from 'pino'

/** How much is logged, least to most. */
export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug'

/** Names under which a secret or a person's data could come to the log by mistake. */
const hidden = [
  'password',
  'next',
  'current',
  'secret',
  'token',
  'code',
  'authorization',
  'cookie',
  'narrative',
  'name',
  'names',
]

/**
 * A log of JSON lines on standard output (or `destination`). Errors are logged as where they happened, not as what
 * they say: messages repeat values, and values belong to people.
 */
export function createLog(level: LogLevel = 'info', destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: hidden.flatMap((name) => [`${name}`, `*.${name}`, `*.*.${name}`]), censor: '(hidden)' },
    serializers: { err: describeError, error: describeError },
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}

/** Of an error: its kind, its codes, and the lines of code it came through. Of a problem, its code too. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const described: Record<string, unknown> = { kind: error.name, at: framesOf(error) }
  if (error instanceof ProblemError) {
    described.problem = error.problem.code
    described.says = error.message
  }
  for (const part of ['code', 'severity', 'schema', 'table', 'column', 'constraint', 'routine', 'syscall']) {
    const value: unknown = Reflect.get(error, part)
    if (typeof value === 'string' || typeof value === 'number')
      described[part === 'code' ? 'errorCode' : part] = value
  }
  if (error.cause !== undefined) described.cause = describeError(error.cause)
  return described
}

function framesOf(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return lines.slice(0, 12).map((line) => line.trim())
}
