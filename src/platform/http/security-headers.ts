import type { Context, MiddlewareHandler } from 'hono'
import { reactAriaStyleHash } from './inline-styles.ts'

const contentSecurityPolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' '${reactAriaStyleHash}'`,
  `img-src 'self' data:`,
  `connect-src 'self'`,
  `font-src 'self'`,
  `manifest-src 'self'`,
  `worker-src 'self'`,
  `frame-ancestors 'none'`,
  `base-uri 'none'`,
  `form-action 'self'`,
].join('; ')

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), publickey-credentials-get=(self), publickey-credentials-create=(self)',
}

/** Sets the headers that keep other sites, frames and injected scripts out. An answer's own headers stay. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(headers)) {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }
  // Whatever is about somebody stays out of every cache; files of the app say otherwise themselves.
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  if (isHttps(c)) c.res.headers.set('strict-transport-security', 'max-age=31536000')
}

/** Whether the reader's side of the connection is encrypted, here or at a proxy before us. */
export function isHttps(c: Context): boolean {
  const forwarded = c.req.header('x-forwarded-proto')?.split(',')[0]?.trim()
  return (forwarded ?? new URL(c.req.url).protocol.slice(0, -1)) === 'https'
}
