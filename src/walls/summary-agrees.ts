import { expect } from 'vitest'
import { type Recipient, recipients } from '../rooms/rights-summary/rights-summary.policy.ts'
import { addressOf, nameOf } from './load-world.ts'
import type { Person } from './world.ts'

/** What each copy may hold, written down a second time. */
const holds: Readonly<Record<Recipient, readonly string[]>> = {
  court: ['general', 'justice'],
  lawyer: ['general', 'justice', 'legal-privileged'],
  'child-8-12': ['general', 'justice'],
  'child-13-17': ['general', 'justice'],
}

type Owed = { case: string; safeguard: string; startedAt: string; compartment: string }
type Summary = { stages: { rights: Omit<Owed, 'compartment'>[] }[] }
type Ask = (path: string) => Promise<{ status: number; json: never; text: string }>

/** Holds a child's rights summaries against what is owed to the child as far as the giver may see it. */
export async function checkSummaries(
  ask: Ask,
  child: string,
  { person, owed, isSeen }: { person: Person; owed: readonly Owed[]; isSeen: boolean },
): Promise<void> {
  const gives = !['inspector', 'statistician', 'administrator'].includes(person.role)
  // One copy for each giver and child, each time another: together all, at a fourth of the time.
  const turn = [...`${child}${person.username}`].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  for (const recipient of [recipients[turn % recipients.length]!]) {
    const path = `/api/v1/children/${child}/rights-summary?for=${recipient}&purpose=asked&language=en`
    const answer = await ask(path)
    const where = `the ${recipient}'s copy of ${child}, by ${person.username}`
    // A child who died has no copy of their own.
    if (!gives || !isSeen) expect(answer.status, where).toBe(gives ? 404 : 403)
    else expect([200, 409], where).toContain(answer.status)
    if (answer.status !== 200) continue
    for (const secret of [nameOf(child), addressOf(child)])
      expect(answer.text.includes(secret), where).toBe(false)
    const told = (answer.json as Summary).stages.flatMap(({ rights }) => rights)
    const may = owed.filter(({ compartment }) => holds[recipient].includes(compartment))
    if (recipient === 'court' || recipient === 'lawyer') {
      expect(told.map(keyOf).toSorted(), where).toEqual(may.map(keyOf).toSorted())
    } else {
      const keys = new Set(may.map(({ safeguard, startedAt }) => `${safeguard} ${startedAt}`))
      expect(
        told.filter(({ safeguard, startedAt }) => !keys.has(`${safeguard} ${startedAt}`)),
        where,
      ).toEqual([])
      expect(
        told.filter((one) => one.case !== null),
        where,
      ).toEqual([])
    }
  }
}

function keyOf({ case: inCase, safeguard, startedAt }: Omit<Owed, 'compartment'>): string {
  return [inCase, safeguard, startedAt].join(' ')
}
