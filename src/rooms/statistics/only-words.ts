import { onlyOf } from './statistics-view.ts'
import { wordCategory } from './statistics-words.ts'
import type { Frame } from './use-frame.ts'

/** "Sex: Female", where the view is about one category; undefined where it is about all. */
export function onlyWords({
  view,
  names,
  words,
}: Pick<Frame, 'view' | 'names' | 'words'>): string | undefined {
  const only = onlyOf(view)
  if (only === null) return undefined
  const category = wordCategory(only.dimension, only.value, names, words)
  return words.t('statistics.only.said', { dimension: words.t(`dimension.${only.dimension}`), category })
}
