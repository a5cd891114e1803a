import { readFileSync } from 'node:fs'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import PO from 'pofile'
import { describe, expect, test } from 'vitest'
import { compartments } from '../envelope.ts'
import { groups } from '../event-type.ts'
import { eventTypes } from './catalogue.ts'

const detentionStatuses = [
  'police-custody',
  'pre-sentence',
  'sentenced',
  'administrative',
  'immigration',
  'security',
  'protective',
  'unknown',
]

/** Every message that pages need to show events without showing a code. */
function neededIds(): string[] {
  const ids = [
    ...groups.map((group) => `group.${group}`),
    ...compartments.map((one) => `code.compartment.${one}`),
    ...detentionStatuses.map((one) => `code.detentionStatus.${one}`),
    'code.yes-no.yes',
    'code.yes-no.no',
  ]
  for (const { type, fields } of eventTypes.values()) {
    ids.push(`event.${type}`, `event.${type}.help`)
    for (const [name, field] of Object.entries(fields)) {
      ids.push(`field.${name}`)
      const codes = 'values' in field ? field.values : 'proposes' in field ? field.proposes : undefined
      for (const code of codes ?? []) ids.push(`code.${name}.${code}`)
    }
  }
  return ids
}

describe.each(['en', 'fr', 'ar'])('in %s', (language) => {
  const path = new URL(`../../../locales/${language}/journey.po`, import.meta.url)
  const items = PO.parse(readFileSync(path, 'utf8')).items
  const messages = new Map(items.map((item) => [item.msgid, item.msgstr[0] ?? '']))

  test('every event, field and code has its words', () => {
    expect(neededIds().filter((id) => (messages.get(id) ?? '') === '')).toEqual([])
  })

  test('words for one field of one event name an event and a field that exist', () => {
    const strange = [...messages.keys()].filter((id) => {
      const [, type, field] = /^field\.([^.]+)\.([^.]+)$/.exec(id) ?? []
      return type !== undefined && eventTypes.get(type)?.fields[field ?? ''] === undefined
    })
    expect(strange).toEqual([])
  })

  test('no id stands twice, and every message can be filled in', () => {
    expect(messages.size).toBe(items.length)
    for (const message of messages.values()) expect(compileMessage(message)).toBeDefined()
  })

  test('events of one group are told apart by their words', () => {
    const labels = [...eventTypes.keys()].map((type) => messages.get(`event.${type}`))
    expect(new Set(labels).size).toBe(labels.length)
  })
})

test('the three languages have the same messages', () => {
  const ids = ['en', 'fr', 'ar'].map((language) => {
    const path = new URL(`../../../locales/${language}/journey.po`, import.meta.url)
    return PO.parse(readFileSync(path, 'utf8')).items.map((item) => item.msgid)
  })
  expect(ids[1]).toEqual(ids[0])
  expect(ids[2]).toEqual(ids[0])
})
