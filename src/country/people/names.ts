import { arabicNames } from './names-arabic.ts'
import { cyrillicNames } from './names-cyrillic.ts'
import { ethiopicNames } from './names-ethiopic.ts'
import { greekNames } from './names-greek.ts'
import { hanNames } from './names-han.ts'
import { latinNames } from './names-latin.ts'

/** A name as its owner writes it, and as others spell it in Latin letters. */
export type Name = readonly [written: string, latin: string]

/** One way of writing names, with the languages (ISO 639-1) of those who use it. */
export type NameStock = {
  languages: readonly string[]
  female: readonly Name[]
  male: readonly Name[]
  family: readonly Name[]
  /** The family name stands before the given name. */
  familyFirst?: true
}

/** Ways of writing with their share of Arkadia's children. */
export const residentStocks: readonly (readonly [NameStock, number])[] = [
  [latinNames, 52],
  [arabicNames, 22],
  [cyrillicNames, 10],
  [greekNames, 8],
  [ethiopicNames, 5],
  [hanNames, 3],
]

/** The same for children who came from elsewhere. */
export const arrivingStocks: readonly (readonly [NameStock, number])[] = [
  [latinNames, 12],
  [arabicNames, 42],
  [cyrillicNames, 14],
  [greekNames, 2],
  [ethiopicNames, 26],
  [hanNames, 4],
]
