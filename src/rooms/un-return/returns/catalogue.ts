/** Every return. Adding one is adding its file, a line here and its words. */
import { crc } from './crc.ts'
import type { UnReturn } from './declaration.ts'
import { unCts } from './un-cts.ts'

export const unReturns: readonly UnReturn[] = [unCts, crc]

/** The return with this id, or undefined. */
export function returnOf(id: string): UnReturn | undefined {
  return unReturns.find((one) => one.id === id)
}
