/** The age bands of every indicator. They nest in [0, 17], so that a publication can coarsen them. */
export const ageBands = [
  { id: '0-9', from: 0, to: 9 },
  { id: '10-11', from: 10, to: 11 },
  { id: '12-13', from: 12, to: 13 },
  { id: '14-15', from: 14, to: 15 },
  { id: '16-17', from: 16, to: 17 },
] as const

export type AgeBand = (typeof ageBands)[number]['id']

/** The band of an age in whole years; `unknown` where it is not known. */
export function ageBandOf(age: number | null): AgeBand | 'unknown' {
  if (age === null) return 'unknown'
  return ageBands.find((band) => age <= band.to)?.id ?? 'unknown'
}

/** Whether somebody of this age counts as a child: under 18, or not known (the benefit of the doubt). */
export function isChild(age: number | null): boolean {
  return age === null || age < 18
}
