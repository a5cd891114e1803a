import { parseArgs } from 'node:util'

/** What `npm run bench` was asked for. */
export type Options = {
  /** How many cases, smallest first; empty: 10,000 and whatever larger has been made before. */
  readonly sizes: readonly number[]
  readonly rounds: number
  /** Names of measurements; empty: all. */
  readonly only: readonly string[]
  /** Where else the numbers go, besides `.cache/bench`. */
  readonly save: string | undefined
}

export const usage = `npm run bench -- [--sizes 10000,100000,1000000] [--rounds 5] [--only append,worklist] [--save FILE]`

/** Reads the command line. Throws a plain Error for what it does not know. */
export function readOptions(args: readonly string[], measurements: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      only: { type: 'string' },
      save: { type: 'string' },
    },
  })
  const only = list(values.only)
  const unknown = only.filter((name) => !measurements.includes(name))
  if (unknown.length > 0) {
    throw new Error(`no measurement is called ${unknown.join(', ')}; there are: ${measurements.join(', ')}`)
  }
  const sizes = [...new Set(list(values.sizes).map((text) => wholeNumber('--sizes', text, 200)))]
  return {
    sizes: sizes.toSorted((a, b) => a - b),
    rounds: wholeNumber('--rounds', values.rounds, 1),
    only,
    save: values.save,
  }
}

function list(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

function wholeNumber(option: string, text: string, least: number): number {
  const found = Number(text.replaceAll('_', ''))
  if (!Number.isInteger(found) || found < least) {
    throw new Error(`${option} is "${text}"; allowed: whole numbers from ${least}`)
  }
  return found
}
