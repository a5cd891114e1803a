const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

/**
 * A new pseudonymous reference: year, seven random digits and a letter that shows a slip of the pen. It says
 * nothing about the child. A reference that exists already is refused by the database, and tried again.
 */
export function newReference(now: Date, random: (bytes: number) => Buffer): string {
  const year = String(now.getUTCFullYear()).slice(2)
  const digits = String(random(6).readUIntBE(0, 6) % 10_000_000).padStart(7, '0')
  return `${year}-${digits}-${checkLetter(`${year}${digits}`)}`
}

/** The letter that belongs to a reference's digits: weights 2, 3, 4 ... from the left, modulo 24. */
export function checkLetter(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at + 2), 0)
  return letters[sum % letters.length]!
}
