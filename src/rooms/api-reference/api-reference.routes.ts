import type { OpenAPIHono } from '@hono/zod-openapi'
import { Hono } from 'hono'
import type { AppEnv } from '#platform/http/app-env.ts'
import { referencePage } from './reference-page.ts'

/** The API described by itself: OpenAPI 3.1 for machines, one page for people. Needs no session: it holds no data. */
export function apiReferenceRoutes(described: Pick<OpenAPIHono, 'getOpenAPI31Document'>): Hono<AppEnv> {
  const document = () =>
    described.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Waymark',
        version: '1',
        description:
          'A child’s passage through the systems that are meant to protect them is a journey of dated events; everything else is a reading of it. Refusals are RFC 9457 problem details with a code and parameters.',
        license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      },
    })
  let made: ReturnType<typeof document> | undefined
  const current = () => {
    made ??= document()
    return made
  }
  return new Hono<AppEnv>()
    .get('/api/v1/openapi.json', (c) => c.json(current()))
    .get('/api/v1/docs', (c) => c.html(referencePage(current())))
}
