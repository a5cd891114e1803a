/** What stands in a problem's parameters: plain values that can be shown to a person and put in a log. */
export type ProblemParams = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** Something a person can meet: a code and parameters, worded in the reader's language at the edge. */
export type Problem = {
  /** dotted and stable, for example `config.invalid`; its wording has the message id `problem.<code>` */
  readonly code: string
  readonly params: ProblemParams
  /** the HTTP status it is answered with */
  readonly status: number
  /** the single faults, where one refusal has several (fields of a form, lines of a file) */
  readonly faults?: readonly Fault[]
}

/** One fault within a problem. `at` is a JSON pointer into what was sent, or a line of a file. */
export type Fault = { readonly code: string; readonly at: string; readonly params: ProblemParams }

/** Carries a problem up the stack. The message is for operators, in English, and never holds a person's data. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem, message?: string, options?: ErrorOptions) {
    super(message ?? describeProblem(problem), options)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/** A problem as a value; status 422 unless told otherwise. */
export function problem(
  code: string,
  params: ProblemParams = {},
  status = 422,
  faults?: readonly Fault[],
): Problem {
  return faults === undefined ? { code, params, status } : { code, params, status, faults }
}

/** Throws the problem; use where a value cannot be returned. */
export function refuse(code: string, params: ProblemParams = {}, status = 422, message?: string): never {
  throw new ProblemError(problem(code, params, status), message)
}

/** The problem an error carries, or undefined when the error is a bug. */
export function problemOf(error: unknown): Problem | undefined {
  return error instanceof ProblemError ? error.problem : undefined
}

/** One plain line for an operator: the code, then each parameter. */
export function describeProblem(problem: Problem): string {
  const params = Object.entries(problem.params).map(([name, value]) => `${name} ${JSON.stringify(value)}`)
  return [problem.code, ...params].join(', ')
}
