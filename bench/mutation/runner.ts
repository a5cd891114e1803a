/**
 * Runs the tests of src/journey and src/safeguards for Stryker, in its own process. They are pure and many, and each
 * of thousands of mutants needs modules of its own: Vitest takes about a second to load them, this a few
 * milliseconds. The test files are the same.
 */
import * as fs from 'node:fs'
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
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
process.env.WAYMARK_RUNS ??= '40'
process.env.WAYMARK_CHILDREN ??= '150'
const seed = 20261122

function createRunner(): TestRunner {
  let load: LoadTests
  return {
    capabilities: () => ({ reloadEnvironment: true }),
    init: async () => {
      load = await bundleTests()
    },
    dryRun: async () => {
      instrumentation.activeMutant = undefined
      const result = await runTests(load, null)
      const { mutantCoverage } = instrumentation
      return { ...result, ...(mutantCoverage ? { mutantCoverage } : {}) }
    },
    mutantRun: async (options) => toMutantRunResult(await runMutant(load, options), false),
  }
}

async function runMutant(load: LoadTests, { activeMutant, testFilter, hitLimit }: MutantRunOptions) {
  Object.assign(instrumentation, { activeMutant: activeMutant.id, hitCount: 0, hitLimit })
  const result = await runTests(load, testFilter ?? null)
  return determineHitLimitReached(instrumentation.hitCount, hitLimit) ?? result
}

/** Runs the tests with these ids (null: all); a mutant's run stops at the first that fails. */
async function runTests(load: LoadTests, ids: readonly string[] | null): Promise<DryRunResult> {
  const isMutant = instrumentation.activeMutant !== undefined
  const { tests, afterwards, vitest } = testFramework()
  fc.configureGlobal({ seed, endOnFailure: true })
  const results: TestResult[] = []
  try {
    await load({ vitest, 'fast-check': { default: fc }, 'node:fs': fs, fs })
  } catch (error) {
    if (!isMutant) return { status: DryRunStatus.Error, errorMessage: String(error) }
    return { status: DryRunStatus.Complete, tests: [failed('loading', 0, error)] }
  }
  const wanted = ids && new Set(ids)
  for (const { id, run } of tests) {
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
      for (const each of afterwards) each()
      instrumentation.currentTestId = undefined
    }
  }
  return { status: DryRunStatus.Complete, tests: results }
}

function failed(id: string, timeSpentMs: number, error: unknown): TestResult {
  const failureMessage = error instanceof Error ? error.message.slice(0, 400) : String(error)
  return { id, name: id, timeSpentMs, status: TestStatus.Failed, failureMessage }
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'pure-heart', createRunner)]
