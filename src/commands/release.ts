import { type Command, UsageError } from './command.ts'

/** Releases of statistics from the command line; each word is one file in `release/`. */
const words: Readonly<Record<string, () => Promise<Command>>> = {
  plans: async () => (await import('./release/plans.ts')).printPlans,
  list: async () => (await import('./release/list.ts')).listReleases,
  make: async () => (await import('./release/make.ts')).make,
  protect: async () => (await import('./release/protect.ts')).protect,
  approve: async () => (await import('./release/approve.ts')).approve,
  publish: async () => (await import('./release/publish.ts')).publish,
  verify: async () => (await import('./release/verify.ts')).verify,
}

/** Makes, approves, publishes and checks releases. */
export const release: Command = async (args) => {
  const [word = '', ...rest] = args
  const load = Object.hasOwn(words, word) ? words[word] : undefined
  if (!load) throw new UsageError(`waymark release ${Object.keys(words).join('|')}`)
  return (await load())(rest)
}
