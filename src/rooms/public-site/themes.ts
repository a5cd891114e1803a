import { indicators } from '#indicators/catalogue.ts'
import type { Indicator } from '#indicators/indicator.ts'

/** What the indicators are about, in the order of the front page; worded by `public.theme.<id>`. */
export const themes = ['meeting', 'locked-up', 'inside', 'decisions', 'law', 'rights'] as const
export type Theme = (typeof themes)[number]

const members: Readonly<Record<Exclude<Theme, 'rights'>, readonly string[]>> = {
  meeting: ['JJ-1', 'VW-1', 'VW-2'],
  'locked-up': ['JJ-2', 'JJ-3', 'UNS-1', 'JJ-4', 'JJ-5'],
  inside: ['JJ-7', 'JJ-8', 'JJ-12', 'JJ-13', 'JJ-6'],
  decisions: ['FA-1', 'JJ-10', 'JJ-9', 'JJ-11', 'REF-T', 'RED-T'],
  law: ['JJ-14', 'JJ-15'],
}

/** The declaration of an indicator; undefined where an older release has one that is no longer declared. */
export function declarationOf(id: string): Indicator | undefined {
  return indicators.find((each) => each.id === id)
}

/** The theme that an indicator is shown under; what is in none is about a right. */
export function themeOf(id: string): Theme {
  return themes.find((theme) => theme !== 'rights' && members[theme].includes(id)) ?? 'rights'
}

/** Indicators by theme, in the order of the themes and of the declarations; empty themes are left out. */
export function byTheme(ids: ReadonlySet<string>): { theme: Theme; ids: string[] }[] {
  return themes.flatMap((theme) => {
    const order = theme === 'rights' ? indicators.map(({ id }) => id) : members[theme]
    const declared = order.filter((id) => ids.has(id) && themeOf(id) === theme)
    const others = [...ids].filter((id) => themeOf(id) === theme && !order.includes(id)).toSorted()
    const found = [...declared, ...others]
    return found.length === 0 ? [] : [{ theme, ids: found }]
  })
}
