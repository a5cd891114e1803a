import { generateCountry } from '#country/generate-country.ts'
import { generatePeople } from '#country/people/people.ts'
import { demoPeople } from '#country/people/demo-people.ts'
import type { JourneyRecord } from '#journey-file/journey-record.ts'
import { hashPassword } from '#platform/sign-in/password.ts'
import type { Profile } from '#safeguards/profile.ts'
import { inOwnSession } from './commands/act.ts'
import type { Deployment } from './deployment.ts'
import { recordAudit } from './rooms/audit.ts'
import { type Bundle, keepBundles } from './rooms/journeys/keep.ts'
import { addPeopleAtOnce } from './rooms/administration/people.queries.ts'
import { readRegisters } from './rooms/registers/registers.queries.ts'
import { keepRegisterRecord } from './rooms/transfer/keep-register-record.ts'

/** The password of every invented practitioner; printed at start, for a country that does not exist. */
export const demoPassword = 'lantern-over-harbour'

export type Country = { children: number; seed: number; now: Date; onProgress: (children: number) => void }

const childrenAtOnce = 250

/**
 * Fills an empty deployment with the synthetic country. Each batch of children is a transaction; stopped half-way,
 * the same country can be loaded again and only what is missing is written.
 */
export async function loadCountry(deployment: Deployment, profile: Profile, country: Country): Promise<number> {
  const { vault } = deployment
  const { children, seed, now } = country
  const childBundles: Gathered[] = []
  let registers: JourneyRecord[] = []
  let loaded = 0
  const flush = async () => {
    const [rows, bundles] = [registers, childBundles.splice(0)]
    registers = []
    await inOwnSession(deployment, async (db) => {
      for (const record of rows) await keepRegisterRecord(db, vault, record, 'demo')
      const folding = { registers: await readRegisters(db), profile, now }
      await keepBundles(db, vault, bundles, 'demo', folding)
    })
    loaded += bundles.length
    country.onProgress(loaded)
  }
  await addStaff(deployment, seed)
  for (const record of generateCountry({ children, seed, now: now.toISOString() })) {
    if (record.record === 'child' && childBundles.length >= childrenAtOnce) await flush()
    addTo(childBundles, registers, record)
  }
  await flush()
  await inOwnSession(deployment, async (db) => {
    await recordAudit(db, { action: 'country.loaded', detail: { children: loaded, seed } })
  })
  return loaded
}

type Gathered = { -readonly [Key in keyof Bundle]: Bundle[Key] extends readonly (infer Row)[] ? Row[] : Bundle[Key] }

/** The country comes child by child; an incident stands before the child to whom it happened. */
function addTo(bundles: Gathered[], registers: JourneyRecord[], record: JourneyRecord): void {
  const { record: kind, ...content } = record
  const last = bundles.at(-1)
  if (kind === 'child') {
    const child = content as NonNullable<Bundle['record']>
    bundles.push({ ref: child.ref, record: child, cases: [], involvements: [], events: [] })
  } else if (kind === 'case') last?.cases.push(content as Bundle['cases'][number])
  else if (kind === 'involvement') last?.involvements.push(content as Bundle['involvements'][number])
  else if (kind === 'event') last?.events.push(content as Bundle['events'][number])
  else registers.push(record)
}

async function addStaff(deployment: Deployment, seed: number): Promise<void> {
  const passwordHash = await hashPassword(demoPassword)
  const people = generatePeople({ seed })
  await inOwnSession(deployment, (db) =>
    addPeopleAtOnce(
      db,
      people.map((person) => ({
        username: person.username,
        name: person.name,
        locale: person.locale,
        agency: person.agency,
        role: person.role,
        place: person.place ?? null,
        passwordHash,
      })),
    ),
  )
}

/** One line a role: how to sign in to the synthetic country. */
export function demoSignIns(): string[] {
  return demoPeople.map((person) => `${person.username.padEnd(14)} ${person.role.padEnd(14)} ${person.agency.padEnd(7)} ${person.name}`)
}
