import type { OpenAPIHono } from '@hono/zod-openapi'
import type { AppEnv } from '#platform/http/app-env.ts'
import { newRouter } from '#platform/http/validation.ts'
import type { RoomDeps } from '../deps.ts'
import { keepAnswers } from './kept-answers.ts'
import { addPublicApi } from './public-api.routes.ts'
import { addPublicPages } from './public-pages.routes.ts'
import { openPublished } from './published.ts'

/** Everything for the public: pages, downloads and the open API, all from the published store. */
export function publicSiteRoutes(deps: RoomDeps): OpenAPIHono<AppEnv> {
  const app = newRouter<AppEnv>()
  const published = openPublished(deps)
  addPublicApi(app, published, keepAnswers())
  addPublicPages(app, deps, published, keepAnswers())
  return app
}
