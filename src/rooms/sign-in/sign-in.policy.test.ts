import { describe, expect, test } from 'vitest'
import type { compartments } from '#journey/envelope.ts'
import { roleNames } from '../administration/role-names.ts'
import {
  compartmentsOf,
  isRole,
  mayAdminister,
  mayRecordEvents,
  mayRegisterChild,
  mayReviewEmergencyAccess,
  mayUseEmergencyAccess,
} from './sign-in.policy.ts'

const whoOpens = (compartment: (typeof compartments)[number]) =>
  roleNames.filter((role) => compartmentsOf(role).includes(compartment))

describe('who opens what', () => {
  test('what a child tells a lawyer is open to legal aid alone', () => {
    expect(whoOpens('legal-privileged')).toEqual(['legal-aid'])
  })

  test('where a child is hidden is open only to those who hide the child', () => {
    expect(whoOpens('protected-location')).toEqual(['caseworker', 'supervisor'])
  })

  test('police, prosecution, courts and guards see no health record', () => {
    expect(whoOpens('health')).toEqual(['caseworker', 'supervisor', 'health', 'inspector'])
  })

  test('who counts and who administers opens nothing of any child', () => {
    expect(compartmentsOf('statistician')).toEqual([])
    expect(compartmentsOf('administrator')).toEqual([])
  })

  test('who opens nothing records nothing, registers nobody and has no emergencies', () => {
    for (const role of roleNames.filter((each) => compartmentsOf(each).length === 0)) {
      expect([mayRecordEvents(role), mayRegisterChild(role), mayUseEmergencyAccess(role)]).toEqual([
        false,
        false,
        false,
      ])
    }
  })

  test('whoever registers a child may also record what happened to the child', () => {
    expect(roleNames.filter((role) => mayRegisterChild(role) && !mayRecordEvents(role))).toEqual([])
  })

  test('nobody administers and works with children in one standing', () => {
    expect(roleNames.filter((role) => mayAdminister(role) && compartmentsOf(role).length > 0)).toEqual([])
  })

  test('emergencies are reviewed by supervisors', () => {
    expect(roleNames.filter(mayReviewEmergencyAccess)).toEqual(['supervisor'])
  })
})

test('a role is one of those agreed, and nothing that an object happens to have', () => {
  expect(roleNames.every((role) => isRole(role))).toBe(true)
  for (const text of ['', 'toString', '__proto__', 'Caseworker']) expect(isRole(text)).toBe(false)
})
