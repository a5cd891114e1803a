import type { HttpBindings } from '@hono/node-server'
import type { Logger } from '../log.ts'

/** What every request carries. */
export type AppEnv = {
  Bindings: Partial<HttpBindings>
  Variables: {
    /** opaque; shown to the person with an unexpected error, and in every line of the log */
    requestId: string
    log: Logger
  }
}
