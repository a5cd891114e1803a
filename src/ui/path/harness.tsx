/** A page to look at the path with made-up journeys: `?lang=ar`, `?show=dense`, `?list`. Not part of the product. */

import { createRoot } from 'react-dom/client'
import { compileCatalog } from '#platform/i18n/catalog.ts'
import { directionOf, isLocale } from '#platform/i18n/locales.ts'
import { translateWith } from '#platform/i18n/translate.ts'
import arabic from '../../../locales/ar/path.po?raw'
import english from '../../../locales/en/path.po?raw'
import french from '../../../locales/fr/path.po?raw'
import { Path } from './Path.tsx'
import { arrestThisMorning, harmThenArrest, longAndDense } from './path-examples.ts'

const asked = new URLSearchParams(location.search)
const lang = asked.get('lang')
const locale = isLocale(lang) ? lang : 'en'
const text = { en: english, fr: french, ar: arabic }[locale]
const t = translateWith(locale, compileCatalog([{ name: 'path', text }]))
const journeys = {
  mock: harmThenArrest(locale === 'ar' ? 'ar' : 'en'),
  short: arrestThisMorning(),
  dense: longAndDense(),
}
const wanted = asked.get('show') ?? 'mock'
const input = wanted in journeys ? journeys[wanted as keyof typeof journeys] : journeys.mock

document.documentElement.lang = locale
document.documentElement.dir = directionOf(locale)
const theme = asked.get('theme')
if (theme) document.documentElement.dataset.theme = theme
createRoot(document.getElementById('main')!).render(
  <Path input={input} t={t} locale={locale} onOpen={() => {}} safeguardsHref="#safeguards" />,
)
