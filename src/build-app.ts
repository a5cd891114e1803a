import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const inputs = ['index.html', 'vite.config.ts', 'package-lock.json', 'src', 'locales']

/** Builds the web app into `dist` unless what is there was made from the very same sources. */
export async function buildApp(house: string, report: (line: string) => void): Promise<string> {
  const folder = join(house, 'dist')
  const mark = join(folder, '.built-from')
  const digest = await digestOf(house)
  const built = await readFile(mark, 'utf8').catch(() => '')
  if (built === digest) return folder
  report('Building the app ...')
  const { build } = await import('vite')
  await build({ root: house, configFile: join(house, 'vite.config.ts'), logLevel: 'warn' })
  await writeFile(mark, digest)
  return folder
}

async function digestOf(house: string): Promise<string> {
  const hash = createHash('sha256')
  for (const input of inputs) {
    for (const path of await filesOf(join(house, input))) {
      hash.update(path.slice(house.length)).update(await readFile(path))
    }
  }
  return hash.digest('hex')
}

async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined)
  if (entries === undefined) return [path]
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
