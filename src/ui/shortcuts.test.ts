import { expect, test } from 'vitest'
import { keyName } from './shortcuts.ts'

test('a key keeps its name whatever script the keyboard writes', () => {
  expect(keyName({ key: 'r', code: 'KeyR' })).toBe('r')
  expect(keyName({ key: 'R', code: 'KeyR' })).toBe('r')
  expect(keyName({ key: 'ق', code: 'KeyR' })).toBe('r')
  expect(keyName({ key: 'ظ', code: 'Slash' })).toBe('/')
  expect(keyName({ key: 'a', code: 'KeyQ' })).toBe('a')
  expect(keyName({ key: 'Enter', code: 'Enter' })).toBe('Enter')
})
