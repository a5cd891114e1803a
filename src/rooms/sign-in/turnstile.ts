/** Lets at most so many through at once; the others wait in the order in which they came. */
export type Turnstile = <T>(work: () => Promise<T>) => Promise<T>

/**
 * Checking a password costs memory, processor and a database connection on purpose. However many try to
 * sign in at once, the rest of the house keeps its connections.
 */
export function turnstile(atOnce: number): Turnstile {
  let inside = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (inside >= atOnce) await new Promise<void>((go) => waiting.push(go))
    else inside++
    try {
      return await work()
    } finally {
      // Whoever leaves hands the place over, so that nobody new can slip in between.
      const next = waiting.shift()
      if (next === undefined) inside--
      else next()
    }
  }
}
