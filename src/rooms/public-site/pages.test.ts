import { describe, expect, test } from 'vitest'
import { indicators } from '#indicators/catalogue.ts'
import { translator } from '#platform/i18n/load-catalog.ts'
import { type Locale, locales } from '#platform/i18n/locales.ts'
import type { PublicRelease } from '#release/public-release.ts'
import { childFigures, childrenPage } from './children-page.ts'
import { homePage } from './home-page.ts'
import { indicatorPage } from './indicator-page.ts'
import { dataPage, methodPage } from './plain-pages.ts'
import { releasePage, releasesPage } from './release-pages.ts'
import { releaseUnderTest } from './releases-under-test.ts'
import { stylesheet } from './stylesheet.ts'
import { viewOf } from './view-of.ts'

const first = releaseUnderTest({ number: 1, years: [2023, 2024], publishedAt: '2025-03-03T09:00:00.000Z' })
const second = releaseUnderTest({
  number: 2,
  years: [2023, 2024],
  publishedAt: '2025-05-05T09:00:00.000Z',
  corrects: { number: 1, reason: 'One court had reported <twice>.' },
})
const third = releaseUnderTest({ number: 3, years: [2025] })
const all = [third, second, first]

const registers = { outlines: new Map<string, unknown>(), organisations: ['Helpline of <Arkadia>'] }
const viewIn = (locale: Locale, releases: readonly PublicRelease[] = all, day: string | null = null) =>
  viewOf({ locale, day, all: releases, registers, country: 'Arkadia' })
const text = async (markup: unknown) => String(await markup)

describe.each(locales)('in %s', (locale) => {
  test('every indicator says what it means in plain words', () => {
    const { words } = viewIn(locale)
    const silent = indicators.filter(({ id }) => words.meaning(id).join('').length < 20)
    expect(silent.map(({ id }) => id)).toEqual([])
    expect(indicators.filter(({ id }) => words.indicator(id) === id).map(({ id }) => id)).toEqual([])
    const t = translator(locale)
    const needed = childFigures.flatMap((id) => [
      `public.child.${id}`,
      `public.child.${id}.title`,
      `public.child.${id}.right`,
    ])
    expect(needed.filter((id) => t(id) === id)).toEqual([])
  })

  test('no page shows an id where words should be, none has a script or a style of its own', async () => {
    const view = viewIn(locale)
    const pages = [
      homePage(view),
      releasesPage(view),
      releasePage(view, second),
      methodPage(view),
      dataPage(view),
      childrenPage(view),
      ...['JJ-2', 'JJ-10', 'JJ-12', 'JJ-14', 'SG-ARR-4'].map((id) => indicatorPage(view, id, null)),
    ]
    for (const page of await Promise.all(pages.map(text))) {
      expect(page).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`)
      expect(page).not.toMatch(
        />[^<]*\b(public|indicator|unit|dimension|code|ageBand|safeguard)\.[a-z][\w.-]*[^<]*</i,
      )
      expect(page).not.toMatch(/<script|\sstyle=|javascript:|\son\w+=/i)
      expect(page).not.toMatch(/undefined|\[object|NaN|null</)
      expect(page).not.toMatch(/<twice>|<Arkadia>/)
      for (const other of locales) expect(page).toContain(`hreflang="${other}"`)
    }
  })

  test('the page for children and all that it needs weigh at most 30 KB, as they travel unpacked', async () => {
    const page = await text(childrenPage(viewIn(locale)))
    const sheet = page.match(/<link rel="stylesheet"/g)?.length
    const bytes = Buffer.byteLength(page) + Buffer.byteLength(stylesheet) + 1_000
    console.info(
      `${locale}: the page for children is ${Buffer.byteLength(page)} bytes, with its stylesheet ${bytes}`,
    )
    expect(sheet).toBe(1)
    expect(page).not.toMatch(/<(img|video|iframe|object|script)/)
    expect(bytes).toBeLessThanOrEqual(30 * 1024)
  })
})

test('with no release yet, the pages say so and are whole', async () => {
  const view = viewIn('en', [])
  expect(await text(homePage(view))).toContain('Nothing has been published yet')
  expect(await text(releasesPage(view))).toContain('Nothing has been published yet')
  expect(await text(childrenPage(view))).toContain('There are no numbers here yet')
  expect(indicatorPage(view, 'JJ-2', null)).toBeNull()
})

test('every drawing has a title, a description and the same numbers as a table', async () => {
  const page = await text(indicatorPage(viewIn('en'), 'JJ-10', null))
  const drawings = page.match(/<svg class="(bars|trend|map)"/g) ?? []
  expect(drawings.length).toBeGreaterThanOrEqual(3)
  expect(page.match(/<title id=/g)).toHaveLength(drawings.length)
  expect(page.match(/<desc id=/g)).toHaveLength(drawings.length)
  for (const [, value] of page.matchAll(/<text class="v n"[^>]*>([^<]+)</g))
    expect(page).toContain(`<td class="r">${value}</td>`)
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a trend joins the years of releases that stand', async () => {
  const page = await text(indicatorPage(viewIn('en'), 'JJ-10', null))
  for (const year of [2023, 2024, 2025]) expect(page).toContain(`<th scope="row">${year}</th>`)
  expect(page).toContain('<a href="/public/en/releases/2">2</a>')
})

test('a correction says why, and what it corrects stays to be read', async () => {
  const list = await text(releasesPage(viewIn('en')))
  expect(list).toContain('Corrects release 1, because:</a>'.replace('</a>', ''))
  expect(list).toContain('Corrected by release 2, because:')
  expect(list.match(/One court had reported &lt;twice&gt;\./g)).toHaveLength(2)
})

test('as of an earlier day, only what had left by then is there, and links keep the day', async () => {
  const then = viewIn('en', all, '2025-04-01')
  expect(then.releases.map(({ number }) => number)).toEqual([1])
  const page = await text(indicatorPage(then, 'JJ-10', null))
  expect(page).toContain('as they were on 1 April 2025')
  expect(page).toContain('/public/en/indicators/JJ-10.csv?asPublished=2025-04-01')
  expect(page).toContain('href="/public/fr/indicators/JJ-10?asPublished=2025-04-01"')
  expect(viewIn('en', all, '2025-03-03').releases).toHaveLength(1)
  expect(viewIn('en', all, '2025-03-02').releases).toHaveLength(0)
})

test('the page for children names no harm', async () => {
  const page = await text(childrenPage(viewIn('en')))
  expect(page).not.toMatch(/violen|abus|death|died|prison|victim|crime|offen[cd]er|kill|hurt/i)
})
