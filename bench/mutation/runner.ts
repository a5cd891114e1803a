/**
 * Runs the tests of src/journey and src/safeguards for Stryker, in its own process. They are pure and many, and each
 * of thousands of mutants would have Vitest load them anew, for about a second; here they stay loaded, or are
 * evaluated again in a few milliseconds. The test files are the same.
 */
import * as fs from 'node:fs'
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import fc from 'fast-check'
import { bundleTests, type LoadTests } from './bundle.ts'
import { testFramework } from './test-framework.ts'

/** What Stryker's instrumentation reads and writes. */
type Instrumentation = {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?: NonNullable<Extract<DryRunResult, { mutantCoverage?: unknown }>['mutantCoverage']>
}
const instrumentation: Instrumentation = {}
Object.assign(globalThis, { __stryker__: instrumentation })

/** Generated cases for each property: enough to reach everything, few enough for thousands of runs. */
process.env.WAYMARK_RUNS ??= '20'
process.env.WAYMARK_CHILDREN ??= '80'
const seed = 20261122

/** Files that remember what they worked out: their mutants, too, get modules that remember nothing. */
const remembering = /\/(instant|order|rules|profile-limits)\.ts$/

/** The tests, registered, with the modules that they test. */
type Loaded = Pick<ReturnType<typeof testFramework>, 'tests' | 'afterwards'>

function createRunner(): TestRunner {
  let load: LoadTests
  let warm: Loaded
  return {
    capabilities: () => ({ reloadEnvironment: true }),
    init: async () => {
      load = await bundleTests()
    },
    dryRun: async () => {
      instrumentation.activeMutant = undefined
      warm = await register(load)
      const result = await runTests(warm, null)
      const { mutantCoverage } = instrumentation
      return { ...result, ...(mutantCoverage ? { mutantCoverage } : {}) }
    },
    mutantRun: async (options) => {
      const { activeMutant, testFilter, hitLimit, mutantActivation, sandboxFileName } = options
      // What only runs inside functions can be tried in modules that are loaded and quick already.
      const canBeWarm = mutantActivation === 'runtime' && !remembering.test(sandboxFileName)
      if (canBeWarm) warm ??= await register(load)
      Object.assign(instrumentation, { activeMutant: activeMutant.id, hitCount: 0, hitLimit })
      const loaded = canBeWarm ? warm : await register(load).catch(String)
      const result = await runTests(loaded, testFilter ?? null)
      const { hitCount } = instrumentation
      Object.assign(instrumentation, { activeMutant: undefined, hitLimit: undefined })
      return toMutantRunResult(determineHitLimitReached(hitCount, hitLimit) ?? result, false)
    },
  }
}

async function register(load: LoadTests): Promise<Loaded> {
  const { tests, afterwards, vitest } = testFramework()
  fc.configureGlobal({ seed, endOnFailure: true })
  await load({ vitest, 'fast-check': { default: fc }, 'node:fs': fs, fs })
  return { tests, afterwards }
}

/** Runs the tests with these ids (null: all); a mutant's run stops at the first that fails. */
async function runTests(loaded: Loaded | string, ids: readonly string[] | null): Promise<DryRunResult> {
  const isMutant = instrumentation.activeMutant !== undefined
  if (typeof loaded === 'string') return completed([failed('loading', 0, loaded)])
  const results: TestResult[] = []
  const wanted = ids && new Set(ids)
  for (const { id, run } of loaded.tests) {
    if (wanted && !wanted.has(id)) continue
    instrumentation.currentTestId = id
    const began = performance.now()
    try {
      await run()
      const timeSpentMs = performance.now() - began
      results.push({ id, name: id, timeSpentMs, status: TestStatus.Success })
    } catch (error) {
      results.push(failed(id, performance.now() - began, error))
      if (isMutant) break
    } finally {
      for (const each of loaded.afterwards) each()
      instrumentation.currentTestId = undefined
    }
  }
  return completed(results)
}

function completed(tests: TestResult[]): DryRunResult {
  return { status: DryRunStatus.Complete, tests }
}

function failed(id: string, timeSpentMs: number, error: unknown): TestResult {
  const failureMessage = error instanceof Error ? error.message.slice(0, 400) : String(error)
  return { id, name: id, timeSpentMs, status: TestStatus.Failed, failureMessage }
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'pure-heart', createRunner)]
