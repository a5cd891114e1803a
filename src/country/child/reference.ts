/** Letters that are not mistaken for digits or for each other. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXY'

/**
 * A child's reference: country, year of the first contact, number within the year, check letter
 * (ARK-26-0418-K). The letter notices one wrong digit and two digits exchanged.
 */
export function childReference(year: number, number: number): string {
  const years = String(year % 100).padStart(2, '0')
  const digits = String(number).padStart(4, '0')
  return `ARK-${years}-${digits}-${checkLetter(years + digits)}`
}

/** Weights grow with the position and 23 is prime, so no single slip keeps the letter. */
function checkLetter(digits: string): string {
  let sum = 0
  for (const [position, digit] of [...digits].entries()) sum += Number(digit) * (position + 2)
  return letters[sum % letters.length] as string
}
