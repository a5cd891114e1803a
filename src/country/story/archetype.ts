import type { Random } from '../chance/random.ts'
import type { ChildSketch } from '../child/child.ts'
import type { Home } from '../land/home.ts'
import type { Story } from './story.ts'

/** When in the day and week something is likely to begin. */
export type Rhythm = 'school' | 'office' | 'evening' | 'night-out' | 'any'

/** One kind of journey: who lives it, how common it is, when it begins, and how it is told. */
export type Archetype = {
  name: string
  /** Share of all journeys, in parts of any whole. */
  weight: number
  rhythm: Rhythm
  /** What each month, January first, multiplies the weight with; every month alike when absent. */
  seasons?: readonly number[]
  sketch: ChildSketch
  /** Where its children live; anywhere by population when absent. */
  home?: (random: Random) => Home
  /** Tells the journey from its beginning (milliseconds) to its end, past the present if need be. */
  tell(story: Story, start: number): void
}
