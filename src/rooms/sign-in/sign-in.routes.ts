import type { OpenAPIHono } from '@hono/zod-openapi'
import { newRouter } from '#platform/http/validation.ts'
import type { RoomDeps } from '../deps.ts'
import { addAccount } from './account.routes.ts'
import { addPasskeys } from './account-passkeys.routes.ts'
import type { ActingEnv } from './acting.ts'
import { addSignIn } from './enter.routes.ts'
import { addSessions } from './session.routes.ts'

/** Everything about who is there: signing in and out, sessions, standing, one's own account. */
export function signInRoutes(deps: RoomDeps): OpenAPIHono<ActingEnv> {
  const app = newRouter<ActingEnv>()
  app.openAPIRegistry.registerComponent('securitySchemes', 'cookie', {
    type: 'apiKey',
    in: 'cookie',
    name: 'waymark',
    description: 'Set by signing in; over https its name is `__Host-waymark`',
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' })
  addSignIn(app, deps)
  addSessions(app, deps)
  addAccount(app, deps)
  addPasskeys(app, deps)
  return app
}
