import { expect, test } from 'vitest'
import { compartments } from '../envelope.ts'
import { groups } from '../event-type.ts'
import { eventTypes } from './catalogue.ts'
import { contractSpec } from './contract-spec.ts'
import contract from './fields.contract.json' with { type: 'json' }

const contractEvents: Record<string, Record<string, string>> = contract.events

test('every event type of the contract is declared, in its order, and no other', () => {
  expect([...eventTypes.keys()]).toEqual(Object.keys(contractEvents))
})

test('every field has the name, the type and the required mark of the contract, and no field is added', () => {
  for (const [type, declaration] of eventTypes) {
    const declared = Object.fromEntries(
      Object.entries(declaration.fields).map(([name, field]) => [name, contractSpec(field)]),
    )
    expect(declared, type).toEqual(contractEvents[type])
  }
})

test('groups follow each other as in the vocabulary', () => {
  const seen = [...new Set([...eventTypes.values()].map((one) => one.group))]
  expect(seen).toEqual(groups)
})

test('every example gives what is required and nothing that is not declared', () => {
  for (const { type, fields, example, compartment } of eventTypes.values()) {
    expect(compartments).toContain(compartment)
    for (const name of Object.keys(example)) expect(Object.keys(fields), `${type} ${name}`).toContain(name)
    for (const [name, field] of Object.entries(fields))
      if (field.required) expect(example, type).toHaveProperty(name)
  }
})

test('codes are kebab-case English, never a label', () => {
  for (const { fields } of eventTypes.values())
    for (const field of Object.values(fields))
      if ('values' in field)
        for (const code of field.values ?? []) expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
})
