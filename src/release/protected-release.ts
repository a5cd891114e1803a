/** What protecting frozen counts gives, as it is kept: what may be published, and what only approvers are told of. */
import type { CellRef, PublishedCube } from '#disclosure/cube.ts'
import { type BlockMessage, describeBlock } from '#disclosure/describe-block.ts'
import type { ProtectedRelease } from '#disclosure/protect-release.ts'
import type { FrozenRelease } from './frozen-release.ts'
import type { PublicTable } from './public-release.ts'
import { publicTables } from './public-tables.ts'

/** What the attack left of one count: its least and greatest value; null without a greatest. */
export type Left = {
  readonly kind: 'count' | 'complement' | 'change'
  readonly earlier: boolean
  readonly lower: number
  readonly upper: number | null
}

export type KeptProtection = {
  readonly ok: boolean
  readonly tables: readonly PublicTable[]
  /** The cubes as published: what later releases are protected against. */
  readonly published: readonly PublishedCube[]
  /** The cube of each table's numerator; a table of public facts has none. */
  readonly cubes: Readonly<Record<string, string>>
  readonly hidden: readonly { readonly cell: CellRef; readonly why: 'primary' | 'secondary' }[]
  readonly attack: readonly Left[]
  readonly blocked: readonly BlockMessage[]
}

/** Everything of a protection that is worth keeping; the same protection gives the same. */
export function keepProtection(frozen: FrozenRelease, found: ProtectedRelease): KeptProtection {
  return {
    ok: found.ok,
    tables: publicTables(frozen, found.published),
    published: found.published,
    cubes: Object.fromEntries(
      frozen.tables.flatMap(({ id, numerator }) => (numerator === null ? [] : [[id, numerator]])),
    ),
    hidden: found.hidden,
    attack: found.attack.map(({ what, lower, upper }) => ({
      kind: what.kind,
      earlier: what.earlier,
      lower,
      upper: upper === Infinity ? null : upper,
    })),
    blocked: found.blocked.map(describeBlock),
  }
}
