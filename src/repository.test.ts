import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const house = resolve(import.meta.dirname, '..')
const isOurs = (path: string) => !/node_modules|database\.gen|\.d\.ts$/.test(path)
const paths = globSync(['src/**/*.{ts,tsx}', 'bin/*.js', 'e2e/**/*.ts', 'bench/**/*.ts'], { cwd: house })
  .filter(isOurs)
  .toSorted()
const files = paths.map((path) => ({ path, text: readFileSync(join(house, path), 'utf8') }))
const shipped = files.filter(
  ({ path }) => !/\.test\.tsx?$|testing\/|^e2e|^bench|^src\/walls|under-test/.test(path),
)

/** Every file of the house that a file imports, by path from the project's folder; packages by their name. */
function importsOf({ path, text }: { path: string; text: string }): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '')
  const named = [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((found) => found[1]!)
  return named.map((name) => {
    if (name.startsWith('#')) return `src/${name.slice(1)}`
    return name.startsWith('.') ? relative(house, resolve(house, dirname(path), name)) : name
  })
}

const folderOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1] ?? 'main'
const roomOf = (path: string) => /^src\/rooms\/([^/]+)\//.exec(path)?.[1]

/** The folders that know children and do nothing else: no file, no network, no clock, no chance. */
const pure = [
  'journey',
  'safeguards',
  'indicators',
  'instruments',
  'disclosure',
  'country',
  'registers',
  'release',
  'sdmx',
]
const mayImport: Readonly<Record<string, readonly string[]>> = {
  platform: ['platform'],
  journey: ['journey'],
  instruments: ['instruments', 'safeguards'],
  safeguards: ['journey', 'safeguards', 'instruments'],
  indicators: ['journey', 'safeguards', 'indicators', 'instruments', 'journey-file'],
  disclosure: ['disclosure', 'indicators'],
  release: ['release', 'disclosure', 'indicators', 'safeguards', 'journey'],
  sdmx: ['sdmx', 'release', 'disclosure', 'indicators'],
  'journey-file': ['journey', 'journey-file'],
  country: ['journey', 'journey-file', 'country'],
  registers: ['registers'],
  ui: ['ui', 'platform', 'journey'],
}

