import type { Translate } from '#platform/i18n/translate.ts'
import { ApiProblem } from './api.ts'
import { useT } from './i18n.tsx'

/**
 * What failed, in the reader's words: `problem.<code>` when we have it, else the server's own sentence, else
 * words for the status. Anything that is not a refusal by the server is a bug and gets plain words.
 */
export function wordProblem(error: unknown, t: Translate): string {
  if (!(error instanceof ApiProblem)) return t('problem.unexpected')
  const { code, params, detail, title, status } = error.problem
  const id = `problem.${code}`
  const words = t(id, params)
  if (words !== id) return words
  return detail ?? title ?? t(status >= 500 ? 'problem.server' : 'problem.refused')
}

/** `wordProblem` in the reader's language. */
export function useProblemText(): (error: unknown) => string {
  const t = useT()
  return (error) => wordProblem(error, t)
}
