import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { benchFolder, readMaking } from './cases/folder.ts'
import { makeCases } from './cases/make-cases.ts'
import { type Cases, openCases } from './cases/open-cases.ts'
import { measurements } from './measure/all.ts'
import { type Options, readOptions, usage } from './options.ts'
import { type Progress, Stopped, watchProgress } from './progress.ts'
import type { Row } from './row.ts'
import { tableHead, tableOf } from './table.ts'

/** Measures Waymark beside its limits; see README.md in this folder. */
async function bench(args: readonly string[]): Promise<number> {
  let options: Options
  try {
    options = readOptions(
      args,
      measurements.map(({ name }) => name),
    )
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n${usage}\n`)
    return 2
  }
  const progress = watchProgress()
  try {
    const sizes = options.sizes.length > 0 ? options.sizes : await usualSizes()
    for (const size of sizes) await makeCases(size, progress)
    process.stdout.write(`${headOf(options)}\n\n${tableHead}\n`)
    await keep(await measureAll(sizes, options, progress), options)
    return 0
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    progress.tell(error.message)
    return 1
  }
}

/** Ten thousand cases, and what larger ones have been made before: making those takes long. */
async function usualSizes(): Promise<number[]> {
  const made = []
  for (const size of [100_000, 1_000_000]) if ((await readMaking(size))?.made) made.push(size)
  return [10_000, ...made]
}

async function measureAll(sizes: readonly number[], options: Options, progress: Progress): Promise<Row[]> {
  const cases: Cases[] = []
  try {
    for (const size of sizes) cases.push(await openCases(size, progress.tell))
    const rows: Row[] = []
    for (const { name, measure } of measurements) {
      if (options.only.length > 0 && !options.only.includes(name)) continue
      progress.stopIfAsked()
      progress.step(`measuring: ${name}`)
      const found = await measure({ cases, rounds: options.rounds, progress })
      process.stdout.write(`${tableOf(found)}\n`)
      rows.push(...found)
    }
    process.stdout.write(
      `Largest resident memory of this process: ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB\n`,
    )
    return rows
  } finally {
    for (const each of cases) await each.close()
  }
}

function machine() {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    load: loadavg().map((load) => Math.round(load * 10) / 10),
    node: process.version,
  }
}

function headOf(options: Options): string {
  const { cores, processor, memoryGb, load, node } = machine()
  return (
    `Waymark: ${cores} cores of ${processor}, ${memoryGb} GB, load ${load.join(' ')}, Node ${node}\n` +
    `Medians of ${options.rounds} rounds, contenders taking turns; cpu ms is the main thread alone: PostgreSQL and counting in the background are not in it.`
  )
}

async function keep(rows: readonly Row[], options: Options): Promise<void> {
  const at = new Date().toISOString()
  const numbers = { at, machine: machine(), rounds: options.rounds, rows }
  const own = join(benchFolder, `${at.slice(0, 19).replaceAll(':', '')}.json`)
  await mkdir(benchFolder, { recursive: true })
  for (const path of [own, ...(options.save === undefined ? [] : [options.save])]) {
    await writeFile(path, `${JSON.stringify(numbers, null, 2)}\n`)
    process.stderr.write(`numbers: ${path}\n`)
  }
}

process.exitCode = await bench(process.argv.slice(2))
