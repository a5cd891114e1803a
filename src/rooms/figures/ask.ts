/** What a request asks, read once; what it asks wrongly becomes a problem. */
import { indicators } from '#indicators/catalogue.ts'
import type { Indicator } from '#indicators/indicator.ts'
import { type Query, QueryError, readQuery } from '#indicators/query.ts'
import type { IndicatorRegisters } from '#indicators/registers.ts'
import { refuse } from '#platform/errors.ts'
import type { Role } from '../sign-in/sign-in.policy.ts'
import type { Scope } from './figures.contract.ts'
import { scopesOf } from './figures.policy.ts'

/** Who asks for figures: in which role, by which session. */
export type Asker = { readonly secret: string; readonly session: { readonly role: Role } }

/** The scope asked for, or the role's usual one; refuses `figures.not-for-role`. */
export function scopeFor(role: Role, asked: Scope | undefined): Scope {
  const allowed = scopesOf(role)
  const scope = asked ?? allowed[0]
  if (scope === undefined || !allowed.includes(scope)) return refuse('figures.not-for-role', { role }, 403)
  return scope
}

/** The indicators named, in the catalogue's order; all where none is. Refuses `figures.no-such-indicator`. */
export function indicatorsNamed(list: string | undefined): readonly Indicator[] {
  const ids = listOf(list)
  const unknown = ids.find((id) => !indicators.some((each) => each.id === id))
  if (unknown !== undefined) refuse('figures.no-such-indicator', { found: unknown.slice(0, 40) })
  return ids.length === 0 ? indicators : indicators.filter(({ id }) => ids.includes(id))
}

/** The parts of a list with commas. */
export function listOf(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((part) => part.trim() || [])
}

/** The query of a request. Refuses `figures.window`, `figures.instant`, `figures.area`, `figures.dimension`. */
export function questionOf(
  asked: {
    from: string
    to: string
    census?: string | undefined
    by?: string | undefined
    area?: string | undefined
  },
  registers: IndicatorRegisters,
): Query {
  const query: Query = {
    from: asked.from,
    to: asked.to,
    ...(asked.census !== undefined && { census: asked.census }),
    by: listOf(asked.by),
    ...(asked.area !== undefined && { area: asked.area }),
  }
  try {
    readQuery(query, registers)
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    refuse(error.code.replace('query.', 'figures.'), { found: error.found.slice(0, 80) })
  }
  return query
}

/** A census that is not said is the end of the window, or now where that lies ahead. */
export function withCensus<Asked extends { to: string; census?: string | undefined }>(
  asked: Asked,
  now: Date,
): Asked {
  if (asked.census !== undefined || Date.parse(asked.to) <= now.getTime()) return asked
  return { ...asked, census: now.toISOString() }
}
