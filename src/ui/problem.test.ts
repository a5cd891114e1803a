import { expect, test } from 'vitest'
import { loadCatalog } from '#platform/i18n/load-catalog.ts'
import { translateWith } from '#platform/i18n/translate.ts'
import { ApiProblem, readProblem } from './api.ts'
import { wordProblem } from './problem.ts'

const t = translateWith('en', loadCatalog('en'))

test('a refusal is told in the words of the server', () => {
  const body = { code: 'event.before-birth', title: 'This is before the child was born.', params: {} }
  expect(wordProblem(new ApiProblem(readProblem(422, body)), t)).toBe('This is before the child was born.')
})

test('a server without words for it still gets a sentence', () => {
  const body = { code: 'no.such-code', title: 'problem.no.such-code' }
  expect(wordProblem(new ApiProblem(readProblem(422, body)), t)).toBe('The server refused this.')
  expect(wordProblem(new ApiProblem(readProblem(502, '<html>')), t)).toMatch(
    /^Something went wrong on the server/,
  )
})

test('no answer says so, and a bug is not blamed on the server', () => {
  expect(wordProblem(new ApiProblem({ status: 0, code: 'offline' }), t)).toMatch(/did not answer/)
  expect(wordProblem(new TypeError('x is undefined'), t)).toMatch(/went wrong here/)
})
