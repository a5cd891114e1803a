/** Keeps the `limit` values that were used last. */
export type RecentlyUsed<T> = {
  get(name: string): T | undefined
  /** keeps the value and gives it back */
  set(name: string, value: T): T
  delete(name: string): void
}

/** A map that forgets what has not been used for longest once it holds more than `limit` values. */
export function recentlyUsed<T>(limit: number): RecentlyUsed<T> {
  // A Map keeps the order of insertion: whoever is used is put in again at the end.
  const values = new Map<string, T>()
  const put = (name: string, value: T): T => {
    values.delete(name)
    values.set(name, value)
    if (values.size > limit) {
      for (const oldest of values.keys()) {
        values.delete(oldest)
        break
      }
    }
    return value
  }
  return {
    get: (name) => {
      const value = values.get(name)
      return value === undefined ? undefined : put(name, value)
    },
    set: put,
    delete: (name) => {
      values.delete(name)
    },
  }
}
