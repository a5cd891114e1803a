/** Names from our catalogues, in every language. */
import { translator } from '#platform/i18n/load-catalog.ts'
import { type Language, languages, type Names, type Naming } from '#sdmx/naming.ts'

/** The words of the PO files. An id without words in any language has none at all. */
export const naming: Naming = (id, parameters) => {
  const found = languages.map((language): [Language, string] => {
    const t = translator(language)
    const inner = Object.entries(parameters?.words ?? {}).map(([name, word]) => [name, t(word)])
    return [language, t(id, { ...parameters?.values, ...Object.fromEntries(inner) })]
  })
  if (found.some(([, words]) => words === id)) return undefined
  return Object.fromEntries(found) as Names
}
