import type { Locale } from '#platform/i18n/locales.ts'

/**
 * What stands on a paper, in order and already in words: drawn by the page, written as HTML by the command line, and
 * read aloud from top to bottom. Marks only repeat what a word beside them says.
 */
export type Paper = {
  readonly locale: Locale
  /** `formal` for a court or a lawyer; a child's paper is larger, and has one idea a line. */
  readonly look: 'formal' | '8-12' | '13-17'
  readonly title: string
  /** At the head of every page. */
  readonly running: string
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'rights'; readonly rights: readonly PaperRight[] }

export type PaperStatus = 'met' | 'due' | 'breached' | 'late' | 'unknown'

/** One right; on a formal paper with each time that it was owed. */
export type PaperRight = {
  /** Tells it from every other on the paper. */
  readonly key: string
  readonly status: PaperStatus
  readonly title: string
  readonly lines: readonly string[]
  readonly times: readonly PaperTime[]
  readonly sources: readonly string[]
}

export type PaperTime = {
  readonly key: string
  readonly status: PaperStatus
  /** The state in words. */
  readonly state: string
  readonly lines: readonly string[]
}

/** Only what is there: the parts that are words. */
export function said(parts: readonly (string | false | null | undefined)[]): string[] {
  return parts.filter((part): part is string => typeof part === 'string' && part !== '')
}
