import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { eventTypes } from '#journey/events/catalogue.ts'
import { loadCatalog } from '#platform/i18n/load-catalog.ts'
import { locales } from '#platform/i18n/locales.ts'
import { safeguards } from '#safeguards/catalogue.ts'
import { describeRule } from '../rooms/safeguards/describe-rule.ts'
import { examplesOf } from '../rooms/safeguards/examples.ts'
import { makeDocuments } from './documents.ts'
import { findMoves } from './journey-states.ts'

const house = join(import.meta.dirname, '../..')
const documents = await makeDocuments()

describe('the committed documents', () => {
  it.each([...documents.keys()])('%s is what `npm run docs` writes', (path) => {
    expect(readFileSync(join(house, 'docs', path), 'utf8')).toBe(documents.get(path))
  })

  it('holds no page that nothing generates any more', () => {
    const kept = readdirSync(join(house, 'docs/safeguards')).map((name) => `safeguards/${name}`)
    expect(kept.filter((path) => !documents.has(path))).toEqual([])
  })

  it('is well-formed where it is drawn, and every link leads somewhere', () => {
    for (const [path, content] of documents) {
      if (path.endsWith('.svg')) {
        expect(content.match(/<text/g)?.length ?? 0, path).toBe(content.match(/<\/text>/g)?.length ?? 0)
        expect(content, path).not.toMatch(/NaN|undefined|null/)
      }
      for (const [, target = ''] of content.matchAll(/\]\(([^)#]+)\)/g)) {
        const found = join(path, '..', target)
        expect(documents.has(found), `${path} links to ${target}`).toBe(true)
      }
    }
  })
})

describe('no rule is out of reach', () => {
  it.each(safeguards.map(({ id }) => id))(
    '%s is kept in one worked journey and breached in another',
    async (id) => {
      const examples = await examplesOf(id)
      const reached = new Set(examples.flatMap(({ findings }) => findings.map(({ status }) => status)))
      // These two appear only where they are violated.
      const needed = ['MIG-1', 'TIP-2'].includes(id) ? ['breached'] : ['met', 'breached']
      expect(needed.filter((status) => !reached.has(status as 'met'))).toEqual([])
    },
  )

  it('looks only for kinds of event that exist, with answers that they can give', async () => {
    for (const safeguard of safeguards) {
      const { starts, satisfiedBy, standing, good } = describeRule(safeguard, await examplesOf(safeguard.id))
      for (const { type, fields } of [...starts, ...satisfiedBy, ...standing]) {
        for (const [field, values] of Object.entries(fields)) checkAnswers(safeguard.id, type, field, values)
        expect(eventTypes.has(type), `${safeguard.id}: ${type}`).toBe(true)
      }
      for (const [field, values] of Object.entries(good)) {
        for (const { type } of starts) checkAnswers(safeguard.id, type, field, values)
      }
    }
  })

  function checkAnswers(id: string, type: string, name: string, values: readonly unknown[]): void {
    const field = eventTypes.get(type)?.fields[name]
    expect(field, `${id}: ${type} has no field ${name}`).toBeDefined()
    const possible: readonly unknown[] | undefined =
      field?.kind === 'code' ? field.values : field?.kind === 'yes-no' ? ['yes', 'no'] : undefined
    if (possible)
      expect(
        values.filter((value) => !possible.includes(value)),
        `${id}: ${type}.${name}`,
      ).toEqual([])
  }
})

test('every kind of event is used by some rule, spell, fact or list', () => {
  const folder = join(house, 'src')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /^(safeguards|journey|indicators|rooms|ui\/path)\/.*\.tsx?$/.test(file) &&
      !/\.test\.|\.examples\.|example|^journey\/events\/|testing\//.test(file),
  )
  const quoted = new Set(
    files.flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/'([a-z-]+)'/g)].map(([, word]) => word),
    ),
  )
  expect([...eventTypes.keys()].filter((type) => !quoted.has(type))).toEqual([])
})

describe('the states of a journey', () => {
  const moves = findMoves()

  it('every state can be reached, and all but death can be left', () => {
    const from = new Set(moves.map((move) => move.from))
    const to = new Set(moves.map((move) => move.to))
    expect([...from].filter((state) => state !== 'liberty' && !to.has(state))).toEqual([])
    expect([...to].filter((state) => !from.has(state))).toEqual(['died'])
  })

  it('a release leads to liberty from every kind of detention', () => {
    const released = moves.filter(({ by }) => by.some(({ type }) => type === 'released'))
    expect(new Set(released.map(({ to }) => to))).toEqual(new Set(['liberty']))
    expect(released.length).toBeGreaterThan(6)
  })
})

test.each(locales)('every rule is told in a sentence or two in %s', (locale) => {
  const words = loadCatalog(locale)
  const missing = safeguards.filter(({ id }) => !(`rule.${id}` in words)).map(({ id }) => id)
  expect(missing).toEqual([])
  const ids = Object.keys(words).filter((id) => id.startsWith('rule.'))
  expect(ids.toSorted()).toEqual(safeguards.map(({ id }) => `rule.${id}`).toSorted())
})
