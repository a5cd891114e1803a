/** What the categories of a breakdown are called, and how far the names of the classifications were checked. */

/**
 * `seen-in-code`: the name stands in public software that uses the classification. `unverified`: compiled, not yet
 * held against the publication. None was read in the publication itself; French and Arabic are translations.
 */
export type NameVerification = 'seen-in-code' | 'unverified'

/** One category of a classification; its words are `category.<classification>.<code>`. */
export type Category = { readonly code: string; readonly verification: NameVerification }

const named = (verification: NameVerification, codes: string): Category[] =>
  codes.split(' ').map((code) => ({ code, verification }))

/** ICCS version 1.0 (UNODC, 2015), levels 1 and 2. A code that is not here is shown as a code. */
export const iccsCategories: readonly Category[] = [
  ...named('seen-in-code', '01 02 03 04 05 06 07 08 09 10 11'),
  ...named('seen-in-code', '0101 0102 0103 0201 0202 0204 0301 0302 0401 0501 0502 0601 0701 0703 0903'),
  ...named('unverified', '0104 0105 0106 0107 0109 0203 0205 0206 0207 0208 0209 0210 0211 0219 0309 0409'),
  ...named('unverified', '0503 0504 0602 0702 0704 0801 0802 0803 0804 0805 0806 0807 0808 0809'),
  ...named('unverified', '0901 0902 0904 0905 0906 0907 0909 1101 1102 1109'),
].sort((a, b) => (a.code < b.code ? -1 : 1))

/** ICVAC (UNICEF, 2023), level 1, as the forms of violence in a journey are coded; other counts circulate. */
export const icvacCategories: readonly Category[] = named('unverified', '1 2 3 4 5 6')

/**
 * One part of a category's name: a message id (with its values), or a reference that a register names, or a
 * country by its ISO 3166 code.
 */
export type CategoryPart =
  | { readonly id: string; readonly values?: { readonly code: string } }
  | { readonly area: string }
  | { readonly agency: string }
  | { readonly country: string }

const iccs = new Set(iccsCategories.map(({ code }) => code))
const icvac = new Set(icvacCategories.map(({ code }) => code))

const words = (prefix: string) => (value: string) => ({ id: `${prefix}.${value}` })
const classified = (classification: string, known: ReadonlySet<string>) => (code: string) =>
  known.has(code) ? { id: `category.${classification}.${code}` } : { id: 'category.code', values: { code } }

const parts: Readonly<Record<string, (value: string) => CategoryPart>> = {
  sex: words('code.sex'),
  age: words('ageBand'),
  area: (area) => ({ area }),
  region: (area) => ({ area }),
  district: (area) => ({ area }),
  offence: classified('iccs', iccs),
  'offence-2': classified('iccs', iccs),
  form: classified('icvac', icvac),
  nationality: (value) =>
    value === 'national' || value === 'foreign' ? { id: `category.${value}` } : { country: value },
  disability: words('category.disability'),
  displacement: words('code.displacement'),
  context: words('code.context'),
  'place-kind': words('code.placeKind'),
  status: (value) =>
    value === 'not-detained' ? { id: 'category.not-detained' } : { id: `code.detentionStatus.${value}` },
  agency: (agency) => ({ agency }),
}

/**
 * What a category of a breakdown is called: several parts where several things are one category (`2+3`), to be
 * joined as a list in the reader's language. A value of an unknown dimension is shown as a code.
 */
export function nameOfCategory(dimension: string, value: string): readonly CategoryPart[] {
  if (value === 'unknown') return [{ id: dimension === 'age' ? 'ageBand.unknown' : 'category.unknown' }]
  const part = parts[dimension]
  if (part === undefined) return [{ id: 'category.code', values: { code: value } }]
  return value.split('+').map(part)
}

/** How far a name was checked, where it comes from a classification; null where it is the deployment's own. */
export function checkedName(dimension: string, value: string): NameVerification | null {
  const of = dimension.startsWith('offence') ? iccsCategories : dimension === 'form' ? icvacCategories : []
  const found = of.filter(({ code }) => value.split('+').includes(code))
  if (found.length === 0) return null
  return found.some(({ verification }) => verification === 'unverified') ? 'unverified' : 'seen-in-code'
}
