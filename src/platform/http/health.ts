import { Hono } from 'hono'
import type { AppEnv } from './app-env.ts'

/** `/health`: this process answers, at a constant cost. `/health/ready`: it can do its work (`check` does not throw). */
export function healthRoutes(check: () => Promise<void>): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/health', (c) => c.json({ status: 'ok' }))
    .get('/health/ready', async (c) => {
      await check()
      return c.json({ status: 'ready' })
    })
}
