import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileCatalog, type Part } from './catalog.ts'
import type { Locale } from './locales.ts'
import { type Catalog, type Translate, translateWith } from './translate.ts'

/** Where the PO files stand: `locales/<locale>/<part>.po` beside `package.json`. */
export const localesFolder = fileURLToPath(new URL('../../../locales', import.meta.url))

const catalogs = new Map<string, Catalog>()
const translators = new Map<string, Translate>()

/** Every PO file of a language, in the order of their names. */
export function readParts(locale: Locale, folder = localesFolder): Part[] {
  return readdirSync(join(folder, locale))
    .filter((file) => file.endsWith('.po'))
    .sort()
    .map((file) => ({ name: file.slice(0, -3), text: readFileSync(join(folder, locale, file), 'utf8') }))
}

/** The whole catalogue of a language, read from disk once. Throws what `compileCatalog` refuses. */
export function loadCatalog(locale: Locale, folder = localesFolder): Catalog {
  const key = join(folder, locale)
  const known = catalogs.get(key)
  if (known) return known
  const catalog = compileCatalog(readParts(locale, folder))
  catalogs.set(key, catalog)
  return catalog
}

/** Words in one language, for the server and the command line. */
export function translator(locale: Locale): Translate {
  const known = translators.get(locale)
  if (known) return known
  const translate = translateWith(locale, loadCatalog(locale))
  translators.set(locale, translate)
  return translate
}
