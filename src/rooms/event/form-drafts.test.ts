import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { eventTypes } from '#journey/events/catalogue.ts'
import { dropDraft, findDraft, keepDraft, listDrafts, withoutWords } from './form-drafts.ts'
import { emptyAnswer, emptyForm } from './form-values.ts'

const stored = new Map<string, string>()
beforeEach(() => {
  const storage = {
    setItem: (key: string, value: string) => void stored.set(key, value),
    getItem: (key: string) => stored.get(key) ?? null,
    removeItem: (key: string) => void stored.delete(key),
  }
  vi.stubGlobal(
    'sessionStorage',
    new Proxy(storage, {
      ownKeys: () => [...stored.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    }),
  )
})
afterEach(() => {
  listDrafts('nobody', '', 0)
  stored.clear()
  vi.unstubAllGlobals()
})

const keptAt = '2026-06-15T08:00:00.000Z'
const soon = Date.parse(keptAt) + 60_000
const type = eventTypes.get('parents-informed')!
const form = {
  ...emptyForm(type, { case: 'C-1', agency: 'SOC-1', compartments: ['general'] }),
  narrative: 'Canary narrative',
  reason: 'Canary reason',
  fields: {
    of: { ...emptyAnswer, text: 'apprehension' },
    how: { ...emptyAnswer, text: 'Canary how' },
    notPossible: emptyAnswer,
  },
}
const about = { person: 'lena', child: '26-0533-T', type: 'parents-informed' }

test('no word that a person wrote reaches the storage of the computer', () => {
  keepDraft({ ...about, form, keptAt })
  const written = [...stored.values()].join()
  expect(written).toContain('apprehension')
  expect(written).not.toContain('Canary')
})

test('until the page reloads the draft is whole', () => {
  keepDraft({ ...about, form, keptAt })
  expect(findDraft(about, soon)?.form.narrative).toBe('Canary narrative')
})

test('nobody else is shown a draft, and their coming forgets it', () => {
  keepDraft({ ...about, form, keptAt })
  expect(listDrafts('another', '26-0533-T', soon)).toEqual([])
  expect(listDrafts('lena', '26-0533-T', soon)).toEqual([])
  expect(stored.size).toBe(0)
})

test('a draft is forgotten when it is saved, and after twelve hours', () => {
  keepDraft({ ...about, form, keptAt })
  dropDraft(about)
  expect(findDraft(about, soon)).toBeUndefined()
  keepDraft({ ...about, form, keptAt })
  expect(findDraft(about, soon + 12 * 3_600_000)).toBeUndefined()
})

test('every field that holds free words is emptied, in every kind of event', () => {
  for (const each of eventTypes.values()) {
    const fields = Object.fromEntries(
      Object.keys(each.fields).map((name) => [
        name,
        { ...emptyAnswer, text: 'words', because: { a: 'words' }, kept: ['words'] },
      ]),
    )
    const left = withoutWords(each.type, { ...form, fields })
    const free = Object.entries(each.fields).filter(([, field]) => 'free' in field && field.free)
    for (const [name] of free) expect(JSON.stringify(left.fields[name])).not.toContain('words')
  }
})
