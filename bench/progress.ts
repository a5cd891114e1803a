import { untilAskedToStop } from '#platform/stop.ts'

/** Says how far something is, and whether somebody asked to stop. */
export type Progress = {
  /** A line that stays. */
  tell(line: string): void
  /** A line that is written over where somebody is watching, and otherwise written now and then. */
  step(line: string): void
  /** Throws `Stopped` when Ctrl-C was pressed. */
  stopIfAsked(): void
}

/** Thrown where work may be left: what is finished is kept. */
export class Stopped extends Error {}

const everyMs = 30_000

/** Progress on standard error; the numbers themselves go to standard output. */
export function watchProgress(): Progress {
  let asked = false
  let told = performance.now()
  void untilAskedToStop().then(() => {
    asked = true
  })
  return {
    tell: (line) => process.stderr.write(`${process.stderr.isTTY ? '\r\u001b[K' : ''}${line}\n`),
    step: (line) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}\r`)
      else if (performance.now() - told > everyMs) {
        told = performance.now()
        process.stderr.write(`${line}\n`)
      }
    },
    stopIfAsked: () => {
      if (asked) throw new Stopped('stopped; what was finished is kept, and the next run goes on from here')
    },
  }
}
