import { expect, test } from 'vitest'
import type { CubeProblem } from '#disclosure/check-cube.ts'
import { describeBlock } from '#disclosure/describe-block.ts'
import type { Block } from '#disclosure/protect-release.ts'
import { translator } from '#platform/i18n/load-catalog.ts'
import { locales } from '#platform/i18n/locales.ts'

const cell = { cube: 'JJ-1.area', at: { area: 'ARK-01' }, period: '2025' }
const problems: readonly CubeProblem['code'][] = [
  'cube.no-total',
  'cube.loop',
  'cube.unknown-category',
  'cube.unknown-period',
  'cube.not-finest',
  'cube.twice',
  'cube.count',
  'cube.not-applicable-count',
  'cube.window',
  'cube.part-shape',
  'cube.part-exceeds',
  'cube.does-not-add-up',
  'cube.margins-differ',
]
const blocks: Block[] = [
  ...problems.map((code) => ({ code: 'cube' as const, problem: { code, cube: 'JJ-1', found: 'area' } })),
  ...(['count', 'complement', 'change'] as const).flatMap((kind) =>
    [true, false].flatMap((earlier): Block[] => {
      const what = { kind, cell, earlier }
      return [
        { code: 'no-proof', what },
        { code: 'interval-narrow', what, lower: 3, upper: 3 },
        { code: 'interval-narrow', what, lower: 3, upper: 7 },
        { code: 'interval-narrow', what, lower: 3, upper: Infinity },
      ]
    }),
  ),
]

test.each(locales)('every reason why a release may not leave has its words: %s', (locale) => {
  const t = translator(locale)
  for (const { id, values } of blocks.map(describeBlock)) {
    const words = t(id, values)
    expect(words).not.toBe(id)
    expect(words, id).not.toMatch(/[{}]/)
  }
})
