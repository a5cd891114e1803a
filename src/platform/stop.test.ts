import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'

const program = `
const { untilAskedToStop } = await import(${JSON.stringify(new URL('./stop.ts', import.meta.url).href)})
setInterval(() => undefined, 1000)
const asked = untilAskedToStop()
console.log('ready')
console.log(await asked)
if (process.argv.includes('quick')) process.exit(0)
`

async function start(...args: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, 'stop', ...args])
  await once(child.stdout, 'data')
  return child
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s is heard, and lets the work be ended first',
  async (signal) => {
    const child = await start('quick')
    const said = child.stdout === null ? undefined : once(child.stdout, 'data')
    child.kill(signal)
    expect(String(await said).trim()).toBe(signal)
    expect(await once(child, 'exit')).toEqual([0, null])
  },
)

test('the same signal twice at once, as a terminal sends it, is one; asked again later, it ends at once', async () => {
  const child = await start()
  child.kill('SIGINT')
  child.kill('SIGINT')
  const ended = once(child, 'exit')
  const again = setInterval(() => child.kill('SIGINT'), 1_200)
  expect(await ended).toEqual([1, null])
  clearInterval(again)
})
