import type { Cases } from '../cases/open-cases.ts'
import type { Progress } from '../progress.ts'
import type { Row } from '../row.ts'

/** What a measurement is given. */
export type Setting = {
  /** The open databases, smallest first. */
  readonly cases: readonly Cases[]
  readonly rounds: number
  readonly progress: Progress
}

/** Something that is measured beside its limit in the same run. */
export type Measurement = {
  readonly name: string
  measure(setting: Setting): Promise<Row[]>
}
