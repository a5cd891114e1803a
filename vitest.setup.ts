import { configureGlobal } from 'fast-check'

/**
 * The same generated cases everywhere, so that a red run is a change and not a chance. `WAYMARK_SEED=N` looks at
 * others, `WAYMARK_SEED=random` at new ones each time.
 */
const wanted = process.env.WAYMARK_SEED ?? '20261122'
if (wanted !== 'random') configureGlobal({ seed: Number(wanted) })
