/** The languages Waymark speaks, and what each needs from the page and from Intl. */

export const locales = ['en', 'fr', 'ar'] as const
export type Locale = (typeof locales)[number]

/** `latin` writes 0123456789; `native` writes the digits of the language (Arabic: ٠١٢٣). References stay Latin. */
export type Digits = 'latin' | 'native'

/** The language in its own words, as its readers look for it in a list. */
export const ownNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  fr: 'Français',
  ar: 'العربية',
}

/** True for the three languages above; narrows text from a browser, a file or the network. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

/** The reading direction, for the `dir` attribute. */
export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr'
}

/**
 * The tag to give to Intl: Gregorian calendar always (an Islamic date beside a court date would be
 * ambiguous), digits as chosen. English is British: day before month.
 */
export function intlTag(locale: Locale, digits: Digits = 'latin'): string {
  const base = locale === 'en' ? 'en-GB' : locale
  const native = locale === 'ar' && digits === 'native' ? 'arab' : 'latn'
  return `${base}-u-ca-gregory-nu-${native}`
}

/**
 * The best of our languages for what a reader asks for, most wanted first (`navigator.languages`, or an
 * Accept-Language header split at commas). English when none fits.
 */
export function pickLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.trim().split(/[-;]/)[0]?.toLowerCase()
    if (isLocale(language)) return language
  }
  return 'en'
}
