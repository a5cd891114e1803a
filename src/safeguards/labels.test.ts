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
      ...safeguards.flatMap(({ id }) => [`safeguard.${id}`, `safeguard.${id}.short`, `safeguard.${id}.why`]),
      ...stages.map((stage) => `stage.${stage}`),
    ]
    expect(needed.filter((id) => !words.get(id))).toEqual([])
  })

  it('no two rights read the same, in full or in short', () => {
    for (const form of ['', '.short']) {
      const rights = safeguards.map(({ id }) => words.get(`safeguard.${id}${form}`))
      expect(new Set(rights).size).toBe(rights.length)
    }
  })

  it('the short form fits a strip, and names no number that a deployment could set otherwise', () => {
    const short = safeguards.map(({ id }) => words.get(`safeguard.${id}.short`) ?? '')
    expect(short.filter((each) => each.length > 30 || /\p{Nd}/u.test(each))).toEqual([])
  })
})
