import { readFileSync } from 'node:fs'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { AppEnv } from '#platform/http/app-env.ts'
import { isLocale, type Locale, pickLocale } from '#platform/i18n/locales.ts'
import type { RoomDeps } from '../deps.ts'
import { endOfDay } from './as-published.ts'
import { childrenPage } from './children-page.ts'
import { indicatorFile, releaseFile } from './download.ts'
import type { Markup } from './draw-bars.ts'
import { homePage } from './home-page.ts'
import { indicatorPage } from './indicator-page.ts'
import type { KeptAnswers, Made } from './kept-answers.ts'
import { dataPage, methodPage, noPage } from './plain-pages.ts'
import { stateOf } from './public-api.routes.ts'
import type { Published } from './published.ts'
import { releasePage, releasesPage } from './release-pages.ts'
import { stylesheet, stylesheetPath } from './stylesheet.ts'
import type { View } from './view.ts'
import { viewOf } from './view-of.ts'

/** Nothing but our own stylesheet and picture; no script at all, not even our own. */
const policy = `default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
const pageHeaders = { 'content-security-policy': policy, 'cache-control': 'public, max-age=300' }
const forEver = { 'cache-control': 'public, max-age=31536000, immutable' }
const sign = readFileSync(new URL('../../ui/waymark.svg', import.meta.url), 'utf8')

type Make = (view: View) => Promise<Made | null> | Made | null

/** Adds the pages and their downloads: by language, without session and without script. */
export function addPublicPages(
  app: OpenAPIHono<AppEnv>,
  deps: Pick<RoomDeps, 'profile'>,
  published: Published,
  answers: KeptAnswers,
): void {
  app.get(stylesheetPath, (c) =>
    c.body(stylesheet, 200, { ...forEver, 'content-type': 'text/css; charset=utf-8' }),
  )
  app.get('/public/waymark.svg', (c) =>
    c.body(sign, 200, { 'cache-control': 'public, max-age=86400', 'content-type': 'image/svg+xml' }),
  )
  app.get('/public', (c) => {
    const locale = pickLocale((c.req.header('accept-language') ?? '').split(','))
    return c.body(null, 302, {
      location: `/public/${locale}`,
      vary: 'accept-language',
      'cache-control': 'no-cache',
    })
  })

  app.get('/public/*', (c, next) => {
    const { path } = c.req
    return path.endsWith('/') ? Promise.resolve(c.redirect(path.replace(/\/+$/, ''), 301)) : next()
  })
  const add = (path: string, make: (c: Context<AppEnv>) => Make) =>
    app.get(`/public/:language${path}`, async (c, next) => {
      const language = c.req.param('language')
      return isLocale(language) ? show(c, language, make(c)) : next()
    })
  add('', () => page(homePage))
  add('/releases', () => page(releasesPage))
  add('/method', () => page(methodPage))
  add('/data', () => page(dataPage))
  add('/children', () => page(childrenPage))
  add('/indicators/:file', (c) => {
    const { name, kind } = splitFile(c.req.param('file') ?? '')
    if (kind !== null) return (view) => indicatorFile(view, name, kind)
    return page((view) => indicatorPage(view, name, periodOf(c)))
  })
  add('/releases/:file', (c) => {
    const { name, kind } = splitFile(c.req.param('file') ?? '')
    return async (view) => {
      const release = view.releases.find(({ number }) => String(number) === name)
      if (release === undefined) return null
      return kind === null ? html(releasePage(view, release)) : releaseFile(view, release, kind)
    }
  })
  add('/*', () => () => null)
  // Below /public there is nothing else; the app, which takes every other address, is not asked.
  app.get('/public/*', (c) =>
    show(c, pickLocale((c.req.header('accept-language') ?? '').split(',')), () => null),
  )

  async function show(c: Context<AppEnv>, locale: Locale, make: Make): Promise<Response> {
    const day = c.req.query('asPublished') ?? null
    const isNoDay = day !== null && endOfDay(day) === null
    const all = await published.releases()
    const registers = await published.registers()
    const { country } = deps.profile()
    // Only made where there is no answer yet.
    const view = () => viewOf({ locale, day: isNoDay ? null : day, all, registers, country })
    const asked = {
      state: `${stateOf(all)} ${registers.mark} ${country}`,
      key: `${c.req.path} ${periodOf(c) ?? ''} ${day ?? ''}`,
      headers: pageHeaders,
    }
    const answer = isNoDay ? null : await answers.send(c, asked, async () => make(view()))
    if (answer !== null) return answer
    return c.html(noPage(view()), 404, { 'content-security-policy': policy })
  }
}

/** The period asked for, if it can be one: it becomes part of what an answer is kept under. */
function periodOf(c: Context<AppEnv>): string | null {
  const period = c.req.query('period') ?? ''
  return /^[\w/-]{1,24}$/.test(period) ? period : null
}

function page(write: (view: View) => Markup | null): Make {
  return async (view) => {
    const markup = write(view)
    return markup === null ? null : html(markup)
  }
}

async function html(markup: Markup): Promise<Made> {
  return { type: 'text/html; charset=utf-8', body: String(await markup) }
}

/** `JJ-2.csv` is a file of JJ-2; `JJ-2` is its page. */
function splitFile(file: string): { name: string; kind: 'csv' | 'xlsx' | null } {
  const found = /^(.+)\.(csv|xlsx)$/.exec(file)
  return found === null
    ? { name: file, kind: null }
    : { name: found[1] ?? '', kind: found[2] === 'csv' ? 'csv' : 'xlsx' }
}
