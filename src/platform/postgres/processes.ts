import { readFileSync } from 'node:fs'
import { readdir, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from './secrets.ts'

/** Whether a process with this id is running. One that has ended and waits for its parent to notice is not. */
export function isAlive(pid: number): boolean {
  return isAnswered(pid) && (process.platform !== 'linux' || stateOf(pid) !== 'Z')
}

/** Whether the system still knows a process by this id, be it one that has ended. */
export function isAnswered(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** The kernel's letter for a process's state; undefined when it cannot be told. */
function stateOf(pid: number): string | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets, and may hold anything.
    return line.slice(line.lastIndexOf(')') + 2)[0]
  } catch {
    return undefined
  }
}

/**
 * Whether some process may be working in this folder. Where the system does not tell (it is not Linux, or it hides
 * what `suspect` does) the answer is yes.
 */
export async function mayBeUsed(folder: string, suspect: number): Promise<boolean> {
  if (process.platform !== 'linux') return true
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const at = await readlink(join('/proc', entry, 'cwd')).catch(codeOf)
    if (at === folder || (at === 'EACCES' && Number(entry) === suspect)) return true
  }
  return false
}
