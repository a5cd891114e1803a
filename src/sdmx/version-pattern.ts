/** Which versions a query asks for. We have one; a pattern either covers it or does not. */
import { version } from './ids.ts'
import { refuseQuery } from './refusal.ts'

const part = /^(\d+[+~*]?|[+~*])$/

/**
 * Whether our version is among those asked for, by the patterns of version 2 of the interface. `+` asks for the
 * newest stable version and is answered too, although ours has two parts: there is no other.
 */
export function coversVersion(text: string): boolean {
  return text.split(',').map(covers).includes(true)
}

function covers(pattern: string): boolean {
  const parts = pattern.split('-')[0]!.split('.')
  if (parts.length > 3 || !parts.every((one) => part.test(one)))
    refuseQuery('wrong-version', { found: pattern.slice(0, 40) })
  if (/^[+~*]$/.test(pattern)) return true
  const own = version.split('.').map(Number)
  if (parts.length !== own.length || pattern.includes('-')) return false
  const open = parts.some((one) => /[+~*]/.test(one))
  const asked = parts.map((one) => (/^\d/.test(one) ? Number.parseInt(one, 10) : 0))
  if (!open) return asked.every((one, at) => one === own[at])
  const fixed = parts.findIndex((one) => /[+~*]/.test(one))
  const same = asked.slice(0, fixed).every((one, at) => one === own[at])
  const rest = asked.slice(fixed)
  return same && isAtLeast(own.slice(fixed), rest)
}

function isAtLeast(own: readonly number[], least: readonly number[]): boolean {
  const at = own.findIndex((one, place) => one !== least[place])
  return at < 0 || own[at]! > least[at]!
}
