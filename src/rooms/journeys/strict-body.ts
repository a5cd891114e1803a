import type { MiddlewareHandler } from 'hono'
import { readJsonObject } from '#journey-file/strict-json.ts'
import { ProblemError, problem } from '#platform/errors.ts'

/**
 * Reads what a request brings as strictly as a line of a journey file is read: the same name twice, `__proto__`, NUL,
 * half a character or too many levels are refused, where a lenient reader would drop or change something in silence.
 */
export const strictBody: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'POST') {
    const read = readJsonObject(await c.req.text())
    // What is no JSON object at all is refused by the contract, in its own words.
    if ('fault' in read && !['line.not-json', 'line.not-object'].includes(read.fault.code)) {
      const { code, found, allowed } = read.fault
      const fault = { code, at: '', params: { found: found ?? null, allowed: allowed ?? null } }
      throw new ProblemError(problem('request.invalid', { count: 1 }, 422, [fault]))
    }
  }
  await next()
}
