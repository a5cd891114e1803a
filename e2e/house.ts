import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const project = resolve(import.meta.dirname, '..')

/** A real Waymark for a test: its own data folder, a free port, all it says kept in one file. */
export type House = {
  readonly url: string
  readonly data: string
  readonly log: string
  /** The server's process; what it started stops with it. */
  readonly server: ChildProcess
  /** Stops the server as Ctrl-C would. */
  stop(): Promise<void>
}

/** A new folder that the embedded PostgreSQL can be kept in, also when it runs as another user. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-e2e-'))
  await chmod(folder, 0o711)
  return folder
}

/** The environment of a Waymark that keeps its data there, and of nothing else. */
export function environmentOf(folder: string, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG } = process.env
  return { PATH, HOME, LANG, WAYMARK_DATA: join(folder, 'data'), PORT: '0', ...more }
}

/** Runs one command of the command line to its end; gives its status and all that it said. */
export async function waymark(
  environment: NodeJS.ProcessEnv,
  ...args: string[]
): Promise<{ status: number; said: string }> {
  const child = spawn(process.execPath, [join(project, 'bin', 'waymark.js'), ...args], {
    cwd: project,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  const [status] = (await once(child, 'close')) as [number | null]
  return { status: status ?? -1, said }
}

/** Starts the server over a data folder and waits until it says where it is. Throws what it said, when it ends first. */
export async function startHouse(folder: string, environment: NodeJS.ProcessEnv): Promise<House> {
  const log = join(folder, 'server.log')
  // On a full disk what the server says is lost; the test goes on.
  const kept = createWriteStream(log, { flags: 'a' }).on('error', () => undefined)
  const server = spawn(process.execPath, [join(project, 'bin', 'waymark.js'), 'start', '--empty'], {
    cwd: project,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const url = await new Promise<string>((found, lost) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        kept.write(text)
        said += text
        const at = /Waymark is at (http:\S+)/.exec(said)?.[1]
        if (at !== undefined) found(at)
      })
    }
    server.once('exit', (status) => lost(new Error(`the server ended (${status}):\n${said}`)))
  })
  return {
    url,
    data: environment.WAYMARK_DATA ?? '',
    log,
    server,
    stop: async () => {
      if (server.exitCode === null && server.signalCode === null) {
        server.kill('SIGINT')
        await once(server, 'exit')
      }
      kept.end()
    },
  }
}

/** Takes a test's folder away. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
}
