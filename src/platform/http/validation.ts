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

/** Codes and parameters of `fault.field.*`: `allowed` says what fits, `found` what kind of thing was there. */
function describeIssue(issue: z.core.$ZodIssue): { code: string; params: ProblemParams } {
  switch (issue.code) {
    case 'invalid_type': {
      const found = /received (\w+)/.exec(issue.message)?.[1] ?? 'undefined'
      if (found === 'undefined') return { code: 'field.missing', params: { allowed: issue.expected } }
      return { code: 'field.wrong-type', params: { found, allowed: issue.expected } }
    }
    case 'too_small': {
      const code = issue.origin === 'string' ? 'field.too-short' : 'field.too-small'
      return { code, params: { allowed: Number(issue.minimum) } }
    }
    case 'too_big': {
      const code = issue.origin === 'string' ? 'field.too-long' : 'field.too-big'
      return { code, params: { allowed: Number(issue.maximum) } }
    }
    case 'invalid_format':
      return { code: 'field.wrong-form', params: { allowed: issue.pattern ?? issue.format } }
    case 'unrecognized_keys':
      return { code: 'field.extra', params: { found: issue.keys.map((key) => key.slice(0, 64)).join(', ') } }
    case 'invalid_value':
      return { code: 'field.not-allowed', params: { allowed: issue.values.map(String).join(', ') } }
    default:
      return { code: 'field.refused', params: {} }
  }
}
