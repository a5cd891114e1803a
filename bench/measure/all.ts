import { append } from './append.ts'
import { dueInADay } from './due-in-a-day.ts'
import { framework } from './framework.ts'
import { indicators } from './indicators.ts'
import { load } from './load.ts'
import type { Measurement } from './measurement.ts'
import { openChild } from './open-child.ts'
import { refold } from './refold.ts'
import { search } from './search.ts'
import { today } from './today.ts'
import { worklist } from './worklist.ts'

/** Every measurement, in the order of the table; what writes comes last. */
export const measurements: readonly Measurement[] = [
  framework,
  refold,
  openChild,
  worklist,
  today,
  dueInADay,
  search,
  indicators,
  append,
  load,
]
