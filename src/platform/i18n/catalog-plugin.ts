import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { compileCatalog } from './catalog.ts'
import { localesFolder, readParts } from './load-catalog.ts'
import { isLocale } from './locales.ts'

const prefix = 'virtual:catalog/'

/** Parts whose words only the server says, on pages without the app and in files: they would weigh on every phone. */
const served: ReadonlySet<string> = new Set(['public', 'sdmx'])

/**
 * Gives `virtual:catalog/<locale>`: the parts of a language that the app shows, merged and compiled, as one module that the
 * app loads when its reader needs it. The build stops where `compileCatalog` refuses.
 */
export function catalogs(): Plugin {
  return {
    name: 'waymark-catalogs',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      const locale = id.startsWith(`\0${prefix}`) ? id.slice(prefix.length + 1) : undefined
      if (!isLocale(locale)) return undefined
      const folder = join(localesFolder, locale)
      for (const file of readdirSync(folder)) this.addWatchFile(join(folder, file))
      // A string that JSON.parse reads starts faster than the same object as code.
      const json = JSON.stringify(
        JSON.stringify(compileCatalog(readParts(locale).filter(({ name }) => !served.has(name)))),
      )
      return `export const catalog = JSON.parse(${json})`
    },
  }
}
