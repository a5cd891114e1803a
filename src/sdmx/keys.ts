/** Keys of a data query: codes in the order of dimensions, between dots. */
import { keyDimensions } from './components.ts'
import { type Definition, holdsCode } from './definition.ts'
import { refuseQuery } from './refusal.ts'
import type { KeyPattern } from './selection.ts'

/** Keys of version 2: several between commas, `*` for any code, the end may be left out. */
export function readKeys(text: string, definition: Definition): KeyPattern[] {
  if (text === '*' || text === '') return []
  return text.split(',').map((key) => {
    const parts = key.split('.')
    if (parts.length > keyDimensions.length) refuseLength(parts.length)
    return parts.map((part, place) => (part === '*' ? null : [known(part, place, definition)]))
  })
}

/** The key of 2.1: nothing for any code, `+` between several; every dimension has its place. */
export function readKey(text: string, definition: Definition): KeyPattern[] {
  if (text.toLowerCase() === 'all' || text === '') return []
  const parts = text.split('.')
  if (parts.length !== keyDimensions.length) refuseLength(parts.length)
  return [
    parts.map((part, place) =>
      part === '' ? null : part.split('+').map((code) => known(code, place, definition)),
    ),
  ]
}

function known(code: string, place: number, definition: Definition): string {
  const { id, codelist } = keyDimensions[place]!
  if (!holdsCode(definition, codelist, code)) {
    refuseQuery('unknown-code', { code: code.slice(0, 60), component: id, codelist })
  }
  return code
}

function refuseLength(found: number): never {
  return refuseQuery('key-length', {
    found,
    count: keyDimensions.length,
    dimensions: keyDimensions.map(({ id }) => id).join('.'),
  })
}
