import type { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { refuse } from '../errors.ts'
import type { Logger } from '../log.ts'
import type { AppEnv } from './app-env.ts'
import { healthRoutes } from './health.ts'
import { answerErrors, answerNotFound, type ChooseWords } from './problem-response.ts'
import { logRequests } from './request-log.ts'
import { sameOriginOnly } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { newRouter } from './validation.ts'

/** Most bytes of a request's body, unless a route needs more. */
export const BODY_BYTES = 1024 * 1024

/** What the app is made with. */
export type AppOptions = {
  readonly log: Logger
  readonly chooseWords: ChooseWords
  /** throws when the server cannot do its work; usually `() => ping(pool)` */
  readonly isReady: () => Promise<void>
  /** paths (exactly) that take larger bodies, with their bytes */
  readonly largeBodies?: Readonly<Record<string, number>>
}

/**
 * The app before any room: request log, security headers, same-origin check, size limits, problem details, health.
 * Rooms are added with `app.route('/', room)`; the files of the web app last, with `serveApp`.
 */
export function createApp(options: AppOptions): OpenAPIHono<AppEnv> {
  const app = newRouter<AppEnv>()
  const tooLarge = () => refuse('request.too-large', {}, 413)
  const limits = new Map(
    Object.entries(options.largeBodies ?? {}).map(([path, bytes]) => [
      path,
      bodyLimit({ maxSize: bytes, onError: tooLarge }),
    ]),
  )
  const usual = bodyLimit({ maxSize: BODY_BYTES, onError: tooLarge })

  app.use(logRequests(options.log))
  app.use(securityHeaders)
  app.use(sameOriginOnly)
  app.use((c, next) => (limits.get(c.req.path) ?? usual)(c, next))
  app.use('/api/*', compress({ threshold: 2_048 }))
  app.onError(answerErrors(options.chooseWords))
  app.notFound(answerNotFound(options.chooseWords))
  app.route('/', healthRoutes(options.isReady))
  return app
}
