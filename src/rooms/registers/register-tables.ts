import type { AgencyRecord, PlaceRecord } from '#journey/envelope.ts'
import type {
  AreaRecord,
  InspectionRecord,
  PolicyLevelRecord,
  PopulationRecord,
} from '#journey-file/journey-record.ts'

/** A row of each register, exactly as the journey file names its fields. */
export type RegisterRows = {
  area: AreaRecord
  agency: AgencyRecord
  place: PlaceRecord
  population: PopulationRecord
  'policy-level': PolicyLevelRecord
  inspection: InspectionRecord
}
export type RegisterName = keyof RegisterRows

/** How a field of the record is kept: in a column of its own, or sealed together with others in one. */
export type RegisterColumn = { field: string; column: string; type: string }

/** Where a register is kept. */
export type RegisterTable = {
  table: string
  /** The columns that make a row this row and no other. */
  key: readonly string[]
  columns: readonly RegisterColumn[]
  /** The field that only ciphertext of reaches the disk. */
  sealed?: string
}

const text = (field: string, column = field): RegisterColumn => ({ field, column, type: 'text' })
const number = (field: string, column = field): RegisterColumn => ({ field, column, type: 'numeric' })

/** Every register: its table, its key, its columns. */
export const registerTables: Readonly<Record<RegisterName, RegisterTable>> = {
  area: {
    table: 'waymark.area',
    key: ['ref'],
    columns: [
      text('ref'),
      text('name'),
      text('parent'),
      text('level'),
      { field: 'geometry', column: 'geometry', type: 'jsonb' },
    ],
  },
  agency: {
    table: 'waymark.agency',
    key: ['ref'],
    columns: [text('ref'), text('kind'), text('name'), text('area')],
  },
  place: {
    table: 'waymark.place',
    key: ['ref'],
    columns: [
      text('ref'),
      text('kind'),
      text('name'),
      text('area'),
      number('capacity'),
      text('agency'),
      text('separation'),
      text('complaintsProcedure', 'complaints_procedure'),
    ],
  },
  population: {
    table: 'waymark.population',
    key: ['area', 'year', 'age_from', 'age_to', 'sex'],
    columns: [
      text('area'),
      number('year'),
      number('ageFrom', 'age_from'),
      number('ageTo', 'age_to'),
      text('sex'),
      number('count'),
      text('source'),
    ],
  },
  'policy-level': {
    table: 'waymark.policy_level',
    key: ['indicator', 'year'],
    columns: [text('indicator'), number('year'), number('level'), text('evidence')],
  },
  inspection: {
    table: 'waymark.inspection',
    key: ['place', 'at'],
    // One visit is one instant, however its offset was written; it is given back as it was written.
    columns: [
      text('place'),
      { field: 'at', column: 'at', type: 'timestamptz' },
      text('at', 'at_text'),
      text('independent'),
      text('unannounced'),
      text('by', 'by_agency'),
    ],
    sealed: 'findings',
  },
}

/** The reference of a row within its register, as `register_version` keeps it: the key's parts, joined. */
export function refOf<Name extends RegisterName>(register: Name, row: RegisterRows[Name]): string {
  const fields = row as Record<string, unknown>
  const { columns, key } = registerTables[register]
  return columns
    .filter(({ column }) => key.includes(column))
    .map(({ field, type }) =>
      type === 'timestamptz' ? new Date(String(fields[field])).toISOString() : String(fields[field]),
    )
    .join('/')
}
