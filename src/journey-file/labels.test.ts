import { readFileSync } from 'node:fs'
import PO from 'pofile'
import { expect, test } from 'vitest'
import { problemCodes } from './problem.ts'
import type { RecordField } from './record-type.ts'
import { recordTypes } from './records.ts'

function codeIds(name: string, field: RecordField): string[] {
  const values = field.kind === 'code' || field.kind === 'codes' || field.kind === 'level' ? field.values : []
  return (values ?? []).map((code) => `code.${field.labels ?? name}.${code}`)
}

function neededIds(): string[] {
  const ids = problemCodes.flatMap((code) => [`problem.${code}`, `fault.${code}`])
  for (const { record, fields } of recordTypes.values()) {
    ids.push(`record.${record}`)
    for (const [name, field] of Object.entries(fields)) {
      ids.push(record === 'event' ? `envelope.${name}` : `${record}.${name}`, ...codeIds(name, field))
      if (field.kind !== 'entries') continue
      for (const [inner, one] of Object.entries(field.of))
        ids.push(`perpetrator.${inner}`, ...codeIds(inner, one))
    }
  }
  return ids
}

test.each(['en', 'fr', 'ar'])('every record, field, code and problem has its words in %s', (language) => {
  const path = new URL(`../../locales/${language}/journey.po`, import.meta.url)
  const worded = new Set(
    PO.parse(readFileSync(path, 'utf8')).items.flatMap((one) => (one.msgstr[0] ? [one.msgid] : [])),
  )
  expect(neededIds().filter((id) => !worded.has(id))).toEqual([])
})
