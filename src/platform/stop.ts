/**
 * Waits until this process is asked to stop (Ctrl-C, SIGTERM, the terminal closed), and gives the signal. Asked again
 * later than a second after, it ends at once with status 1: the way out when stopping itself hangs.
 */
export function untilAskedToStop(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let asked: number | undefined
    const onSignal = (signal: NodeJS.Signals) => {
      // A terminal sends Ctrl-C to the whole group, and the process that started us passes it on: that is one.
      if (asked !== undefined && performance.now() - asked > 1_000) process.exit(1)
      asked ??= performance.now()
      resolve(signal)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
  })
}
