import { useEffect, useRef } from 'react'
import { preferences } from './preferences.ts'

/**
 * Keys to actions: 'r', '/', '?', 'Enter', or two in a row such as 'g t'. Give `false` from an action to let
 * the key through to whoever else wants it.
 */
export type Shortcuts = Record<string, () => unknown>

const stack: { current: Shortcuts }[] = []
let prefix = ''
let prefixTimer: ReturnType<typeof setTimeout> | undefined

/**
 * Offers single keys while a component stands; the latest to come is asked first. Nothing happens while
 * somebody writes, while a dialog is open, with Ctrl, Alt or Meta, or when the reader turned the keys off.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const held = useRef(shortcuts)
  held.current = shortcuts
  useEffect(() => {
    if (stack.length === 0) document.addEventListener('keydown', onKeyDown)
    stack.push(held)
    return () => {
      stack.splice(stack.indexOf(held), 1)
      if (stack.length === 0) document.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}

/** The name of a pressed key. A letter of another script counts as the Latin letter on the same key. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (event.key.length !== 1) return event.key
  const key = event.key.toLowerCase()
  if (key.charCodeAt(0) < 128) return key
  if (event.code === 'Slash') return '/'
  return /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : key
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
  if (!preferences().shortcuts || isWriting(event.target) || document.querySelector('dialog[open]')) return
  const key = keyName(event)
  const wanted = prefix === '' ? key : `${prefix} ${key}`
  forgetPrefix()
  for (const { current } of stack.toReversed()) {
    const action = current[wanted]
    if (action && action() !== false) {
      event.preventDefault()
      return
    }
    if (Object.keys(current).some((known) => known.startsWith(`${wanted} `))) {
      prefix = wanted
      prefixTimer = setTimeout(forgetPrefix, 1500)
      return
    }
  }
}

function forgetPrefix(): void {
  prefix = ''
  clearTimeout(prefixTimer)
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true
  return target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio'
}
