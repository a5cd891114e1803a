import { generateCountry } from '#country/generate-country.ts'
import { demoPeople } from '#country/people/demo-people.ts'
import { generatePeople } from '#country/people/people.ts'
import type { JourneyRecord } from '#journey-file/journey-record.ts'
import { hashPassword } from '#platform/sign-in/password.ts'
import type { Profile } from '#safeguards/profile.ts'
import { inOwnSession } from './commands/act.ts'
import type { Deployment as Opened } from './deployment.ts'
import { addPeopleAtOnce } from './rooms/administration/people.queries.ts'
import { recordAudit } from './rooms/audit.ts'
import { type Bundle, keepBundles } from './rooms/journeys/keep.ts'
import { addRegisterRows } from './rooms/registers/add-register-rows.ts'
import { markRegistersChanged, readRegisters } from './rooms/registers/registers.queries.ts'
import { keepRegisterRecord } from './rooms/transfer/keep-register-record.ts'

/** The password of every invented practitioner; printed at start, for a country that does not exist. */
export const demoPassword = 'lantern-over-harbour'

type Deployment = Pick<Opened, 'pool' | 'serviceSecret' | 'vault'>

export type Country = { children: number; seed: number; now: Date; onProgress: (children: number) => void }

const childrenAtOnce = 250

/**
 * Fills an empty deployment with the synthetic country. Each batch of children is a transaction; stopped half-way,
 * the same country can be loaded again and only what is missing is written.
 */
export async function loadCountry(
  deployment: Deployment,
  profile: Profile,
  country: Country,
): Promise<number> {
  const { children, seed, now } = country
  await addStaff(deployment, seed)
  const underWay = new Set<Promise<void>>()
  let loaded = 0
  // Two batches at a time: one is folded and sealed here while the database writes the other.
  const send = async (batch: Batch) => {
    while (underWay.size >= 2) await Promise.race(underWay)
    const sent = writeBatch(deployment, profile, batch, now).then((n) => {
      underWay.delete(sent)
      loaded += n
      country.onProgress(loaded)
    })
    underWay.add(sent)
  }
  let batch: Batch = { registers: [], children: [] }
  for (const record of generateCountry({ children, seed, now: now.toISOString() })) {
    const isFull =
      record.record === 'child' && (batch.children.length >= childrenAtOnce || batch.children.length === 0)
    if (isFull && (batch.children.length > 0 || batch.registers.length > 100)) {
      await send(batch)
      if (batch.children.length === 0) await Promise.all(underWay)
      batch = { registers: [], children: [] }
    }
    addTo(batch, record)
  }
  await send(batch)
  await Promise.all(underWay)
  await inOwnSession(deployment, async (db) => {
    await recordAudit(db, { action: 'country.loaded', detail: { children: loaded, seed } })
  })
  return loaded
}

type Gathered = {
  -readonly [Key in keyof Bundle]: Bundle[Key] extends readonly (infer Row)[] ? Row[] : Bundle[Key]
}
type Batch = { registers: JourneyRecord[]; children: Gathered[] }

const plainRegisters = ['area', 'agency', 'place', 'population', 'policy-level'] as const

async function writeBatch(
  deployment: Deployment,
  profile: Profile,
  batch: Batch,
  now: Date,
): Promise<number> {
  const { vault } = deployment
  await inOwnSession(deployment, async (db) => {
    const byKind = Map.groupBy(batch.registers, (record) => record.record)
    for (const register of plainRegisters) {
      const rows = (byKind.get(register) ?? []).map(({ record: _record, ...row }) => row)
      await addRegisterRows(db, register, rows as never[], 'demo')
    }
    if (byKind.has('agency') || byKind.has('place')) await markRegistersChanged(db)
    for (const record of [...(byKind.get('inspection') ?? []), ...(byKind.get('incident') ?? [])]) {
      await keepRegisterRecord(db, vault, record, 'demo')
    }
    const folding = { registers: await readRegisters(db), profile, now }
    if (batch.children.length > 0) await keepBundles(db, vault, batch.children, 'demo', folding)
  })
  return batch.children.length
}

/** The country comes child by child: registers first, and incidents after the child to whom they happened. */
function addTo(batch: Batch, record: JourneyRecord): void {
  const { record: kind, ...content } = record
  const last = batch.children.at(-1)
  if (kind === 'child') {
    const child = content as NonNullable<Bundle['record']>
    batch.children.push({ ref: child.ref, record: child, cases: [], involvements: [], events: [] })
  } else if (kind === 'case') last?.cases.push(content as Bundle['cases'][number])
  else if (kind === 'involvement') last?.involvements.push(content as Bundle['involvements'][number])
  else if (kind === 'event') last?.events.push(content as Bundle['events'][number])
  else batch.registers.push(record)
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
  return demoPeople.map(
    (person) =>
      `${person.username.padEnd(14)} ${person.role.padEnd(14)} ${person.agency.padEnd(7)} ${person.name}`,
  )
}
