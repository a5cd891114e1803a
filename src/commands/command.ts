import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'

/** A command of the command line: takes its arguments, gives the exit status (0 done, 1 refused or failed). */
export type Command = (args: readonly string[]) => Promise<number>

/** The command was called in a way it does not know: exit status 2. */
export class UsageError extends Error {}

/** Reads options and positionals; anything unknown is a `UsageError`. */
export function readArguments<const T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
  positionals: number,
) {
  try {
    const read = parseArgs({ args: [...args], options, allowPositionals: positionals > 0, strict: true })
    if (read.positionals.length > positionals) {
      throw new UsageError(`too many arguments: ${read.positionals.slice(positionals).join(' ')}`)
    }
    return read
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** Reads a whole number option, at least `least`. */
export function readCount(text: string | undefined, name: string, least: number, otherwise: number): number {
  if (text === undefined) return otherwise
  const count = Number(text)
  if (!Number.isInteger(count) || count < least) {
    throw new UsageError(`--${name}: found ${JSON.stringify(text)}, allowed: a whole number from ${least}`)
  }
  return count
}

/** Reads an instant or a date (its start in UTC); gives ISO 8601. */
export function readInstant(text: string | undefined, name: string, otherwise: string): string {
  if (text === undefined) return otherwise
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text)
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)
  const instant = isDate ? `${text}T00:00:00Z` : text
  const found = new Date(instant)
  if (
    (!isDate && !isInstant) ||
    Number.isNaN(found.getTime()) ||
    (isDate && !found.toISOString().startsWith(text))
  ) {
    throw new UsageError(
      `--${name}: found ${JSON.stringify(text)}, allowed: YYYY-MM-DD or an instant with an offset`,
    )
  }
  return instant
}
