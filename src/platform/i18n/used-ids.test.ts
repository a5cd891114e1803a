import { expect, test } from 'vitest'
import { usedIds } from './used-ids.ts'

test('ids are found where a page asks for words', () => {
  expect(usedIds(`t('a.b')`)).toEqual(['a.b'])
  expect(usedIds(`words.t('a.b-c', { when: t('d.e') })`)).toEqual(['a.b-c', 'd.e'])
  expect(usedIds(`t(late ? 'a.b' : 'a.c', { n })`)).toEqual(['a.b', 'a.c'])
  expect(usedIds(`t(step === 'x.y' ? 'a.b' : 'a.c')`)).toEqual(['a.b', 'a.c'])
})

test('what is no id is left alone', () => {
  expect(usedIds(`t(\`role.\${role}\`)`)).toEqual([])
  expect(usedIds(`at('a.b') + part('c.d')`)).toEqual([])
  expect(usedIds(`// t('a.b')\n/* t('c.d') */`)).toEqual([])
})
