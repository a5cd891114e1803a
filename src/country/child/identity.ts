import type { Random } from '../chance/random.ts'
import type { Home } from '../land/home.ts'
import type { NameStock } from '../people/names.ts'

/** What the vault seals. Everything in it is invented; the telephone numbers have a country code without a country. */
export type ChildIdentity = {
  givenNames: string
  familyName: string
  otherNames?: string[]
  address?: string
  phone?: string
  nationalId?: string
}

const streets = [
  'Quay',
  'Saltern',
  'Lantern',
  'Orchard',
  'Ropewalk',
  'Mill',
  'Tern',
  'Cistern',
  'Almond',
] as const

/** Names as the family writes them, with other spellings, and how the child can be found. */
export function drawIdentity(random: Random, stock: NameStock, girl: boolean, home: Home): ChildIdentity {
  const given = random.pick(girl ? stock.female : stock.male)
  const second = random.chance(0.2) ? random.pick(girl ? stock.female : stock.male) : undefined
  const family = random.pick(stock.family)
  const identity: ChildIdentity = {
    givenNames: second && second !== given ? `${given[0]} ${second[0]}` : given[0],
    familyName: family[0],
  }
  if (given[0] !== given[1] || family[0] !== family[1]) identity.otherNames = [`${given[1]} ${family[1]}`]
  if (random.chance(0.06)) identity.otherNames = [...(identity.otherNames ?? []), given[1].slice(0, 3)]
  if (random.chance(0.85))
    identity.address = `${1 + random.int(180)} ${random.pick(streets)} Street, ${home.area.name}`
  if (random.chance(0.6)) identity.phone = `+999 555 ${digits(random, 3)} ${digits(random, 3)}`
  if (random.chance(0.6)) identity.nationalId = `AR${digits(random, 4)}${digits(random, 4)}`
  return identity
}

function digits(random: Random, count: number): string {
  return String(random.int(10 ** count)).padStart(count, '0')
}
