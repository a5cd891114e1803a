/** May this role see where the same right is breached again and again? Those who answer for others' work. */
export function mayReadPatterns(role: string): boolean {
  return role === 'supervisor' || role === 'inspector'
}
