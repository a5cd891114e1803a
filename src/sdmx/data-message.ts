/** What every form of a data message is made of. */
import type { Definition } from './definition.ts'
import type { Language } from './naming.ts'
import type { Observation } from './observations.ts'
import type { View } from './selection.ts'

export type DataMessage = {
  readonly definition: Definition
  readonly observations: readonly Observation[]
  readonly view: View
  /** The language of names. */
  readonly language: Language
  /** ISO 8601, when the message was made. */
  readonly prepared: string
  /** Of this message alone: letters, digits, `_`, `-`. */
  readonly id: string
}
