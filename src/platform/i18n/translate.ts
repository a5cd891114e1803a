import { setupI18n } from '@lingui/core'
import type { CompiledMessage } from '@lingui/message-utils/compileMessage'
import { type Digits, intlTag, type Locale } from './locales.ts'

/** Message ids to messages ready to fill in. */
export type Catalog = Record<string, CompiledMessage>

/** Gives the words for an id in one language. An id without words is given back as it is. */
export type Translate = (id: string, values?: Record<string, unknown>) => string

/** Words from a compiled catalogue. Numbers written with `#` or `{n, number}` take the chosen digits. */
export function translateWith(locale: Locale, catalog: Catalog, digits: Digits = 'latin'): Translate {
  const i18n = setupI18n({ locale, locales: intlTag(locale, digits), messages: { [locale]: catalog } })
  return (id, values) => i18n._(id, values)
}
