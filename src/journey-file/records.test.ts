import { expect, test } from 'vitest'
import contract from '#journey/events/fields.contract.json' with { type: 'json' }
import type { RecordField } from './record-type.ts'
import { recordTypes } from './records.ts'

const contractRecords: Record<string, Record<string, string>> = contract.records

const words: Partial<Record<RecordField['kind'], string>> = {
  'birth-date': 'dob',
  'whole-number': 'num',
  'text-or-list': 'list|text',
  'yes-no': 'yn',
  geometry: 'geojson',
  number: 'num',
}

function contractWords(field: RecordField): string {
  const mark = field.required ? '!' : ''
  if (field.kind === 'code') return mark + field.values.join('|')
  if (field.kind === 'level') return `${mark}${field.values.join('|')} (number)`
  if (field.kind === 'reference') return `${mark}ref:${field.to}`
  if (field.kind === 'classification') return mark + field.classification
  if (field.kind === 'entries')
    return `list of {${Object.entries(field.of)
      .map(([name, one]) => perpetratorWords(name, one))
      .join(', ')}}`
  return mark + (words[field.kind] ?? field.kind)
}

function perpetratorWords(name: string, field: RecordField): string {
  if (name === 'identity') return 'identity (encrypted)'
  if (name === 'sex' || field.kind === 'text') return name
  return `${name}: ${contractWords(field)}`
}

test('every record of the contract is declared, and no other', () => {
  expect([...recordTypes.keys()].filter((name) => name !== 'event').sort()).toEqual(
    Object.keys(contractRecords).sort(),
  )
})

test('every field of a record has the name, the type and the required mark of the contract', () => {
  for (const [record, fields] of Object.entries(contractRecords)) {
    const declared = recordTypes.get(record)?.fields ?? {}
    const said = Object.fromEntries(
      Object.entries(declared).map(([name, field]) => [name, contractWords(field)]),
    )
    const contracted = Object.fromEntries(
      Object.entries(fields).map(([name, spec]) => [name, spec.replace(/^(text) \(encrypted\)$/, '$1')]),
    )
    expect(said, record).toEqual(contracted)
  }
})

test('the envelope of an event has every field of the contract, and no other', () => {
  expect(['record', ...Object.keys(recordTypes.get('event')?.fields ?? {})]).toEqual(
    Object.keys(contract.envelope),
  )
  for (const [name, field] of Object.entries(recordTypes.get('event')?.fields ?? {}))
    expect(field.required ?? false, name).toBe(
      Object.entries(contract.envelope).some(([key, spec]) => key === name && spec.startsWith('!')),
    )
})
