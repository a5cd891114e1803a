import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** One line of standard input, not shown while it is typed. Another program may pipe it in. */
export async function readPassword(prompt: string): Promise<string> {
  process.stderr.write(prompt)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({
    input: process.stdin,
    output: silent,
    terminal: process.stdin.isTTY === true,
  })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
