/** Messages for tests, with words that say what they stand for. */
import type { PublicRelease } from '#release/public-release.ts'
import { constrain } from './availability.ts'
import { type AttributeId, attributes, keyDimensions, timeDimension } from './components.ts'
import type { DataMessage } from './data-message.ts'
import { defineStructures } from './definition.ts'
import { type Naming, sameName } from './naming.ts'
import { observationsOf } from './observations.ts'
import { allArtefacts } from './references.ts'
import type { Selection, View } from './selection.ts'
import { type Detail, writeStructures } from './structure-json.ts'

/** Words that are nothing but the id, with what it is filled with. */
export const plainNaming: Naming = (id, { values = {} } = {}) =>
  sameName([id, ...Object.values(values).map(String)].join(' '))

export const wholeView: View = {
  at: 'TIME_PERIOD',
  attributes: attributes.map(({ id }): AttributeId => id),
  value: true,
  observations: true,
}

export const everything: Selection = {
  keys: [],
  filters: [],
  from: null,
  until: null,
  updatedAfter: null,
  first: null,
  last: null,
  offset: 0,
  limit: null,
}

/** The message of everything that releases hold. */
export function messageOf(releases: readonly PublicRelease[], view: Partial<View> = {}): DataMessage {
  return {
    definition: defineStructures(releases, plainNaming),
    observations: observationsOf(releases),
    view: { ...wholeView, ...view },
    language: 'en',
    prepared: '2025-06-01T10:00:00.000Z',
    id: 'message-1',
  }
}

/** Every structure there is, and what is available, as it travels. */
export function everyStructure(
  releases: readonly PublicRelease[],
  detail: Detail = 'full',
): { data: unknown } {
  const { definition, observations, language, prepared, id } = messageOf(releases)
  const artefacts = allArtefacts(definition).map((one) => ({ ...one, detail, items: null }))
  const components = [...keyDimensions.map((one) => one.id), timeDimension]
  const asked = { selection: everything, components, mode: 'exact' as const, references: ['none'] }
  const constraints = [constrain(observations, asked, definition).constraint]
  return JSON.parse(
    JSON.stringify(writeStructures({ definition, artefacts, constraints, language, prepared, id })),
  )
}
