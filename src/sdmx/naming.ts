/** Names in the languages of Waymark. */

export const languages = ['en', 'fr', 'ar'] as const
export type Language = (typeof languages)[number]
export type Names = Readonly<Record<Language, string>>

/**
 * The words of a message id in every language; undefined where there are none. Parameters are filled with the words
 * of other ids, and with values.
 */
export type Naming = (
  id: string,
  parameters?: {
    readonly words?: Readonly<Record<string, string>>
    readonly values?: Readonly<Record<string, string | number>>
  },
) => Names | undefined

/** The same name in every language: references, and names that registers keep in one language. */
export function sameName(name: string): Names {
  return { en: name, fr: name, ar: name }
}
