import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Locale } from '#platform/i18n/locales.ts'
import { type Catalog, type Translate, translateWith } from '#platform/i18n/translate.ts'
import { showLocale, usePreferences } from './preferences.ts'

const TranslateContext = createContext<Translate>((id) => id)

const load: Record<Locale, () => Promise<{ catalog: Catalog }>> = {
  en: () => import('virtual:catalog/en'),
  fr: () => import('virtual:catalog/fr'),
  ar: () => import('virtual:catalog/ar'),
}
const loaded = new Map<Locale, Catalog>()

/** Fetches the words of a language once. Call it before the first drawing, so that no page appears without words. */
export async function loadWords(locale: Locale): Promise<Catalog> {
  const known = loaded.get(locale)
  if (known) return known
  const { catalog } = await load[locale]()
  loaded.set(locale, catalog)
  return catalog
}

/** Gives the words of the chosen language to everything inside; keeps the former ones until the new are here. */
export function Words({ children }: { children: ReactNode }) {
  const { locale, digits } = usePreferences()
  const [ready, setReady] = useState(locale)
  useEffect(() => {
    let wanted = true
    // Without a connection the former language stays: half a page in no language helps nobody.
    loadWords(locale).then(
      () => wanted && setReady(locale),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [locale])
  // The page's language and direction change together with its words, not before them.
  useEffect(() => showLocale(ready), [ready])
  const t = useMemo(() => translateWith(ready, loaded.get(ready) ?? {}, digits), [ready, digits])
  return <TranslateContext value={t}>{children}</TranslateContext>
}

/** Gives words straight from a function: for tests and for the kit page. */
export function GivenWords({ t, children }: { t: Translate; children: ReactNode }) {
  return <TranslateContext value={t}>{children}</TranslateContext>
}

/** The words of the interface: `t('shell.search')`, `t('form.errors', { n: 3 })`. */
export function useT(): Translate {
  return useContext(TranslateContext)
}