describe('arrows point one way', () => {
  test('a folder imports only those that stand below it', () => {
    const wrong = shipped.flatMap((file) => {
      const allowed = mayImport[folderOf(file.path)]
      if (!allowed) return []
      return importsOf(file)
        .filter((path) => path.startsWith('src/') && !allowed.includes(folderOf(path)))
        .map((path) => `${file.path} imports ${path}`)
    })
    expect(wrong).toEqual([])
  })

  test('the server is no part of a page, and a page no part of the server', () => {
    const wrong = shipped
      .filter(({ path }) => /^src\/rooms\/.*\.ts$/.test(path))
      .flatMap((file) =>
        importsOf(file)
          .filter((path) => /^src\/rooms\/.*(?<!words|\.contract)\.tsx$/.test(path))
          .map((path) => `${file.path} imports ${path}`),
      )
    expect(wrong).toEqual([])
    const far = shipped
      .filter(({ path }) => path.endsWith('.tsx'))
      .flatMap((file) =>
        importsOf(file)
          .filter((path) => /\.(queries|routes)\.ts$|^node:|^pg$|^kysely$/.test(path))
          .map((path) => `${file.path} imports ${path}`),
      )
    expect(far).toEqual([])
    const checked = shipped.filter(
      ({ path, text }) =>
        path.endsWith('.tsx') && /^import (?!type)\{[^}]*\} from '[^']*\.contract\.ts'/m.test(text),
    )
    expect(checked.map(({ path }) => path)).toEqual([])
  })

  test('a room imports another only by its contract, its policy, its words, or what all rooms share', () => {
    const shared = new Set(['journeys', 'registers', 'sign-in', 'involvement'])
    const known = new Set([
      // One reading of a child and one way to name what it names, for the pages that show either.
      'child/finding-reading.ts',
      'child/read-child.ts',
      'today/read-today.ts',
      'today/today.queries.ts',
      'administration/profile.ts',
      // The published store: everything public reads it and nothing else.
      'release/release.queries.ts',
      // A report of statistics is counted as a request is.
      'figures/read-declared.ts',
      'figures/read-figures.ts',
      'figures/count-facts.ts',
      // What people work as.
      'administration/role-names.ts',
      // What was said to breaches, for whoever gives a summary of them.
      'breach/answer-breach.ts',
    ])
    const wrong = shipped.flatMap((file) => {
      const own = roomOf(file.path)
      if (own === undefined) return []
      return importsOf(file)
        .filter((path) => {
          const room = roomOf(path)
          if (room === undefined || room === own || shared.has(room)) return false
          if (/\.(contract|policy)\.ts$|\.tsx$|(words|dates|clock|limit|values)\.ts$/.test(path)) return false
          return !known.has(path.replace('src/rooms/', '')) && !/\/form-[a-z]+\.ts$/.test(path)
        })
        .map((path) => `${file.path} imports ${path}`)
    })
    // The rooms of rights and their signing-off are one room in two folders.
    expect(wrong.filter((one) => !/safeguards\//.test(one))).toEqual([])
  })

  test('what judges and reads touches no file, no network, no clock and no chance', () => {
    const reach =
      /from '(node:(?!util|crypto|buffer)[a-z/]+|pg|kysely|hono[^']*)'|\bDate\.now\(\)|\bMath\.random\(|\bnew Date\(\)|\bperformance\.now\(|\bprocess\.|\bfetch\(/
    const wrong = shipped
      .filter(({ path }) => [...pure, 'journey-file'].includes(folderOf(path)))
      .filter(({ text }) => reach.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})

describe('files are small and say what they are', () => {
  test('none is longer than 300 lines, unless its first comment says why', () => {
    const counted = files.map(({ path, text }) => ({ path, text, lines: text.split('\n').length - 1 }))
    const long = counted.filter(
      ({ lines, text }) => lines > 300 && !/^\/\*\*[\s\S]*?[Ll]ong because[\s\S]*?\*\//.test(text),
    )
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
    const sizes = shipped.map(({ text }) => Buffer.byteLength(text)).toSorted((a, b) => a - b)
    const median = sizes[Math.floor(sizes.length / 2)]!
    console.info(
      `${shipped.length} shipped files, median ${median} bytes, longest ${Math.max(...counted.map((one) => one.lines))} lines`,
    )
    expect(median).toBeLessThan(4096)
  })

  test('names say what is inside', () => {
    const vague = /(^|[/-])(utils?|helpers?|common|managers?|misc|stuff|data2|base-class)([.-]|$)/
    expect(paths.filter((path) => vague.test(path))).toEqual([])
  })

  test('the words of a child are the ones that Waymark chose', () => {
    const avoided = /\bjuveniles?\b|\bminors\b|\bthe minor\b|\bdelinquents?\b|\bvulnerable groups?\b/i
    const wrong = shipped
      // Norms keep the names that they were given; codes of the public contract keep theirs.
      .filter(({ path }) => !/^src\/(instruments|indicators\/sources)/.test(path))
      .flatMap(({ path, text }) =>
        text
          .split('\n')
          .filter((line) =>
            avoided.test(
              line.replace(
                /(closed|open)-juvenile|Juvenile(?=s Deprived| Justice)|for the Protection of Juveniles|Administration of Juvenile|[Jj]uvenile justice/g,
                '',
              ),
            ),
          )
          .map((line) => `${path}: ${line.trim().slice(0, 120)}`),
      )
    expect(wrong).toEqual([])
  })

  test('no mark of unfinished work, nothing silenced', () => {
    const marks = /\b(TODO|FIXME)\b|@ts-(ignore|nocheck|expect)|biome-ignore|eslint-disable/
    const others = files.filter(({ path }) => path !== 'src/repository.test.ts')
    expect(others.filter(({ text }) => marks.test(text)).map(({ path }) => path)).toEqual([])
  })

  test('no test is skipped or alone', () => {
    const alone = /\b(test|it|describe)\.(only|todo|skip)\(/
    expect(files.filter(({ text }) => alone.test(text)).map(({ path }) => path)).toEqual([])
  })

  test('what other files use says what it gives', () => {
    const silent = shipped
      .filter(({ path }) =>
        /^src\/(platform|rooms|journey|safeguards|journey-file|country|registers|disclosure)\//.test(path),
      )
      .filter(({ path }) => path.endsWith('.ts'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/(?<=\n)(.*)\n(?:\/\/.*\n)*export (?:async )?function\*? (\w+)/g)]
          .filter(([, before]) => !/\*\/\s*$/.test(before ?? ''))
          .map(([, , name]) => `${path} ${name}`),
      )
    expect(silent).toEqual([])
  })
})
