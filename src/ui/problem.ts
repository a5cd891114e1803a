import type { Translate } from '#platform/i18n/translate.ts'
import { ApiProblem } from './api.ts'
import { useT } from './i18n.tsx'

/**
 * What failed, in the reader's words: the server's own title, else `problem.<code>`, else words for the kind of
 * failure. Anything that is not an answer of the server is a bug here and gets plain words.
 */
export function wordProblem(error: unknown, t: Translate): string {
  if (!(error instanceof ApiProblem)) return t('state.unexpected')
  const { code, params, title, status } = error.problem
  if (code === 'offline') return t('state.no-answer')
  const id = `problem.${code}`
  if (title !== undefined && title !== id) return title
  const words = t(id, params)
  return words === id ? t(status >= 500 ? 'state.server-failed' : 'state.refused') : words
}

/** `wordProblem` in the reader's language. */
export function useProblemText(): (error: unknown) => string {
  const t = useT()
  return (error) => wordProblem(error, t)
}
