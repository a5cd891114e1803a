import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'pofile'
import { describe, expect, it, test } from 'vitest'
import { safeguards } from '#safeguards/catalogue.ts'
import type { Source } from '#safeguards/source.ts'
import { instruments } from './catalogue.ts'
import { fullCitation, type Instrument, isWholeCitationRead } from './instrument.ts'
import { provisionsOf } from './provisions.ts'

const all: readonly Instrument[] = instruments
const byId = new Map(all.map((each) => [each.id, each]))
const cited = safeguards.flatMap(({ id, sources }) =>
  (sources as readonly Source[]).map((source) => ({ safeguard: id, ...source })),
)

describe('the register of instruments', () => {
  it('declares every instrument that a safeguard cites, at the same binding level', () => {
    const missing = cited.filter(({ instrument }) => !byId.has(instrument))
    expect(missing).toEqual([])
    const otherLevel = cited.filter(({ instrument, level }) => byId.get(instrument)?.level !== level)
    expect(otherLevel).toEqual([])
  })

  it('names each once', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(new Set(all.map(({ title }) => title.value)).size).toBe(all.length)
  })

  it('writes dates as exactly as they are known, and never one that does not exist', () => {
    const dates = all.flatMap(({ adopted, inForce }) => [adopted, inForce]).flatMap((fact) => fact ?? [])
    for (const { value } of dates) {
      expect(value).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      const whole = `${value}${'-01-01'.slice(value.length - 4)}`
      expect(new Date(whole).toISOString().slice(0, value.length)).toBe(value)
    }
  })

  it('has a treaty in force only after it was adopted', () => {
    const early = all.filter(({ adopted, inForce }) => inForce && adopted && inForce.value <= adopted.value)
    expect(early).toEqual([])
  })

  it('says of both which took the place of which', () => {
    for (const { id, replacedBy, replaces } of all) {
      if (replacedBy !== undefined) expect(byId.get(replacedBy)?.replaces).toBe(id)
      if (replaces !== undefined) expect(byId.get(replaces)?.replacedBy).toBe(id)
    }
  })

  it('finds every provision under its instrument', () => {
    const found = all.flatMap(({ id }) =>
      provisionsOf(id).flatMap(({ locator, safeguards: ids }) => ids.map((each) => [each, id, locator])),
    )
    const expected = cited.map(({ safeguard, instrument, locator }) => [safeguard, instrument, locator])
    expect(found.map(String).toSorted()).toEqual(expected.map(String).toSorted())
  })
})

test('a citation in one line leaves out what is not known', () => {
  expect(fullCitation(byId.get('Havana Rules')!)).toBe(
    'United Nations Rules for the Protection of Juveniles Deprived of their Liberty, ' +
      'General Assembly of the United Nations, A/RES/45/113, annex, 1990-12-14',
  )
  expect(fullCitation(byId.get('Practice and national law')!)).not.toContain('null')
})

test('a citation of which one fact is unread is not read', () => {
  expect(isWholeCitationRead(byId.get('UN Convention against Cybercrime')!)).toBe(false)
  expect(isWholeCitationRead(byId.get('Inter-agency case management practice')!)).toBe(true)
})

describe.each(['en', 'fr', 'ar'])('in %s', (locale) => {
  const file = join(import.meta.dirname, '../../locales', locale, 'instruments.po')
  const words = new Map(
    parse(readFileSync(file, 'utf8')).items.map((item) => [item.msgid, item.msgstr[0] ?? '']),
  )

  it('every instrument has a short name of its own, and no other stands there', () => {
    expect([...words.keys()].toSorted()).toEqual(all.map(({ id }) => `instrument.${id}`).toSorted())
    expect(new Set(words.values()).size).toBe(all.length)
  })
})
