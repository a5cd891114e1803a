import type { Kysely } from 'kysely'
import { type ProblemParams, refuse } from '#platform/errors.ts'
import { hashPassword } from '#platform/sign-in/password.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import type { Acting } from '../sign-in/acting.ts'
import { setPassword } from '../sign-in/credentials.queries.ts'
import { onBehalfOf } from '../sign-in/on-behalf-of.ts'
import { revokeSessions } from '../sign-in/sessions.queries.ts'
import type { Role } from '../sign-in/sign-in.policy.ts'
import type { PersonRow } from './administration.contract.ts'
import {
  addMembership,
  addPerson,
  changePerson,
  clearSecondFactors,
  countAdministrators,
  endMembership,
  findPerson,
  isKnownAgency,
  isKnownPlace,
  lockAdministration,
} from './people.queries.ts'

type Deps = Pick<RoomDeps, 'pool' | 'serviceSecret' | 'random'>

/** Adds a person, who signs in for the first time with the one-time password that is given back. */
export async function createPerson(
  deps: Deps,
  acting: Acting,
  person: { username: string; name: string; locale: string },
): Promise<{ person: PersonRow; password: string }> {
  return onBehalfOf(deps, acting, async (db, record) => {
    const id = await addPerson(db, person)
    if (id === undefined) return refuse('people.username-taken', {}, 409)
    const password = await giveOneTimePassword(deps, db, id)
    await record({ action: 'person.created', subject: id })
    return { person: await mustFind(db, id), password }
  })
}

/** Changes name, language, or whether the person works here at all; leaving ends every session at once. */
export async function updatePerson(
  deps: Deps,
  acting: Acting,
  id: string,
  change: { name?: string; locale?: string; active?: boolean },
): Promise<PersonRow> {
  return onBehalfOf(deps, acting, async (db, record) => {
    await lockAdministration(db)
    if (!(await changePerson(db, id, change))) refuse('people.unknown', {}, 404)
    if (change.active === false) {
      await revokeSessions(db, id)
      await keepOneAdministrator(db)
    }
    const fields = Object.keys(change)
    const active = change.active === undefined ? {} : { active: change.active }
    await record({ action: 'person.changed', subject: id, detail: { fields, ...active } })
    return mustFind(db, id)
  })
}

/** Gives a new one-time password to somebody who forgot theirs; every session of theirs ends. */
export async function resetPassword(
  deps: Deps,
  acting: Acting,
  id: string,
  clearSecondFactor: boolean,
): Promise<{ person: PersonRow; password: string }> {
  return onBehalfOf(deps, acting, async (db, record) => {
    await mustFind(db, id)
    const password = await giveOneTimePassword(deps, db, id)
    if (clearSecondFactor) await clearSecondFactors(db, id)
    await revokeSessions(db, id, { except: acting.session.id })
    await record({ action: 'person.password-reset', subject: id, detail: { clearSecondFactor } })
    return { person: await mustFind(db, id), password }
  })
}

/** Lets a person work for an agency in a role. Nobody gives a role to themselves. */
export async function giveMembership(
  deps: Deps,
  acting: Acting,
  id: string,
  membership: { agency: string; role: Role; place: string | null },
): Promise<PersonRow> {
  if (id === acting.session.personId) refuse('people.not-oneself', {}, 403)
  return onBehalfOf(deps, acting, async (db, record) => {
    await mustFind(db, id)
    const { agency, role, place } = membership
    if (!(await isKnownAgency(db, agency))) unknownReference({ field: 'agency' })
    if (place !== null && !(await isKnownPlace(db, place))) unknownReference({ field: 'place' })
    if (!(await addMembership(db, id, membership))) refuse('people.membership-known', { agency, role }, 409)
    await record({ action: 'membership.added', subject: id, detail: membership })
    return mustFind(db, id)
  })
}

/** Ends a person's work for an agency in a role, and with it every session that stands on it. */
export async function takeMembership(
  deps: Deps,
  acting: Acting,
  id: string,
  membership: { agency: string; role: Role },
): Promise<PersonRow> {
  return onBehalfOf(deps, acting, async (db, record) => {
    await lockAdministration(db)
    await mustFind(db, id)
    // Recorded first: who ends their own work has no standing afterwards to record it in.
    await record({ action: 'membership.ended', subject: id, detail: membership })
    const ended = await endMembership(db, id, membership)
    if (ended === 0) refuse('people.membership-unknown', membership, 404)
    await keepOneAdministrator(db)
    return mustFind(db, id)
  })
}

async function giveOneTimePassword(deps: Deps, db: Kysely<DB>, id: string): Promise<string> {
  const password = oneTimePassword(deps.random)
  await setPassword(db, id, await hashPassword(password), true)
  return password
}

/** Four groups of four: 75 bits, without the signs that are mistaken for each other when read aloud or copied. */
function oneTimePassword(random: (bytes: number) => Buffer): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz234567'
  const largest = 256 - (256 % signs.length)
  let text = ''
  while (text.length < 16) {
    // Bytes beyond the last whole round would make the first signs likelier than the others.
    for (const byte of random(32)) if (byte < largest && text.length < 16) text += signs[byte % signs.length]
  }
  return text.replace(/(.{4})(?=.)/g, '$1-')
}

async function keepOneAdministrator(db: Kysely<DB>): Promise<void> {
  if ((await countAdministrators(db)) === 0) refuse('people.last-administrator', {}, 409)
}

async function mustFind(db: Kysely<DB>, id: string): Promise<PersonRow> {
  return (await findPerson(db, id)) ?? refuse('people.unknown', {}, 404)
}

function unknownReference(params: ProblemParams): never {
  return refuse('register.reference-unknown', params, 422)
}
