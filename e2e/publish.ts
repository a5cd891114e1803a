import type { APIRequestContext } from '@playwright/test'
import { password } from './visit.ts'

type Made = { id: string; state: string; number: number | null; review: { digest: string } | null }

/**
 * Sees to it that something is published: a release of the three years before this one, made, approved by two others
 * and published over the API. Gives the number of the newest release.
 */
export async function publishOnce(request: APIRequestContext): Promise<number> {
  const newest = await newestRelease(request)
  if (newest !== null) return newest
  const tokens = {
    maker: await tokenOf(request, 'statistician'),
    second: await tokenOf(request, 'statistician2'),
    ministry: await tokenOf(request, 'administrator'),
  }
  const year = new Date().getUTCFullYear()
  const ask = async (token: string, method: 'get' | 'post', path: string, data?: object): Promise<Made> => {
    const answer = await request[method](`/api/v1/releases${path}`, {
      headers: { authorization: `Bearer ${token}` },
      ...(data !== undefined && { data }),
    })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as Made
  }
  const asked = { id: crypto.randomUUID(), plan: 'several-years', years: [year - 3, year - 2, year - 1] }
  let made = await ask(tokens.maker, 'post', '', asked)
  while (made.state !== 'awaiting-approval') {
    if (made.state === 'blocked') throw new Error('the release is blocked')
    await new Promise((resolve) => setTimeout(resolve, 500))
    made = await ask(tokens.maker, 'get', `/${asked.id}`)
  }
  const seen = { digest: made.review?.digest ?? '' }
  await ask(tokens.second, 'post', `/${asked.id}/approve`, seen)
  await ask(tokens.ministry, 'post', `/${asked.id}/approve`, seen)
  await ask(tokens.maker, 'post', `/${asked.id}/publish`, seen)
  for (;;) {
    const number = await newestRelease(request)
    if (number !== null) return number
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

async function newestRelease(request: APIRequestContext): Promise<number | null> {
  const answer = await request.get('/api/public/v1/releases', { headers: { 'cache-control': 'no-cache' } })
  const { items } = (await answer.json()) as { items: { number: number }[] }
  return items[0]?.number ?? null
}

async function tokenOf(request: APIRequestContext, username: string): Promise<string> {
  const answer = await request.post('/api/v1/session', {
    headers: { 'waymark-client': 'api' },
    data: { username, password },
  })
  return ((await answer.json()) as { token: string }).token
}
