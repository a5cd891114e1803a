/** Where a right comes from, how binding that is, and whether anybody has checked the citation. */

/** Binding level, strongest first. */
export type SourceLevel = 'treaty' | 'treaty-body' | 'un-rules' | 'regional-treaty' | 'guidance' | 'practice'

/**
 * `unverified` until a copy of the source was read at this paragraph, `{readAt}` (its address) after.
 * Shown wherever the citation is; nothing unverified is presented as authoritative.
 */
export type Verification = 'unverified' | { readonly readAt: string }

export type Source = {
  readonly instrument: string
  /** Article, paragraph or rule, as the instrument counts them; empty for a whole instrument. */
  readonly locator: string
  readonly level: SourceLevel
  readonly verification: Verification
}

/** Declares a citation. */
export function source(
  instrument: string,
  locator: string,
  level: SourceLevel,
  verification: Verification,
): Source {
  return { instrument, locator, level, verification }
}

/** The citation as one line: "CRC/C/GC/24 para 90". */
export function citationOf(cited: Source): string {
  return cited.locator === '' ? cited.instrument : `${cited.instrument} ${cited.locator}`
}

/** The address of the copy of the Convention on the Rights of the Child, article 37, that was read. */
export const crcArticle37 = { readAt: 'actoratlas.wikidot.com/article:crc-37' } as const
/** The address of the copy of the Havana Rules (rules 19 to 22) that was read. */
export const havanaRegister = { readAt: 'data.jpp.org.pk/en/entity/pbiy3uazyr8?page=3' } as const
