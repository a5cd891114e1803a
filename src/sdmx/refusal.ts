/** What a query can be refused for, in the error codes of SDMX. Words are `sdmx.error.<name>`. */

const codes = {
  'no-such-flow': 100,
  'no-such-structure': 100,
  'no-results': 100,
  'no-such-path': 140,
  'wrong-encoding': 140,
  'unknown-parameter': 140,
  'repeated-parameter': 140,
  'wrong-parameter': 140,
  'wrong-filter': 140,
  'wrong-version': 140,
  'wrong-kind': 140,
  'key-length': 150,
  'unknown-code': 150,
  'unknown-component': 150,
  'updated-after-as-of': 150,
  'not-acceptable': 406,
  'not-offered': 501,
} as const

export type RefusalName = keyof typeof codes

/** 100: nothing found. 140: not of the form. 150: of the form, but it cannot mean anything here. */
export type RefusalCode = (typeof codes)[RefusalName]

export class SdmxRefusal extends Error {
  readonly code: RefusalCode
  readonly reason: RefusalName
  readonly params: Readonly<Record<string, string | number>>

  constructor(reason: RefusalName, params: Readonly<Record<string, string | number>>) {
    super(reason)
    this.reason = reason
    this.code = codes[reason]
    this.params = params
  }
}

/** Ends the reading of a query that cannot be answered. */
export function refuseQuery(
  reason: RefusalName,
  params: Readonly<Record<string, string | number>> = {},
): never {
  throw new SdmxRefusal(reason, params)
}

/** Everything that a query can be refused for. */
export const refusalNames = Object.keys(codes) as readonly RefusalName[]

/**
 * The HTTP status of a code: the mapping of the guidelines for 2.1, except that version 2 of the interface says
 * 422 where what is asked cannot mean anything.
 */
export function httpStatusOf(code: RefusalCode, api: '2.1' | 'v2'): 400 | 403 | 404 | 406 | 422 | 501 {
  if (code === 100) return 404
  if (code === 140) return 400
  if (code === 150) return api === 'v2' ? 422 : 403
  return code
}
