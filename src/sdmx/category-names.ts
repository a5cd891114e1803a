/** What categories of breakdowns are called. */
import { languages, type Names, type Naming, sameName } from './naming.ts'

const prefixes: Readonly<Record<string, readonly string[]>> = {
  sex: ['code.sex'],
  age: ['ageBand'],
  offence: ['category.iccs'],
  'offence-2': ['category.iccs'],
  form: ['category.icvac'],
  nationality: ['category'],
  disability: ['category.disability'],
  displacement: ['code.displacement'],
  context: ['code.context'],
  'place-kind': ['code.placeKind'],
  status: ['code.detentionStatus', 'category'],
}

/** The names of a category; its own reference where nobody gave it words. Joined ones are named one by one. */
export function categoryNames(breakdown: string, category: string, naming: Naming): Names {
  const ids = (prefixes[breakdown] ?? []).map((prefix) => `${prefix}.${category}`)
  const found = ids.map((id) => naming(id)).find((names) => names !== undefined)
  if (found !== undefined) return found
  const band = /^(\d+)-(\d+)$/.exec(category)
  if (breakdown === 'age' && band) {
    return (
      naming('sdmx.ages', { values: { from: Number(band[1]), to: Number(band[2]) } }) ?? sameName(category)
    )
  }
  if (!category.includes('+')) return sameName(category)
  const parts = category.split('+').map((one) => categoryNames(breakdown, one, naming))
  const joined = languages.map((language) => [language, parts.map((names) => names[language]).join(' + ')])
  return Object.fromEntries(joined) as Names
}
