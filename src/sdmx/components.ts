/** The components of our data structure: dimensions in the order of a key, the measure, attributes. */
import type { DimensionId } from '#indicators/dimensions.ts'

export type KeyDimension = {
  readonly id: string
  readonly codelist: string
  /** Breakdowns of ours that this dimension says; the most detailed first. */
  readonly breakdowns: readonly DimensionId[]
}

/** Dimensions of a key in its order; time stands beside them. */
export const keyDimensions: readonly KeyDimension[] = [
  { id: 'FREQ', codelist: 'CL_FREQ', breakdowns: [] },
  { id: 'REF_AREA', codelist: 'CL_AREA', breakdowns: ['area', 'district', 'region'] },
  { id: 'INDICATOR', codelist: 'CL_INDICATOR', breakdowns: [] },
  { id: 'SEX', codelist: 'CL_SEX', breakdowns: ['sex'] },
  { id: 'AGE', codelist: 'CL_AGE', breakdowns: ['age'] },
  { id: 'OFFENCE', codelist: 'CL_OFFENCE', breakdowns: ['offence-2', 'offence'] },
  { id: 'FORM', codelist: 'CL_FORM', breakdowns: ['form'] },
  { id: 'NATIONALITY', codelist: 'CL_NATIONALITY', breakdowns: ['nationality'] },
  { id: 'DISABILITY', codelist: 'CL_DISABILITY', breakdowns: ['disability'] },
  { id: 'DISPLACEMENT', codelist: 'CL_DISPLACEMENT', breakdowns: ['displacement'] },
  { id: 'CONTEXT', codelist: 'CL_CONTEXT', breakdowns: ['context'] },
  { id: 'PLACE_KIND', codelist: 'CL_PLACE_KIND', breakdowns: ['place-kind'] },
  { id: 'DETENTION_STATUS', codelist: 'CL_DETENTION_STATUS', breakdowns: ['status'] },
  { id: 'AGENCY', codelist: 'CL_AGENCY', breakdowns: ['agency'] },
]

export const timeDimension = 'TIME_PERIOD'
export const measureId = 'OBS_VALUE'

/** Coded, or a kind of free value. */
export type Attribute = {
  readonly id: string
  readonly mandatory: boolean
} & (
  | { readonly codelist: string }
  | { readonly dataType: 'Integer' | 'String' | 'DateTime' | 'GregorianYear' }
)

/** Attributes in the order of messages. Every one stands at the observation, so that a row says all about itself. */
export const attributes = [
  { id: 'UNIT_MEASURE', mandatory: true, codelist: 'CL_UNIT_MEASURE' },
  { id: 'OBS_STATUS', mandatory: true, codelist: 'CL_OBS_STATUS' },
  { id: 'CONF_STATUS', mandatory: true, codelist: 'CL_CONF_STATUS' },
  { id: 'COUNTING', mandatory: true, codelist: 'CL_COUNTING' },
  { id: 'NUMERATOR', mandatory: false, dataType: 'Integer' },
  { id: 'NUMERATOR_STATUS', mandatory: true, codelist: 'CL_OBS_STATUS' },
  { id: 'DENOMINATOR', mandatory: false, dataType: 'Integer' },
  { id: 'DENOMINATOR_STATUS', mandatory: false, codelist: 'CL_OBS_STATUS' },
  { id: 'POPULATION', mandatory: false, dataType: 'Integer' },
  { id: 'POPULATION_YEAR', mandatory: false, dataType: 'GregorianYear' },
  { id: 'POPULATION_SOURCE', mandatory: false, dataType: 'String' },
  { id: 'DEFINITION_VERSION', mandatory: true, dataType: 'Integer' },
  { id: 'RELEASE_NUMBER', mandatory: true, dataType: 'Integer' },
  { id: 'RELEASE_DATE', mandatory: true, dataType: 'DateTime' },
] as const satisfies readonly Attribute[]

export type AttributeId = (typeof attributes)[number]['id']

/** Every component that data can be filtered by. */
export const componentIds: readonly string[] = [
  ...keyDimensions.map(({ id }) => id),
  timeDimension,
  measureId,
  ...attributes.map(({ id }) => id),
]

/** The code list of a component; undefined where it has free values. */
export function codelistOf(component: string): string | undefined {
  const found = [...keyDimensions, ...attributes].find(({ id }) => id === component)
  return found !== undefined && 'codelist' in found ? found.codelist : undefined
}
