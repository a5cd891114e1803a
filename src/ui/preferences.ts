import { useSyncExternalStore } from 'react'
import { type Digits, directionOf, isLocale, type Locale, pickLocale } from '#platform/i18n/locales.ts'

/** What a reader chose for this computer. `null` means: as the system says. */
export type Preferences = {
  locale: Locale
  /** False until the reader chose: the language of their account then decides. */
  localeChosen: boolean
  digits: Digits
  theme: 'light' | 'dark' | null
  contrast: 'more' | null
  density: 'roomy' | 'compact'
  shortcuts: boolean
}

const key = 'waymark.preferences'
const listeners = new Set<() => void>()
let current: Preferences | undefined

/** What the text in storage says, with what is missing or wrong filled from the system's languages. */
export function readPreferences(stored: string | null, languages: readonly string[]): Preferences {
  const said = parse(stored)
  return {
    locale: isLocale(said.locale) ? said.locale : pickLocale(languages),
    localeChosen: isLocale(said.locale) && said.localeChosen === true,
    digits: said.digits === 'native' ? 'native' : 'latin',
    theme: said.theme === 'light' || said.theme === 'dark' ? said.theme : null,
    contrast: said.contrast === 'more' ? 'more' : null,
    density: said.density === 'compact' ? 'compact' : 'roomy',
    shortcuts: said.shortcuts !== false,
  }
}

function parse(stored: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(stored ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** The preferences now. */
export function preferences(): Preferences {
  current ??= readPreferences(readStored(), globalThis.navigator?.languages ?? [])
  return current
}

/** Keeps a choice on this computer and shows it at once. */
export function changePreferences(change: Partial<Preferences>): void {
  current = { ...preferences(), ...change }
  try {
    localStorage.setItem(key, JSON.stringify(current))
  } catch {
    // Private windows may refuse storage: the choice then lasts until the page closes.
  }
  showPreferences(current)
  for (const tell of listeners) tell()
}

/** Writes the language and its direction on the page itself. */
export function showLocale(locale: Locale): void {
  document.documentElement.lang = locale
  document.documentElement.dir = directionOf(locale)
}

/** Writes theme, contrast and density on the page itself. */
export function showPreferences(shown: Preferences): void {
  const page = document.documentElement
  set(page, 'data-theme', shown.theme)
  set(page, 'data-contrast', shown.contrast)
  set(page, 'data-density', shown.density === 'compact' ? 'compact' : null)
}

/** The preferences in a component, drawn again when one changes. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(listen, preferences, preferences)
}

function listen(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

function readStored(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function set(page: HTMLElement, name: string, value: string | null): void {
  if (value === null) page.removeAttribute(name)
  else page.setAttribute(name, value)
}
