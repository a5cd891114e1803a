/** What the address of the page says: which time, where, whose, about which figure. '' is: not said. */
import { type Period, periodAt, periodOf } from '#indicators/cube/periods.ts'

export type QualityView = {
  readonly period: string
  readonly area: string
  readonly agency: string
  readonly indicator: string
}

/** Reads the view from an address; what is missing or no text is not said. */
export function readQualityView(search: Readonly<Record<string, unknown>>): QualityView {
  const said = (name: string) => (typeof search[name] === 'string' ? (search[name] as string) : '')
  return { period: said('period'), area: said('area'), agency: said('agency'), indicator: said('indicator') }
}

/** The address of a view: only what it says. */
export function writeQualityView(view: QualityView): Record<string, string> {
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== ''))
}

/** The period that the view says, else the year that is running. */
export function periodOfView({ period }: QualityView, now: number, offset: number): Period {
  return periodOf(period, offset) ?? periodAt('year', now, offset)
}

/** Periods to choose from, latest first: years, quarters, months. */
export function periodsOffered(now: number, offset: number): Period[] {
  return (
    [
      ['year', 6],
      ['quarter', 6],
      ['month', 13],
    ] as const
  ).flatMap(([kind, count]) => {
    const found = [periodAt(kind, now, offset)]
    while (found.length < count) found.push(periodAt(kind, found.at(-1)!.from - 1, offset))
    return found
  })
}

/** The path of the API for a view. */
export function qualityPath(view: QualityView, period: Period): string {
  const { area, agency, indicator } = view
  const asked = {
    from: new Date(period.from).toISOString(),
    to: new Date(period.to).toISOString(),
    ...(area !== '' && { area }),
    ...(agency !== '' && { agency }),
    ...(indicator !== '' && { indicator }),
  }
  return `/data-quality?${new URLSearchParams(asked)}`
}
