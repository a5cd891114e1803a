import { expect, test } from 'vitest'
import { centreOf, flatten } from './flat-outline.ts'

const square = [
  [0, 0],
  [2, 0],
  [2, 2],
  [0, 2],
  [0, 0],
]

test('a polygon is drawn whichever way its ring runs, with its number in its middle', () => {
  for (const ring of [square, square.toReversed()]) {
    const shape = flatten({ type: 'Polygon', coordinates: [ring] }, 0)!
    expect(centreOf(shape)).toEqual([1, 1])
  }
})

test('of several islands the largest has the number', () => {
  const far = square.map(([x = 0, y = 0]) => [x / 4 + 10, y / 4])
  const shape = flatten({ type: 'MultiPolygon', coordinates: [[far], [square]] }, 0)!
  expect(centreOf(shape)).toEqual([1, 1])
})

test('far from the equator east and west come closer', () => {
  const shape = flatten({ type: 'Polygon', coordinates: [square] }, 60)!
  expect(centreOf(shape)[0]).toBeCloseTo(0.5)
})

test('what is no polygon is not drawn', () => {
  expect(flatten({ type: 'Point', coordinates: [1, 2] }, 0)).toBeNull()
  expect(flatten({ type: 'Polygon', coordinates: 'far away' }, 0)).toBeNull()
  expect(
    flatten(
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            ['x', 1],
          ],
        ],
      },
      0,
    ),
  ).toBeNull()
})
