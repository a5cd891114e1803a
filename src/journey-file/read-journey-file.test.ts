import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge } from './journey-file-of.ts'

const example = `\ufeff{"record":"area","ref":"ARK","name":"Arkadia","level":"country"}
{"record":"area","ref":"ARK-01","name":"Harbour","parent":"ARK","level":"region"}
{"record":"agency","ref":"POL-1","kind":"police","name":"Harbour police, child desk","area":"ARK-01"}
{"record":"agency","ref":"DET-1","kind":"place-of-detention","name":"Remand service","area":"ARK"}
{"record":"place","ref":"PL-3","kind":"remand","name":"North remand home","area":"ARK-01","capacity":40,"agency":"DET-1"}
{"record":"child","ref":"ARK-7","sex":"male","dateOfBirth":"2010-05-02","dateOfBirthPrecision":"day","identity":{"givenNames":"Tarek","familyName":"Sahli"}}
{"record":"case","ref":"ARK-7-1","child":"ARK-7","contexts":["justice"],"leadAgency":"POL-1"}\r

{"record":"event","case":"ARK-7-1","type":"role-assigned","at":"2026-01-03T10:15:00+02:00","agency":"POL-1","data":{"role":"alleged-offender","offence":"0502","actAt":"2026-01-03"}}
{"record":"event","case":"ARK-7-1","type":"apprehended","at":"2026-01-03T10:15:00+02:00","agency":"POL-1","data":{"ground":"flagrante","offence":"0502"}}
{"record":"population","area":"ARK","year":2026,"ageFrom":0,"ageTo":17,"sex":"all","count":3120000,"source":"census projection"}`

const lines = example.slice(1).split(/\r?\n/).filter(Boolean)

test('the example of the contract is taken whole', async () => {
  const { records, complaints, warnings, again } = await judge([example])
  expect([records.length, complaints, warnings, again]).toEqual([10, [], [], 0])
})

test('in whatever order the lines come, the same is taken', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: lines.length }), async (order) => {
      const { refs, complaints } = await judge(order)
      expect(complaints).toEqual([])
      expect(refs.sort()).toEqual((await judge(lines)).refs.sort())
    }),
    { numRuns: 30 },
  )
})

test('the same line twice is taken once', async () => {
  expect(await judge([...lines, ...lines])).toMatchObject({ complaints: [], again: 10 })
})

test('the same reference with other content is refused, and the first line stands', async () => {
  const { refs, complaints } = await judge([
    { record: 'child', ref: 'A', sex: 'male' },
    { sex: 'male', ref: 'A', record: 'child' },
    { record: 'child', ref: 'A', sex: 'female' },
  ])
  expect(refs).toEqual(['A'])
  expect(complaints).toEqual([
    'line 3: field ref: already there with other content, found "A", allowed: the content of line 1',
  ])
})

test('two counts of the same people contradict each other', async () => {
  const people = {
    record: 'population',
    area: 'ARK',
    year: 2026,
    ageFrom: 0,
    ageTo: 17,
    sex: 'all',
    count: 5,
  }
  expect((await judge([people, { ...people, count: 6 }])).codes).toEqual([
    '2 record.conflict area, year, ageFrom, ageTo, sex',
  ])
})

test('what a refused line would have defined is refused to all who build on it, and nothing else is', async () => {
  const { refs, codes } = await judge([
    { record: 'event', case: 'C', type: 'absconded', at: '2026-01-03T10:15:00Z' },
    { record: 'case', ref: 'C', child: 'A' },
    { record: 'child', ref: 'A', sex: 'boy' },
    { record: 'child', ref: 'B' },
    { record: 'case', ref: 'D', child: 'B' },
  ])
  expect(refs).toEqual(['B', 'D'])
  expect(codes).toEqual(['1 reference.refused case', '2 reference.refused child', '3 field.unknown-code sex'])
})

test('a reference to nothing names line, field and what was found', async () => {
  const { complaints } = await judge([
    { record: 'agency', ref: 'POL-1', kind: 'police', area: 'ATL' },
    { record: 'child', ref: 'A' },
    { record: 'case', ref: 'C', child: 'A', leadAgency: 'POL-9' },
    { record: 'event', case: 'C', type: 'moved', at: '2026-01-03T10:15:00Z', data: { to: 'PL-9' } },
  ])
  expect(complaints).toEqual([
    expect.stringContaining('line 1: field area: found neither in this file nor in the system, found "ATL"'),
    expect.stringContaining(
      'line 3: field leadAgency: found neither in this file nor in the system, found "POL-9"',
    ),
    'line 4: field case: refers to a record that was refused, found "C"',
    expect.stringContaining(
      'line 4: field data.to: found neither in this file nor in the system, found "PL-9"',
    ),
  ])
})

test('an area that lies in itself is refused, however far round', async () => {
  const area = (ref: string, parent: string) => ({ record: 'area', ref, name: ref, parent, level: 'region' })
  const { codes, refs } = await judge([
    area('A', 'B'),
    area('B', 'C'),
    area('C', 'A'),
    area('D', 'D'),
    area('E', 'A'),
  ])
  expect(refs).toEqual([])
  expect(codes).toEqual(
    expect.arrayContaining(['1 reference.circular parent', '4 reference.circular parent']),
  )
})

test('a long chain of references falls as a whole', async () => {
  const chain = Array.from({ length: 3000 }, (_, at) => ({
    record: 'area',
    ref: `A${at}`,
    name: 'A',
    level: 'region',
    ...(at === 0 ? { parent: 'nowhere' } : { parent: `A${at - 1}` }),
  }))
  expect((await judge(chain.reverse())).codes).toHaveLength(3000)
})

test('a line that is no text, too long, or no JSON is told by its number, and the others stand', async () => {
  const { refs, codes } = await judge([
    { record: 'child', ref: 'A' },
    'x',
    '',
    `{"record":"child","ref":"${'x'.repeat(5_000_000)}"}`,
    '{"record":"child","ref":"B"}',
  ])
  expect(refs).toEqual(['A', 'B'])
  expect(codes).toEqual(['2 line.not-json undefined', '4 line.too-long undefined'])
})
