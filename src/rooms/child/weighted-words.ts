import { createElement, Fragment } from 'react'

/** A sentence whose weightiest words stand between asterisks in the catalogue: those become bold. */
export function weighted(text: string) {
  const parts = text.split('*').map((part, i) => (i % 2 === 1 ? createElement('b', null, part) : part))
  // Given one by one: they are words in a fixed order, not a list that changes.
  return createElement(Fragment, null, ...parts)
}
