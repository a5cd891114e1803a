import type { Logger } from 'pino'

/** Work that is done again and again while the server runs. */
export type Background = {
  /** Does a round now, or one more right after the round under way. */
  readonly begin: () => void
  /** Begins no further round and gives back control when the one under way has ended. */
  readonly stop: () => Promise<void>
}

/**
 * Does `round` now and then every `everyMs` milliseconds, one at a time; long rounds ask `isStopped` between their
 * steps. What fails is logged as `fails` and tried again at the next round. Never keeps the process alive.
 */
export function inBackground(
  log: Pick<Logger, 'error'>,
  everyMs: number,
  fails: string,
  round: (isStopped: () => boolean) => Promise<unknown>,
): Background {
  let stopped = false
  let waiting = false
  let running: Promise<void> = Promise.resolve()
  const begin = () => {
    if (waiting || stopped) return
    waiting = true
    running = running
      .then(() => {
        waiting = false
        return stopped ? undefined : round(() => stopped)
      })
      .then(() => undefined)
      .catch((error: unknown) => log.error({ err: error }, fails))
  }
  const timer = setInterval(begin, everyMs)
  timer.unref()
  begin()
  return {
    begin,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
