import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readJourney } from '#journey/reading.ts'
import { safeguards } from './catalogue.ts'
import { findSafeguards } from './engine.ts'
import { type Example, instant, journeyOf } from './example.ts'
import { defaultProfile } from './profile.ts'

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.examples.ts'))
  .map((file) => file.replace('.examples.ts', ''))

it('every safeguard has worked journeys of its own', () => {
  expect(names.map((name) => name.toUpperCase()).sort()).toEqual(safeguards.map((each) => each.id).sort())
})

for (const name of names) {
  const id = name.toUpperCase()
  const { examples } = (await import(`./${name}.examples.ts`)) as { examples: readonly Example[] }
  describe(id, () => {
    it.each(examples.map((example) => [example.says, example] as const))('%s', (_, example) => {
      const reading = readJourney(journeyOf(example), { asOf: instant(example.asOf) })
      const findings = findSafeguards(reading, defaultProfile).filter((each) => each.safeguard === id)
      const expected = example.gives.map((finding) => ({
        ...finding,
        ...Object.fromEntries(
          (['startedAt', 'dueAt', 'resolvedAt'] as const)
            .filter((key) => finding[key])
            .map((key) => [key, instant(String(finding[key]))]),
        ),
      }))
      expect(findings).toHaveLength(expected.length)
      expect(findings).toMatchObject(expected)
    })
  })
}
