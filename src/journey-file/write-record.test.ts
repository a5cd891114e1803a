import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRecordText } from './read-line.ts'
import { anyRecord } from './record-arbitraries.ts'
import { writeRecord } from './write-record.ts'

test('a record that is written and read again is the same record', () => {
  fc.assert(
    fc.property(anyRecord, (object) => {
      const first = readRecordText(JSON.stringify(object))
      expect(first.faults).toEqual([])
      if (!first.record) throw new Error('a record in order was refused')
      const text = writeRecord(first.record)
      expect(readRecordText(text).record).toEqual(first.record)
    }),
    { numRuns: 1000 },
  )
})

test('the order of keys in the line that came does not show in the line that goes', () => {
  fc.assert(
    fc.property(anyRecord, (object) => {
      const turned = Object.fromEntries(Object.entries(object).reverse())
      const lines = [object, turned].map((given) => {
        const { record } = readRecordText(JSON.stringify(given))
        return record && writeRecord(record)
      })
      expect(lines[0]).toBeDefined()
      expect(lines[1]).toBe(lines[0])
    }),
  )
})
