import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'pofile'
import { describe, expect, it } from 'vitest'
import { safeguards } from './catalogue.ts'
import { stages } from './safeguard.ts'

const locales = join(import.meta.dirname, '../../locales')

describe.each(['en', 'fr', 'ar'])('in %s', (locale) => {
  const { items } = parse(readFileSync(join(locales, locale, 'safeguards.po'), 'utf8'))
  const words = new Map(items.map((item) => [item.msgid, item.msgstr[0] ?? '']))

  it('every safeguard says what the right is and why, and every stage has its name', () => {
    const needed = [
      ...safeguards.flatMap(({ id }) => [`safeguard.${id}`, `safeguard.${id}.why`]),
      ...stages.map((stage) => `stage.${stage}`),
    ]
    expect(needed.filter((id) => !words.get(id))).toEqual([])
  })

  it('no two rights read the same', () => {
    const rights = safeguards.map(({ id }) => words.get(`safeguard.${id}`))
    expect(new Set(rights).size).toBe(rights.length)
  })
})
