import type { Logger } from 'pino'
import type { Pool } from '#platform/db.ts'
import type { Vault } from '#platform/vault/vault.ts'
import type { Profile } from '#safeguards/profile.ts'

/** What every room is given; nothing of it is reached for in any other way. */
export type RoomDeps = {
  readonly pool: Pool
  /** The running server's own session: sees all, and is used only where a person's session cannot do. */
  readonly serviceSecret: string
  readonly vault: Vault
  /** The deployment's parameters in force, asked for at each use: an administrator may change them. */
  readonly profile: () => Profile
  /** Told when an administrator has put another profile in force: readings have to be folded anew. */
  readonly onProfile?: (profile: Profile) => void
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>
  readonly now: () => Date
  readonly random: (bytes: number) => Buffer
}
