import { expect, test } from 'vitest'
import { ownPath } from './own-path.ts'

test.each([
  ['/children/26-0418-K', '/children/26-0418-K'],
  ['/account?x=1', '/account?x=1'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['https://elsewhere.example', '/'],
  ['/sign-in?next=/sign-in', '/'],
  [undefined, '/'],
])('after signing in, %s leads to %s', (next, path) => {
  expect(ownPath(next)).toBe(path)
})
