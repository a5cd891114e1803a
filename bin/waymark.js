#!/usr/bin/env node
// Finds a Node that runs TypeScript as it stands (24 or newer) and hands the command line over to src/cli.ts.
// Plain JavaScript, because the Node that starts it may be as old as 20.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const NEEDED = 24
const house = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The path of a Node >= 24: the project's own from npm, else the one that is running, else undefined. */
function findNode() {
  if (Number.parseInt(process.versions.node, 10) >= NEEDED) return process.execPath
  const require = createRequire(import.meta.url)
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  try {
    const folder = dirname(require.resolve(`node-${process.platform}-${process.arch}/package.json`))
    const found = join(folder, 'bin', program)
    return existsSync(found) ? found : undefined
  } catch {
    return undefined
  }
}

const node = findNode()
if (node === undefined) {
  process.stderr.write(
    `waymark needs Node ${NEEDED} or newer; this is ${process.version}, and npm brought none for ` +
      `${process.platform}-${process.arch}. Run "npm ci", or install Node ${NEEDED}.\n`,
  )
  process.exit(1)
}

const leash = pathToFileURL(join(house, 'bin', 'leash.js')).href
const child = spawn(node, ['--import', leash, join(house, 'src', 'cli.ts'), ...process.argv.slice(2)], {
  // The fourth is the leash: it closes when this process dies, however it dies.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
})

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2']
for (const signal of forwarded) process.on(signal, () => child.kill(signal))

child.on('error', (error) => {
  process.stderr.write(`waymark could not start ${node}: ${error.message}\n`)
  process.exit(1)
})
child.on('exit', (status, signal) => {
  if (signal === null) process.exit(status ?? 1)
  for (const each of forwarded) process.removeAllListeners(each)
  process.kill(process.pid, signal)
})
