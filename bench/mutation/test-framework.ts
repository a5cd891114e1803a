import { mock } from 'node:test'
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect'

/** A registered test; `id` is its name with those of the groups around it. */
export type Test = { readonly id: string; readonly run: () => unknown }

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)

/** As much of Vitest as the tests of the pure heart use, with Vitest's own `expect`. */
export function testFramework() {
  const tests: Test[] = []
  const around: string[] = []
  const afterwards: (() => unknown)[] = []
  const it = (name: string, run: () => unknown) => {
    const id = [...around, name].join(' > ')
    const same = tests.filter((test) => test.id === id || test.id.startsWith(`${id} (`)).length
    tests.push({ id: same === 0 ? id : `${id} (${same + 1})`, run })
  }
  it.each = (cases: readonly unknown[]) => (name: string, run: (...values: unknown[]) => unknown) => {
    for (const each of cases) {
      const values = Array.isArray(each) ? each : [each]
      it(name.replace('%s', String(values[0])), () => run(...values))
    }
  }
  const describe = (name: string, register: () => void) => {
    around.push(name)
    register()
    around.pop()
  }
  const vi = {
    useFakeTimers: ({ now }: { now: number }) => {
      mock.timers.reset()
      mock.timers.enable({ apis: ['Date'], now })
    },
    setSystemTime: (now: number) => mock.timers.setTime(now),
    useRealTimers: () => mock.timers.reset(),
  }
  const afterEach = (run: () => unknown) => afterwards.push(run)
  return { tests, afterwards, vitest: { it, test: it, describe, expect: chai.expect, vi, afterEach } }
}
