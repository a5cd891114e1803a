import type { Block } from './protect-release.ts'

/** A message id with its values; the words are in the catalogues (English in the README). */
export type BlockMessage = {
  readonly id: string
  readonly values: Readonly<Record<string, string | number>>
}

/** Why a release may not leave, for those who prepare it (the values are not public). */
export function describeBlock(block: Block): BlockMessage {
  if (block.code === 'cube') {
    const { code, cube, found } = block.problem
    return { id: `disclosure.block.${code}`, values: { cube, found } }
  }
  const { kind, cell, earlier } = block.what
  const group = Object.entries(cell.at).map(([dimension, category]) => `${dimension}=${category}`)
  const values = { kind, cube: cell.cube, group: group.join(', '), period: cell.period }
  const where = earlier ? '-earlier' : ''
  if (block.code === 'no-proof') return { id: `disclosure.block.no-proof${where}`, values }
  // The solver's values are whole but for its tolerance.
  const lower = Math.ceil(block.lower - 1e-6)
  if (block.upper === Infinity)
    return { id: `disclosure.block.at-least${where}`, values: { ...values, lower } }
  const upper = Math.floor(block.upper + 1e-6)
  return {
    id: `disclosure.block.${lower === upper ? 'exact' : 'narrow'}${where}`,
    values: { ...values, lower, upper },
  }
}
