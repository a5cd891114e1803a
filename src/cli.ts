import { describeProblem, problemOf } from '#platform/errors.ts'
import type { Command } from './commands/command.ts'
import { UsageError } from './commands/command.ts'

/** The command line: reads as a table of contents. Each command is one file in `commands/`. */
const commands: Readonly<Record<string, { says: string; load: () => Promise<Command> }>> = {
  start: {
    says: 'start                      the server; migrates first, loads a synthetic country into an empty database',
    load: async () => (await import('./commands/start.ts')).start,
  },
  demo: {
    says: 'demo                       fill an empty database with a synthetic country; --children N --seed S',
    load: async () => (await import('./commands/demo.ts')).demo,
  },
  import: {
    says: 'import FILE                take in a journey file; --dry-run; --reject FILE keeps what could not be taken',
    load: async () => (await import('./commands/import.ts')).importFile,
  },
  export: {
    says: 'export FILE                the same format back; - for standard output',
    load: async () => (await import('./commands/export.ts')).exportFile,
  },
  safeguards: {
    says: 'safeguards REF             the findings for one case or child, or --all; --as-of DATE --json',
    load: async () => (await import('./commands/safeguards.ts')).safeguards,
  },
  summary: {
    says: 'summary REF                a child’s rights on paper; --for court|lawyer|child|child-8-12|child-13-17 --purpose --language en|fr|ar --out FILE.html',
    load: async () => (await import('./commands/summary.ts')).summary,
  },
  indicators: {
    says: 'indicators                 every indicator; --from DATE --to DATE, --census DATE --by sex,age --area REF --json',
    load: async () => (await import('./commands/indicators.ts')).indicators,
  },
  release: {
    says: 'release WORD               statistics that leave: plans, list, make PLAN --years, protect, approve --as, publish, verify FILE',
    load: async () => (await import('./commands/release.ts')).release,
  },
  'un-return': {
    says: 'un-return ID               a return to the United Nations as a workbook; --year Y --out FILE; --exact for a working copy; --lang',
    load: async () => (await import('./commands/un-return.ts')).unReturn,
  },
  cubes: {
    says: 'cubes status|rebuild       how far counting is; everything counted anew from the facts',
    load: async () => (await import('./commands/cubes.ts')).cubes,
  },
  'what-if': {
    says: 'what-if SAFEGUARD          how many occurrences another limit would have breached; --limit 12h --from --to --case',
    load: async () => (await import('./commands/what-if.ts')).whatIf,
  },
  rebuild: {
    says: 'rebuild                    refold every journey; says how many readings changed',
    load: async () => (await import('./commands/rebuild.ts')).rebuild,
  },
  audit: {
    says: 'audit verify               checks the whole chain of disclosures',
    load: async () => (await import('./commands/audit.ts')).audit,
  },
  keys: {
    says: "keys rotate                make a new key-encryption key and wrap every child's key with it",
    load: async () => (await import('./commands/keys.ts')).keys,
  },
  erase: {
    says: 'erase REF                  destroy a child’s data key: nothing said of the child opens again; --basis TEXT --confirm REF',
    load: async () => (await import('./commands/erase.ts')).erase,
  },
  person: {
    says: 'person add USER            somebody who may sign in; --name --agency --role',
    load: async () => (await import('./commands/person.ts')).person,
  },
}

const usage = `usage: waymark COMMAND\n\n${Object.values(commands)
  .map((command) => `  waymark ${command.says}`)
  .join(
    '\n',
  )}\n\nThe environment is described in the README. Exit status: 0 done, 1 refused or failed, 2 wrong usage.\n`

/** Runs one command line; gives the exit status. */
async function run(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args
  if (['--help', '-h', 'help'].includes(name)) {
    process.stdout.write(usage)
    return 0
  }
  const command = commands[name]
  if (!command) {
    process.stderr.write(`${name ? `unknown command: ${name}\n` : ''}${usage}`)
    return 2
  }
  try {
    return await (await command.load())(rest)
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\nusage: waymark ${command.says.replace(/\s{2,}.*/, '')}\n`)
      return 2
    }
    const known = problemOf(error)
    process.stderr.write(`${known ? `${describeError(error)}` : unexpected(error)}\n`)
    return 1
  }
}

function describeError(error: unknown): string {
  const known = problemOf(error)
  return error instanceof Error && error.message
    ? error.message
    : known
      ? describeProblem(known)
      : String(error)
}

function unexpected(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

// Somebody who reads only the first lines (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

process.exitCode = await run(process.argv.slice(2))
