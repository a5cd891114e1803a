/** How many decimals a rate or share is shown with: one, and of what is less than one as many as show its first two digits. */
export function decimalsOf(value: number): number {
  const size = Math.abs(value)
  return size === 0 || size >= 0.95 ? 1 : Math.min(6, 1 - Math.floor(Math.log10(size)))
}
