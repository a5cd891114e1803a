import { expect, test } from 'vitest'
import { safeguards } from '#safeguards/catalogue.ts'
import { describeRule } from './describe-rule.ts'
import { examplesOf } from './examples.ts'

const told = async (id: string) =>
  describeRule(safeguards.find((each) => each.id === id)!, await examplesOf(id))

test('a rule that is data is told as it stands', async () => {
  expect(await told('ARR-3')).toMatchObject({
    kind: 'clock',
    starts: [{ type: 'apprehended', fields: {} }, { type: 'police-custody-started' }],
    satisfiedBy: [{ type: 'brought-before-authority' }, { type: 'released' }, { type: 'handed-over' }],
    byExample: [],
    lapses: null,
    resolves: false,
  })
})

test('an act is told with its good answers', async () => {
  expect(await told('DIV-1')).toMatchObject({
    kind: 'act',
    good: { admissionFree: ['yes'], writtenConsent: ['yes'], legalAdvice: ['yes'] },
  })
})

test('where a rule is code, its examples tell what it looks for, and that is said', async () => {
  const reviews = await told('PTD-2')
  expect(reviews.byExample).toEqual(['starts', 'satisfiedBy'])
  expect(reviews.starts.map(({ type }) => type)).toContain('detention-ordered')
  expect(reviews.lapses).toBe('dropped')
  expect((await told('DET-8')).byExample).toContain('starts')
  expect((await told('MIG-1')).resolves).toBe(true)
  expect((await told('AGE-5')).kind).toBe('clock-and-act')
})
