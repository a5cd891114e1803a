import { OpenAPIHono } from '@hono/zod-openapi'
import type { Env } from 'hono'
import type { z } from 'zod'
import { type Fault, ProblemError, type ProblemParams, problem } from '../errors.ts'

/** A router for a room: what does not fit its contract is answered as `request.invalid`, one fault for each field. */
export function newRouter<E extends Env>(): OpenAPIHono<E> {
  return new OpenAPIHono<E>({
    defaultHook: (result) => {
      if (!result.success) throw invalidRequest(result.error.issues)
    },
  })
}

/** The problem that a schema's issues make. It says what kind of thing was found, never the thing itself. */
export function invalidRequest(issues: readonly z.core.$ZodIssue[]): ProblemError {
  return new ProblemError(
    problem('request.invalid', { count: issues.length }, 422, issues.slice(0, 100).map(toFault)),
  )
}

function toFault(issue: z.core.$ZodIssue): Fault {
  const at = issue.path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  const { code, params } = describeIssue(issue)
  return { code, at, params }
}

function describeIssue(issue: z.core.$ZodIssue): { code: string; params: ProblemParams } {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.message.includes('undefined')
        ? { code: 'missing', params: { allowed: issue.expected } }
        : { code: 'wrong-type', params: { allowed: issue.expected } }
    case 'too_small':
      return { code: 'too-small', params: { kind: issue.origin, least: Number(issue.minimum) } }
    case 'too_big':
      return { code: 'too-big', params: { kind: issue.origin, most: Number(issue.maximum) } }
    case 'invalid_format':
      return { code: 'wrong-form', params: { allowed: issue.pattern ?? issue.format } }
    case 'unrecognized_keys':
      return { code: 'unknown-field', params: { found: issue.keys.map((key) => key.slice(0, 64)) } }
    case 'invalid_value':
      return { code: 'not-allowed', params: { allowed: issue.values.map(String) } }
    case 'not_multiple_of':
      return { code: 'not-multiple', params: { allowed: issue.divisor } }
    case 'custom':
      return { code: 'refused', params: {} }
    default:
      return { code: 'wrong', params: {} }
  }
}
