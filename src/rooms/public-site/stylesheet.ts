import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

/**
 * The design's tokens as far as a stylesheet uses them: the same values as in the app, in a fraction of the bytes.
 * What only a chosen theme would set is left out, for nobody chooses here: the reader's system does.
 */
export function usedTokens(tokens: string, sheet: string): string {
  const bare = tokens.replace(/\/\*[\s\S]*?\*\//g, '')
  const declared = new Map(
    [...bare.matchAll(/(--[\w-]+):([^;}]+)/g)].map(([, name, value]) => [name!, value!]),
  )
  const used = new Set<string>()
  const use = (text: string) => {
    for (const [, name] of text.matchAll(/var\((--[\w-]+)/g)) {
      if (name === undefined || used.has(name)) continue
      used.add(name)
      use(declared.get(name) ?? '')
    }
  }
  use(sheet)
  return bare
    .replace(/^:root\[data-[^{]+\{[^}]*\}/gm, '')
    .replace(/:not\(\[data-[^)]+\)/g, '')
    .replace(/(--[\w-]+):[^;}]+;?/g, (whole, name: string) => (used.has(name) ? whole : ''))
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};])\s*/g, '$1')
    .replace(/[^{}]+\{\}/g, '')
    .trim()
}

const own = read('./public-site.css')

/** The one stylesheet of the public pages. */
export const stylesheet = `${usedTokens(read('../../ui/tokens.css'), own)}\n${own
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/\n+\s*/g, '\n')
  .trim()}\n`

/** Its address, which changes with its content, so that it may be kept for ever. */
export const stylesheetPath = `/public/site-${createHash('sha256').update(stylesheet).digest('hex').slice(0, 12)}.css`
