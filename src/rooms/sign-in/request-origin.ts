import type { Context } from 'hono'
import type { RelyingParty } from '#platform/sign-in/passkeys.ts'

/** True when the reader's side of the connection is encrypted, here or at a proxy before us. */
export function isHttps(c: Context): boolean {
  const forwarded = c.req.header('x-forwarded-proto')?.split(',')[0]?.trim()
  return (forwarded ?? new URL(c.req.url).protocol.replace(':', '')) === 'https'
}

/**
 * The site for which passkeys are made and proved: the one in the reader's address bar. Nothing is gained
 * by lying about it: the authenticator signs the site it sees, and has no passkey for another.
 */
export function partyOf(c: Context): RelyingParty {
  const url = new URL(c.req.url)
  const host = c.req.header('x-forwarded-host')?.split(',')[0]?.trim() ?? url.host
  const origin = `${isHttps(c) ? 'https' : 'http'}://${host}`
  return { name: 'Waymark', id: URL.canParse(origin) ? new URL(origin).hostname : url.hostname, origin }
}

/**
 * What tells one caller's network from another's: the address of the connection, and behind a proxy what
 * the proxy added last. Only good for slowing guesses down.
 */
export function addressOf(c: Context): string {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim().slice(0, 64)
  return `${env?.incoming?.socket?.remoteAddress ?? 'local'} ${forwarded ?? ''}`
}

/** Browser and system as a person would name their device ("Firefox, Android"); null when neither is known. */
export function deviceOf(c: Context): string | null {
  const agent = c.req.header('user-agent') ?? ''
  const first = (names: readonly (readonly [RegExp, string])[]) =>
    names.find(([mark]) => mark.test(agent))?.[1]
  const parts = [first(browsers), first(systems)].filter((part) => part !== undefined)
  return parts.length === 0 ? null : parts.join(', ')
}

// The order matters: most browsers also claim to be the older ones.
const browsers = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\/|Chromium\//, 'Chrome'],
  [/Safari\//, 'Safari'],
  [/curl\//, 'curl'],
] as const
const systems = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
] as const
