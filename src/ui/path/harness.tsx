/** A page to look at the path with made-up journeys: `?lang=ar`, `?show=dense`, `?list`. Not part of the product. */

import { createRoot } from 'react-dom/client'
import { directionOf, isLocale } from '#platform/i18n/locales.ts'
import { translateWith } from '#platform/i18n/translate.ts'
import { loadWords } from '../i18n.tsx'
import { Sprite } from '../sprite.tsx'
import { longAndDense } from './dense-example.ts'
import { pathOfJourney } from './from-journey.ts'
import { Path } from './Path.tsx'
import { arrestThisMorning, harmThenArrest } from './path-examples.ts'
import { recordedJourney } from './record-examples.ts'

const asked = new URLSearchParams(location.search)
const lang = asked.get('lang')
const locale = isLocale(lang) ? lang : 'en'
const t = translateWith(locale, await loadWords(locale))
const journeys = {
  mock: harmThenArrest(locale === 'ar' ? 'ar' : 'en'),
  short: arrestThisMorning(),
  dense: longAndDense(),
  record: pathOfJourney(recordedJourney, { locale, digits: 'latin', t, now: recordedJourney.asOf }),
}
const wanted = asked.get('show') ?? 'mock'
const input = wanted in journeys ? journeys[wanted as keyof typeof journeys] : journeys.mock

document.documentElement.lang = locale
document.documentElement.dir = directionOf(locale)
const theme = asked.get('theme')
if (theme) document.documentElement.dataset.theme = theme
createRoot(document.getElementById('main')!).render(
  <>
    <Sprite />
    <h1 className="sr">Path</h1>
    <Path input={input} t={t} locale={locale} onOpen={() => {}} safeguardsHref="#safeguards" />
  </>,
)
