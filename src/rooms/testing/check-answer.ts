import { isDeepStrictEqual } from 'node:util'
import type { OpenAPIHono, z } from '@hono/zod-openapi'
import type { AppEnv } from '#platform/http/app-env.ts'

type Described = { path: string; method: string; responses: Record<string, unknown> }

/**
 * Holds an answer against what the route declares: a status that is not declared, a field that is missing,
 * of another kind, or that nobody declared (and so might tell too much) is an error that names the route.
 */
export async function checkAnswer(
  app: OpenAPIHono<AppEnv>,
  method: string,
  path: string,
  answer: Response,
): Promise<void> {
  const route = routesOf(app).find((each) => each.method === method.toLowerCase() && matches(each.path, path))
  if (route === undefined) return
  const where = `${method} ${route.path} answers ${answer.status}`
  const declared = route.responses[answer.status] as
    | { content?: Record<string, { schema: z.ZodType }> }
    | undefined
  if (declared === undefined) throw new Error(`${where}, which it does not declare`)
  const type = answer.headers.get('content-type')?.split(';')[0] ?? ''
  const schema = declared.content?.[type]?.schema
  if (schema === undefined) {
    if (declared.content !== undefined)
      throw new Error(`${where} with ${type || 'nothing'}, which it does not declare`)
    return
  }
  const text = await answer.clone().text()
  const body: unknown = type.endsWith('json') && !type.endsWith('ndjson') ? JSON.parse(text) : text
  const read = schema.safeParse(body)
  if (!read.success) throw new Error(`${where} otherwise than declared: ${read.error.message}`)
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(read.data)), body)) {
    throw new Error(`${where} with more than it declares: ${JSON.stringify(body)}`)
  }
}

function routesOf(app: OpenAPIHono<AppEnv>): Described[] {
  return app.openAPIRegistry.definitions.flatMap((each) =>
    each.type === 'route' ? [each.route as unknown as Described] : [],
  )
}

function matches(template: string, path: string): boolean {
  const pattern = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')
  return new RegExp(`^${pattern}$`).test(path.split('?')[0] ?? '')
}
