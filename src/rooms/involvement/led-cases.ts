/** A case that the reader's agency leads, and what of it the reader may open to others. */
export type LedCase = { ref: string; compartments: readonly string[] }

type Standing = {
  case: string
  agency: string
  capacity: string
  compartments: readonly string[]
  to: string | null
}

/** The cases that an agency leads now (milliseconds), each with what of it this person may open to others. */
export function ledCases(
  standings: readonly Standing[],
  agency: string,
  open: readonly string[],
  now: number,
): LedCase[] {
  const led = standings.filter(
    (each) =>
      each.agency === agency && each.capacity === 'lead' && (each.to === null || Date.parse(each.to) > now),
  )
  return [...Map.groupBy(led, (each) => each.case)].map(([ref, own]) => ({
    ref,
    compartments: open.filter((compartment) => own.some((each) => each.compartments.includes(compartment))),
  }))
}
