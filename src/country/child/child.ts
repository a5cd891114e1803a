import { formatDate, year } from '../chance/local-time.ts'
import { pickWeighted, type Random } from '../chance/random.ts'
import type { Home } from '../land/home.ts'
import { arrivingStocks, type NameStock, residentStocks } from '../people/names.ts'
import type { ChildLine } from '../record.ts'
import { drawDisability } from './disability.ts'
import { drawIdentity } from './identity.ts'

/** What a story wants its child to be. */
export type ChildSketch = {
  /** Youngest and oldest age in years at the first act; below 18. */
  ages: readonly [number, number]
  /** Share of girls. */
  girls: number
  /** True when the child came from another country. */
  onTheMove?: boolean
  careStatus?: ChildLine['careStatus']
}

/** A child as the stories know them. */
export type Child = {
  line: ChildLine
  /** The true instant of birth, which nobody in the country may know. */
  born: number
  home: Home
  /** Speaks none of the languages that the offices speak. */
  needsInterpreter: boolean
}

type Precision = NonNullable<ChildLine['dateOfBirthPrecision']>

const knownBirths: readonly (readonly [Precision, number])[] = [
  ['day', 88],
  ['month', 3],
  ['year', 4],
  ['estimated', 4],
  ['unknown', 1],
]

const arrivingBirths: readonly (readonly [Precision, number])[] = [
  ['day', 58],
  ['month', 6],
  ['year', 10],
  ['estimated', 20],
  ['unknown', 6],
]

/* Codes that ISO 3166 leaves to users: Arkadia is XR, its neighbours are as invented as itself. */
const neighbours = ['XN', 'XS', 'XT', 'XV'] as const

const displacements: readonly (readonly [NonNullable<ChildLine['displacement']>, number])[] = [
  ['asylum-seeker', 40],
  ['refugee', 25],
  ['migrant', 28],
  ['stateless', 7],
]

const displacementsAtHome: readonly (readonly [NonNullable<ChildLine['displacement']>, number])[] = [
  ['resident', 91],
  ['internally-displaced', 6],
  ['returnee', 3],
]

const careAtHome: readonly (readonly [NonNullable<ChildLine['careStatus']>, number])[] = [
  ['with-family', 89],
  ['in-care', 9],
  ['living-alone', 2],
]

/** A child of this reference whose first act lies at `actAt` (milliseconds). */
export function drawChild(
  random: Random,
  ref: string,
  home: Home,
  actAt: number,
  sketch: ChildSketch,
): Child {
  const stock = pickWeighted(random, sketch.onTheMove ? arrivingStocks : residentStocks)
  const girl = random.chance(sketch.girls)
  const age = random.between(sketch.ages[0], sketch.ages[1])
  const born = actAt - Math.min(age, 17.98) * year
  const line: ChildLine = { record: 'child', ref, sex: drawSex(random, girl) }
  writeBirth(random, line, born, age, sketch.onTheMove === true)
  const foreign = sketch.onTheMove || random.chance(0.05)
  if (!random.chance(0.02)) line.nationality = foreign ? [random.pick(neighbours)] : ['XR']
  line.languages = languagesOf(random, stock)
  const disability = drawDisability(random)
  if (disability) line.disability = disability
  line.displacement = pickWeighted(random, sketch.onTheMove ? displacements : displacementsAtHome)
  const careStatus = sketch.careStatus ?? (random.chance(0.04) ? undefined : pickWeighted(random, careAtHome))
  if (careStatus) line.careStatus = careStatus
  line.identity = drawIdentity(random, stock, girl, home)
  const needsInterpreter = !line.languages.some((language) => ['en', 'fr', 'ar'].includes(language))
  return { line, born, home, needsInterpreter }
}

function drawSex(random: Random, girl: boolean): NonNullable<ChildLine['sex']> {
  const luck = random.next()
  if (luck < 0.003) return 'other'
  if (luck < 0.008) return 'unknown'
  return girl ? 'female' : 'male'
}

/** Below two years of age the birth is recent enough that somebody knows the day. */
function writeBirth(random: Random, line: ChildLine, born: number, age: number, arriving: boolean): void {
  const precision = age < 2 ? 'day' : pickWeighted(random, arriving ? arrivingBirths : knownBirths)
  line.dateOfBirthPrecision = precision
  if (precision === 'unknown') return
  const length = precision === 'day' ? 10 : precision === 'month' ? 7 : 4
  line.dateOfBirth = formatDate(born).slice(0, length)
}

function languagesOf(random: Random, stock: NameStock): string[] {
  const first = random.pick(stock.languages)
  return first === 'en' || random.chance(0.35) ? [first] : [first, 'en']
}
