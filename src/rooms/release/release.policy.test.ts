import { expect, test } from 'vitest'
import { roleNames } from '../administration/role-names.ts'
import {
  type Considered,
  countApprovals,
  mayApproveReleases,
  mayMakeReleases,
  maySeeReleases,
  mayWithdraw,
  whyNotApprove,
  whyNotPublish,
} from './release.policy.ts'

const waiting: Considered = { state: 'awaiting-approval', madeBy: 'maker', digest: 'd1', approvals: [] }
const by = (...people: string[]) => people.map((personId) => ({ personId, digest: 'd1' }))

test('statisticians make releases; they and administrators approve, publish and see them; nobody else', () => {
  expect(roleNames.filter(mayMakeReleases)).toEqual(['statistician'])
  expect(roleNames.filter(mayApproveReleases)).toEqual(['statistician', 'administrator'])
  expect(roleNames.filter(maySeeReleases)).toEqual(['statistician', 'administrator'])
})

test('whoever made it does not approve it, and nobody approves it twice', () => {
  const role = 'statistician' as const
  expect(whyNotApprove(waiting, { personId: 'maker', role })).toBe('release.own')
  expect(whyNotApprove(waiting, { personId: 'second', role })).toBeNull()
  expect(whyNotApprove({ ...waiting, approvals: by('second') }, { personId: 'second', role })).toBe(
    'release.approved-already',
  )
  expect(whyNotApprove({ ...waiting, state: 'blocked' }, { personId: 'second', role })).toBe(
    'release.not-awaiting',
  )
  expect(whyNotApprove(waiting, { personId: 'x', role: 'judge' })).toBe('session.not-allowed')
})

test('it leaves with two approvals of just this content by people who did not make it', () => {
  expect(whyNotPublish({ ...waiting, approvals: by('a') })).toBe('release.not-approved')
  expect(whyNotPublish({ ...waiting, approvals: by('a', 'a') })).toBe('release.not-approved')
  expect(whyNotPublish({ ...waiting, approvals: by('a', 'maker') })).toBe('release.not-approved')
  expect(whyNotPublish({ ...waiting, approvals: by('a', 'b') })).toBeNull()
  const stale = [...by('a'), { personId: 'b', digest: 'd0' }]
  expect(countApprovals({ ...waiting, approvals: stale })).toBe(1)
  expect(whyNotPublish({ ...waiting, state: 'published', approvals: by('a', 'b') })).toBe(
    'release.not-awaiting',
  )
})

test('what has left stays', () => {
  expect(mayWithdraw({ state: 'published' })).toBe(false)
  expect(mayWithdraw({ state: 'blocked' })).toBe(true)
})
