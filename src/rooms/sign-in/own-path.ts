/** A path of this app, or Today: an address from outside must not be able to send somebody elsewhere. */
export function ownPath(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/'
}
