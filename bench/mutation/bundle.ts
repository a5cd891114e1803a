import { globSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Script } from 'node:vm'
import { build } from 'vite'

/** What the bundle imports from outside: the test framework and Node's own. */
export type Provided = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Evaluates all test files anew, with modules of their own; gives back when their tests are registered. */
export type LoadTests = (provided: Provided) => Promise<void>

/** Cheap ones first: most mutants die of an example. */
const testFiles = [
  'src/journey/*.test.ts',
  'src/safeguards/examples.test.ts',
  'src/safeguards/profile.test.ts',
  'src/safeguards/*.test.ts',
  'src/safeguards/second-reading/*.test.ts',
  'src/safeguards/*properties.test.ts',
]
/** Their subject is the catalogues of words, which are not mutated. */
const leftOut = /labels\.test\.ts$/

/** Bundles the tests of the working directory with what they test into one script, compiled once. */
export async function bundleTests(): Promise<LoadTests> {
  const early = new Set(testFiles.flatMap((pattern) => globSync(pattern)))
  const late = globSync('src/safeguards/*properties.test.ts')
  const files = [...[...early].filter((file) => !late.includes(file)), ...late]
  const entry = '\0tests'
  const wanted = files.filter((file) => !leftOut.test(file)).map((file) => resolve(file))
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      write: false,
      minify: false,
      target: 'esnext',
      rollupOptions: { input: 'tests', output: { format: 'es', codeSplitting: false } },
    },
    plugins: [
      {
        name: 'tests',
        enforce: 'pre',
        resolveId: (id) => (id === 'tests' ? entry : null),
        load: (id) =>
          id === entry ? wanted.map((file) => `import ${JSON.stringify(file)}`).join('\n') : null,
        transform: (code, id) => code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))),
      },
    ],
  })
  const [chunk] = 'output' in result ? result.output : []
  if (!chunk || !('code' in chunk)) throw new Error('the tests could not be bundled')
  const script = new Script(`(async (provided) => {${importsAsValues(chunk.code)}\n})`)
  return (provided) => script.runInThisContext()(provided)
}

/** `import a, { b as c } from "x"` as `const {default: a, b: c} = provided["x"]`. */
function importsAsValues(code: string): string {
  return code
    .replace(/^export \{.*\};$/gm, '')
    .replace(/^import (.+?) from "(.+?)";$/gm, (_, names: string, from: string) => {
      const [, byDefault = '', , all = '', some = ''] =
        /^(\w+)?(, )?(?:\* as (\w+)|\{ (.+) \})?$/.exec(names) ?? []
      const value = `provided[${JSON.stringify(from)}]`
      const parts = [...(byDefault ? [`default: ${byDefault}`] : []), some.replaceAll(' as ', ': ')]
      return all ? `const ${all} = ${value};` : `const {${parts.filter(Boolean).join(', ')}} = ${value};`
    })
}
