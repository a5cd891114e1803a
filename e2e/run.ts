import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { findLeaks, notSealed } from './canaries.ts'
import { findChromium } from './find-chromium.ts'
import { environmentOf, newFolder, removeFolder, startHouse, waymark } from './house.ts'

/**
 * The browser tests, whole: a house of its own with a small synthetic country, the specs, then the search for what
 * was typed in them in everything the house has written. Exit status 0: passed, or no browser to test with.
 */
async function run(args: readonly string[]): Promise<number> {
  const browser = findChromium(process.env)
  if (browser === undefined) {
    console.log(
      'The browser tests are skipped: no Chromium was found. Install it (Debian: apt-get install chromium) or name one in CHROMIUM.',
    )
    return 0
  }
  const folder = await newFolder()
  const environment = environmentOf(folder)
  try {
    const demo = await waymark(environment, 'demo', '--children', '60', '--seed', '7')
    if (demo.status !== 0) throw new Error(`the synthetic country was not loaded:\n${demo.said}`)
    const house = await startHouse(folder, environment)
    const onSignal = () => void house.stop()
    process.once('SIGTERM', onSignal).once('SIGINT', onSignal)
    const status = await runSpecs(house.url, browser, args).finally(() => house.stop())
    if (status !== 0) return status
    return await reportLeaks(folder, args.length === 0)
  } finally {
    await removeFolder(folder)
  }
}

async function runSpecs(url: string, browser: string, args: readonly string[]): Promise<number> {
  const program = resolve(import.meta.dirname, '..', 'node_modules', '@playwright', 'test', 'cli.js')
  const specs = spawn(process.execPath, [program, 'test', ...args], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, WAYMARK_URL: url, CHROMIUM: browser },
    stdio: 'inherit',
  })
  const [status] = (await once(specs, 'exit')) as [number | null]
  return status ?? 1
}

async function reportLeaks(folder: string, isWhole: boolean): Promise<number> {
  const { leaks, files, bytes, foundNotSealed } = await findLeaks(folder)
  if (isWhole && !foundNotSealed) {
    console.error(`The search is blind: it does not find "${notSealed}", which is not sealed.`)
    return 1
  }
  for (const leak of leaks) console.error(`${leak.file} holds what was typed in a browser test: ${leak.form}`)
  const size = (bytes / 1024 / 1024).toFixed(0)
  if (leaks.length === 0) {
    console.log(
      `Names, addresses and narratives of the browser tests are in none of ${files} files (${size} MB).`,
    )
  }
  return leaks.length === 0 ? 0 : 1
}

process.exitCode = await run(process.argv.slice(2))
