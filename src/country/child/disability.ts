import type { Random } from '../chance/random.ts'

const domains = ['seeing', 'hearing', 'walking', 'remembering', 'self-care', 'communicating'] as const
const difficulties = ['some', 'a-lot', 'cannot'] as const

/**
 * Answers to the Washington Group short set; undefined when nobody asked. A child counts as having a
 * disability from "a lot of difficulty" in one domain.
 */
export function drawDisability(random: Random): Record<string, string> | undefined {
  if (random.chance(0.35)) return undefined
  const answers: Record<string, string> = {}
  for (const domain of domains) answers[domain] = 'none'
  if (random.chance(0.14)) {
    const difficulty = random.chance(0.5) ? 'some' : random.pick(difficulties)
    answers[random.pick(domains)] = difficulty
  }
  return answers
}
