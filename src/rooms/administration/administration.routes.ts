import type { OpenAPIHono } from '@hono/zod-openapi'
import { newRouter } from '#platform/http/validation.ts'
import type { RoomDeps } from '../deps.ts'
import type { ActingEnv } from '../sign-in/acting.ts'
import { addAudit } from './audit.routes.ts'
import { addPeople } from './people.routes.ts'
import { addProfileRoutes } from './profile.routes.ts'
import { addRegisters } from './registers.routes.ts'

/** Who works here, the registers, the parameters, and the audit. */
export function administrationRoutes(deps: RoomDeps): OpenAPIHono<ActingEnv> {
  const app = newRouter<ActingEnv>()
  addPeople(app, deps)
  addRegisters(app, deps)
  addProfileRoutes(app, deps)
  addAudit(app, deps)
  return app
}
