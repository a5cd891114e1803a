import { expect, test } from 'vitest'
import { createRandom, pickWeighted } from './random.ts'

function draw(seed: number, stream: number, count: number): number[] {
  const random = createRandom(seed, stream)
  return Array.from({ length: count }, () => random.next())
}

test('the same seed and stream give the same numbers, others give others', () => {
  expect(draw(7, 3, 20)).toEqual(draw(7, 3, 20))
  expect(draw(7, 3, 20)).not.toEqual(draw(7, 4, 20))
  expect(draw(7, 3, 20)).not.toEqual(draw(8, 3, 20))
})

test('first numbers of neighbouring streams are spread over the whole range', () => {
  const firsts = Array.from({ length: 10_000 }, (_, stream) => draw(1, stream, 1)[0] ?? 0)
  for (let tenth = 0; tenth < 10; tenth++) {
    const within = firsts.filter((number) => number >= tenth / 10 && number < (tenth + 1) / 10).length
    expect(within).toBeGreaterThan(850)
    expect(within).toBeLessThan(1150)
  }
})

test('weights are shares', () => {
  const random = createRandom(1, 1)
  const picks = Array.from({ length: 10_000 }, () =>
    pickWeighted(random, [
      ['often', 3],
      ['seldom', 1],
      ['never', 0],
    ]),
  )
  expect(picks.filter((pick) => pick === 'often').length / 10_000).toBeCloseTo(0.75, 1)
  expect(picks).not.toContain('never')
})
