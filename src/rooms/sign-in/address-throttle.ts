/** Counts refused sign-ins by network address, in memory only. */
export type AddressThrottle = {
  /** True while this address has to wait. */
  isClosed(address: string, now: Date): boolean
  /** Counts one refused attempt. */
  count(address: string, now: Date): void
}

const windowMs = 10 * 60_000
const most = 10_000

/**
 * A light brake on guessing from one address across many user names: after `allowed` refusals within ten
 * minutes the address waits until the window has passed. A whole office may share an address, so the
 * number is generous; the lockout of each person is the real guard. Forgets the oldest address when it
 * holds ten thousand.
 */
export function addressThrottle(allowed = 100): AddressThrottle {
  const counts = new Map<string, { since: number; refused: number }>()
  const live = (address: string, now: Date) => {
    const found = counts.get(address)
    return found !== undefined && now.getTime() - found.since < windowMs ? found : undefined
  }
  return {
    isClosed: (address, now) => (live(address, now)?.refused ?? 0) >= allowed,
    count(address, now) {
      const found = live(address, now)
      if (found !== undefined) {
        found.refused++
        return
      }
      counts.delete(address)
      counts.set(address, { since: now.getTime(), refused: 1 })
      if (counts.size > most) counts.delete(counts.keys().next().value ?? address)
    },
  }
}
