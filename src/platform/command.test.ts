import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isAlive } from './postgres/processes.ts'

const house = fileURLToPath(new URL('../..', import.meta.url))
// Stands in for src/cli.ts: does what its first argument asks, and says what it was started with.
const stub = `
const [what, ...rest]: string[] = process.argv.slice(2)
if (what === 'fail') process.exitCode = 7
if (what === 'stay' || what === 'ignore') setInterval(() => undefined, 1000)
if (what === 'stay') process.on('SIGTERM', () => process.exit(3))
if (what === 'read') process.stdin.pipe(process.stdout)
console.log(JSON.stringify({ pid: process.pid, major: Number.parseInt(process.versions.node), rest }))
`

let copy: string
beforeAll(async () => {
  copy = join(await mkdtemp(join(tmpdir(), 'way mark ')), 'the house')
  await mkdir(join(copy, 'src'), { recursive: true })
  await cp(join(house, 'bin'), join(copy, 'bin'), { recursive: true })
  await writeFile(join(copy, 'package.json'), '{"type":"module"}')
  await writeFile(join(copy, 'src', 'cli.ts'), stub)
  await symlink(join(house, 'node_modules'), join(copy, 'node_modules'))
})
afterAll(() => rm(join(copy, '..'), { recursive: true }))

type Said = { pid: number; major: number; rest: string[] }

async function start(...args: string[]): Promise<{ child: ChildProcess; said: Said; output: () => string }> {
  const child = spawn(process.execPath, [join(copy, 'bin', 'waymark.js'), ...args], { cwd: tmpdir() })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  while (!text.includes('\n')) await once(child.stdout, 'data')
  return { child, said: JSON.parse(text.split('\n')[0] ?? '') as Said, output: () => text }
}

test('the command runs on Node 24 or newer, from anywhere, and passes on its words and its exit status', async () => {
  const { child, said } = await start('fail', 'a b', '--c')
  const [status] = await once(child, 'exit')
  expect(said.major).toBeGreaterThanOrEqual(24)
  expect(said.rest).toEqual(['a b', '--c'])
  expect(status).toBe(7)
})

test('what is typed or piped in reaches the command', async () => {
  const { child, output } = await start('read')
  child.stdin?.end('a journey')
  await once(child, 'close')
  expect(output()).toContain('a journey')
})

test('a request to stop is passed on, and how the command ends is how it ends', async () => {
  const polite = await start('stay')
  polite.child.kill('SIGTERM')
  expect(await once(polite.child, 'exit')).toEqual([3, null])
  const plain = await start('ignore')
  plain.child.kill('SIGTERM')
  expect(await once(plain.child, 'exit')).toEqual([null, 'SIGTERM'])
})

test('killing the starter stops the command too', async () => {
  const { child, said } = await start('stay')
  child.kill('SIGKILL')
  await once(child, 'exit')
  while (isAlive(said.pid)) await wait(20)
})
