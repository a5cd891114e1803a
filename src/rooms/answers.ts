import { z } from '@hono/zod-openapi'

/** A refusal as RFC 9457 words it, with our code and parameters. */
export const problemAnswer = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    instance: z.string(),
    code: z.string(),
    params: z.record(z.string(), z.unknown()),
    faults: z
      .array(
        z.object({
          code: z.string(),
          at: z.string(),
          title: z.string(),
          params: z.record(z.string(), z.unknown()),
        }),
      )
      .optional(),
  })
  .openapi('Problem')

/** The answer of a route, as OpenAPI declares it. */
export function answer<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

/** The body of a request, always asked for. */
export function body<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } }
}

const refusal = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemAnswer } },
})

const meanings = {
  400: 'What was sent cannot be read',
  401: 'Nobody is signed in',
  403: 'This standing does not allow it',
  404: 'There is none, or it is not for this reader',
  409: 'It is there already, or was changed meanwhile',
  422: 'What was sent is not possible',
  429: 'Too often',
} as const

/** The refusals a route can answer with, by status. */
export function refusals<Status extends keyof typeof meanings>(...statuses: Status[]) {
  return Object.fromEntries(statuses.map((status) => [status, refusal(meanings[status])])) as Record<
    Status,
    ReturnType<typeof refusal>
  >
}

/** What a route behind the session asks for: the cookie, or `Authorization: Bearer`. */
export const signedIn: Record<string, string[]>[] = [{ cookie: [] }, { bearer: [] }]
