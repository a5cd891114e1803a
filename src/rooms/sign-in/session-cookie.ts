import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { isSecret } from '#platform/sign-in/session-secret.ts'
import { isHttps } from './request-origin.ts'

/** `__Host-` ties the cookie to this very host; browsers take it only over https. */
function cookieName(c: Context): string {
  return isHttps(c) ? '__Host-waymark' : 'waymark'
}

/**
 * Gives the browser its session secret. The cookie ends with the browser: many practitioners share a
 * computer, and the server's own limits end the session anyway.
 */
export function giveCookie(c: Context, secret: string): void {
  setCookie(c, cookieName(c), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: isHttps(c),
  })
}

/** Takes the cookie away again. */
export function takeCookie(c: Context): void {
  setCookie(c, cookieName(c), '', {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: isHttps(c),
    maxAge: 0,
  })
}

/** The secret a request shows, by `Authorization: Bearer`, else by cookie; undefined when none could be one. */
export function shownSecret(c: Context): string | undefined {
  const header = c.req.header('authorization')
  if (header !== undefined) return /^Bearer ([0-9a-f]{64})$/.exec(header)?.[1]
  const secret = getCookie(c, cookieName(c))
  return secret !== undefined && isSecret(secret) ? secret : undefined
}
