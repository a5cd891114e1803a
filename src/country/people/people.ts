import { createRandom, pickWeighted, type Random } from '../chance/random.ts'
import { homes } from '../land/home.ts'
import { demoPeople } from './demo-people.ts'
import { residentStocks } from './names.ts'

export type StaffRole =
  | 'caseworker'
  | 'supervisor'
  | 'police-desk'
  | 'prosecutor'
  | 'judge'
  | 'place-staff'
  | 'probation'
  | 'health'
  | 'legal-aid'
  | 'inspector'
  | 'statistician'
  | 'administrator'

/** Somebody who works with children and may sign in. */
export type Person = {
  username: string
  /** As they write it themselves, in their own script. */
  name: string
  agency: string
  role: StaffRole
  /** For place staff: where they work. */
  place?: string
  locale: 'en' | 'fr' | 'ar'
}

type Post = { agency: string; role: StaffRole; place?: string; count: number }

const placePosts: readonly (readonly [string, string])[] = [
  ['DET-1', 'PL-3'],
  ['DET-1', 'PL-4'],
  ['DET-1', 'PL-5'],
  ['DET-1', 'PL-11'],
  ['DET-2', 'PL-12'],
  ['DET-2', 'PL-13'],
  ['DET-2', 'PL-14'],
  ['DET-2', 'PL-15'],
  ['DET-3', 'PL-16'],
]

function* posts(): Generator<Post> {
  for (const home of homes) {
    const isCapital = home.social === 'SOC-1'
    const caseworkers = isCapital ? 7 : home.area.weight > 0.03 ? 3 : 2
    yield { agency: home.social, role: 'caseworker', count: caseworkers }
    if (!isCapital) yield { agency: home.social, role: 'supervisor', count: 1 }
  }
  for (let desk = 1; desk <= 10; desk++) {
    yield { agency: `POL-${desk}`, role: 'police-desk', count: desk === 7 ? 4 : 2 }
  }
  for (let office = 1; office <= 3; office++) {
    yield { agency: `PRO-${office}`, role: 'prosecutor', count: 3 }
    yield { agency: `PRB-${office}`, role: 'probation', count: 3 }
  }
  for (let court = 1; court <= 6; court++) yield { agency: `CRT-${court}`, role: 'judge', count: 2 }
  for (const [agency, place] of placePosts) yield { agency, place, role: 'place-staff', count: 2 }
  for (let hospital = 1; hospital <= 4; hospital++) {
    yield { agency: `HLT-${hospital}`, role: 'health', count: hospital === 1 ? 4 : 2 }
  }
  for (let ngo = 1; ngo <= 6; ngo++) yield { agency: `NGO-${ngo}`, role: 'caseworker', count: 3 }
  yield { agency: 'LEG-1', role: 'legal-aid', count: 6 }
  yield { agency: 'LEG-2', role: 'legal-aid', count: 2 }
  yield { agency: 'IMM-1', role: 'caseworker', count: 3 }
  yield { agency: 'EDU-1', role: 'caseworker', count: 2 }
  yield { agency: 'INS-1', role: 'inspector', count: 2 }
  yield { agency: 'INS-2', role: 'inspector', count: 1 }
  yield { agency: 'STA-1', role: 'statistician', count: 1 }
  yield { agency: 'MIN-1', role: 'administrator', count: 1 }
}

/**
 * Everybody who works with children in Arkadia: first the sign-ins to try the house with, one for
 * each role and a second statistician, then about two hundred colleagues. User names are unique; the seed decides who is who.
 */
export function generatePeople(options: { seed: number }): Person[] {
  const random = createRandom(options.seed, 0x2000_0000)
  const people = [...demoPeople]
  const taken = new Set(people.map((one) => one.username))
  for (const post of posts()) {
    for (let one = 0; one < post.count; one++) people.push(employ(random, post, taken))
  }
  return people
}

function employ(random: Random, post: Post, taken: Set<string>): Person {
  const stock = pickWeighted(random, residentStocks)
  const given = random.pick(random.chance(0.55) ? stock.female : stock.male)
  const family = random.pick(stock.family)
  const plain = `${given[1]}.${family[1]}`.toLowerCase().replace(/[^a-z.]/g, '')
  let username = plain
  for (let number = 2; taken.has(username); number++) username = `${plain}${number}`
  taken.add(username)
  const name = stock.familyFirst ? family[0] + given[0] : `${given[0]} ${family[0]}`
  const locale = stock.languages[0] === 'ar' ? 'ar' : random.chance(0.25) ? 'fr' : 'en'
  const person: Person = { username, name, agency: post.agency, role: post.role, locale }
  if (post.place) person.place = post.place
  return person
}

/** The people of each agency; nobody writes for an agency that has none. */
export function peopleByAgency(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const staff = new Map<string, Person[]>()
  for (const person of people) {
    const colleagues = staff.get(person.agency)
    if (colleagues) colleagues.push(person)
    else staff.set(person.agency, [person])
  }
  return staff
}
