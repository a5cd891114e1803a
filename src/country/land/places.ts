import type { PlaceLine } from '../record.ts'

/**
 * Reference, kind, name, district, agency that runs it, places for every 100,000 children on file, and the
 * least that such a house has. Some were built for fewer than are held; where no child may be held: none.
 */
type Row = readonly [string, string, string, string, string, number, number]

const rows: readonly Row[] = [
  ['PL-1', 'police-cell', 'Lissen Central Police cells', 'ARK-0101', 'POL-7', 14, 6],
  ['PL-2', 'police-cell', 'Harbour Police Station', 'ARK-0103', 'POL-1', 8, 4],
  ['PL-6', 'police-cell', 'Karesh police station', 'ARK-0201', 'POL-2', 12, 4],
  ['PL-7', 'police-cell', 'Dorna Central police station', 'ARK-0301', 'POL-9', 10, 4],
  ['PL-8', 'police-cell', 'Talmere police station', 'ARK-0401', 'POL-4', 12, 4],
  ['PL-9', 'police-cell', 'Sulen police station', 'ARK-0501', 'POL-5', 12, 4],
  ['PL-10', 'police-cell', 'Maro police station', 'ARK-0601', 'POL-6', 9, 3],
  ['PL-3', 'remand', 'North remand home', 'ARK-0301', 'DET-1', 110, 10],
  ['PL-4', 'remand', 'Brenna Youth Remand Centre', 'ARK-0103', 'DET-1', 150, 8],
  ['PL-11', 'remand', 'Eastern remand home', 'ARK-0502', 'DET-1', 140, 12],
  ['PL-5', 'remand', 'Sulen Girls’ Unit', 'ARK-0501', 'DET-1', 50, 6],
  ['PL-12', 'closed-juvenile', 'Maro Youth Centre', 'ARK-0601', 'DET-2', 45, 10],
  ['PL-13', 'closed-juvenile', 'Velmoor Youth Centre', 'ARK-0302', 'DET-2', 45, 10],
  ['PL-14', 'open-juvenile', 'Talmere Youth Home', 'ARK-0401', 'DET-2', 45, 10],
  ['PL-15', 'open-juvenile', 'Old Saltern Farm School', 'ARK-0106', 'DET-2', 40, 8],
  ['PL-16', 'adult-prison-wing', 'Dorna Central Prison, youth wing', 'ARK-0301', 'DET-3', 30, 6],
  ['PL-17', 'immigration', 'Port Belan Arrivals Centre', 'ARK-0102', 'IMM-1', 0, 0],
  ['PL-18', 'psychiatric', 'Nethery Clinic, secure ward', 'ARK-0402', 'HLT-3', 10, 4],
  ['PL-19', 'military', 'Border March garrison', 'ARK-0604', 'ARM-1', 0, 0],
  ['PL-20', 'residential-care', 'Ashfen Children’s House', 'ARK-0204', 'SOC-10', 200, 24],
  ['PL-21', 'residential-care', 'Halvik Children’s House', 'ARK-0405', 'SOC-19', 200, 24],
  ['PL-22', 'residential-care', 'Lissen Small Homes', 'ARK-0101', 'SOC-1', 200, 18],
  ['PL-23', 'shelter', 'Open Door shelter, Lissen', 'ARK-0101', 'NGO-2', 330, 14],
  ['PL-24', 'shelter', 'Open Door shelter, Dorna', 'ARK-0301', 'NGO-2', 120, 12],
  ['PL-25', 'shelter', 'Open Door shelter, Sulen', 'ARK-0501', 'NGO-2', 330, 12],
  ['PL-26', 'reception-centre', 'Port Belan reception centre', 'ARK-0102', 'IMM-1', 300, 40],
  ['PL-27', 'reception-centre', 'Three Wells reception centre', 'ARK-0603', 'IMM-1', 200, 30],
]

const separations: Readonly<Record<string, string>> = {
  'police-cell': 'Cells for children on another corridor',
  remand: 'Own building for children',
  'closed-juvenile': 'Own building for children',
  'open-juvenile': 'Own building for children',
  'adult-prison-wing': 'Own wing; yard and visits shared with adults',
  psychiatric: 'Own rooms; day room shared with adults',
}

/** Places without a complaints procedure; of those left out of both lists it is not known. */
const withoutComplaints = new Set(['PL-1', 'PL-7', 'PL-16', 'PL-19'])
const withComplaints = new Set([
  'PL-3',
  'PL-4',
  'PL-5',
  'PL-11',
  'PL-12',
  'PL-13',
  'PL-14',
  'PL-15',
  'PL-17',
  'PL-18',
])

const kindsOfDetention = new Set([
  'police-cell',
  'remand',
  'closed-juvenile',
  'open-juvenile',
  'adult-prison-wing',
  'immigration',
  'psychiatric',
  'military',
])

/** The places where children are held rather than cared for (vocabulary section 3). */
export const placesOfDetention: readonly string[] = rows
  .filter(([, kind]) => kindsOfDetention.has(kind))
  .map(([ref]) => ref)

/** The agency that runs each place. */
export const agencyOfPlace: ReadonlyMap<string, string> = new Map(rows.map((row) => [row[0], row[4]]))

/** Every place, built for a country in which so many children are on file. */
export function* generatePlaces(children: number): Generator<PlaceLine> {
  for (const [ref, kind, name, area, agency, share, least] of rows) {
    const capacity = Math.max(least, Math.round((share * children) / 100_000))
    const line: PlaceLine = { record: 'place', ref, kind, name, area, capacity, agency }
    const separation = separations[kind]
    if (separation) line.separation = separation
    if (withComplaints.has(ref)) line.complaintsProcedure = 'yes'
    if (withoutComplaints.has(ref)) line.complaintsProcedure = 'no'
    yield line
  }
}
