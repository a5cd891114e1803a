import type { Problem } from '#journey-file/problem.ts'
import type { Fault } from '#platform/errors.ts'

/** What the journey file's rules found wrong, as faults of a request: `at` points into what was sent, from `root`. */
export function faultsOf(problems: readonly Problem[], root = ''): Fault[] {
  return problems.map(({ code, field, found, allowed }) => ({
    code,
    at: field === undefined ? root : `${root}/${field.replaceAll('.', '/')}`,
    params: { found: found ?? null, allowed: allowed ?? null },
  }))
}
