import type { Random } from '../chance/random.ts'
import { type DistrictArea, districts } from './areas.ts'

/** The agencies and places that answer for a child who lives in one district. */
export type Home = {
  area: DistrictArea
  social: string
  police: string
  cell: string
  prosecution: string
  court: string
  probation: string
  hospital: string
  legalAid: string
  family: string
  remand: string
  closed: string
  open: string
  shelter: string
  residential: string
}

const byRegion = [
  {
    west: true,
    cell: 'PL-2',
    hospital: 'HLT-1',
    remand: 'PL-4',
    closed: 'PL-13',
    open: 'PL-15',
    house: 'PL-22',
  },
  {
    west: true,
    cell: 'PL-6',
    hospital: 'HLT-2',
    remand: 'PL-4',
    closed: 'PL-13',
    open: 'PL-15',
    house: 'PL-20',
  },
  {
    west: false,
    cell: 'PL-7',
    hospital: 'HLT-3',
    remand: 'PL-3',
    closed: 'PL-13',
    open: 'PL-14',
    house: 'PL-21',
  },
  {
    west: false,
    cell: 'PL-8',
    hospital: 'HLT-3',
    remand: 'PL-3',
    closed: 'PL-12',
    open: 'PL-14',
    house: 'PL-21',
  },
  {
    west: false,
    cell: 'PL-9',
    hospital: 'HLT-4',
    remand: 'PL-11',
    closed: 'PL-12',
    open: 'PL-14',
    house: 'PL-21',
  },
  {
    west: false,
    cell: 'PL-10',
    hospital: 'HLT-4',
    remand: 'PL-11',
    closed: 'PL-12',
    open: 'PL-14',
    house: 'PL-21',
  },
] as const

const ownDesk: Readonly<Record<string, string>> = {
  'ARK-0101': 'POL-7',
  'ARK-0102': 'POL-8',
  'ARK-0301': 'POL-9',
}

const offices = ['1', '1', '2', '2', '3', '3'] as const

/** Every district's home, in the order of the districts. */
export const homes: readonly Home[] = districts.map((area, index) => {
  const region = byRegion[area.region] ?? byRegion[0]
  const office = offices[area.region] ?? '1'
  const isCapital = area.ref === 'ARK-0101'
  return {
    area,
    social: `SOC-${index + 1}`,
    police: ownDesk[area.ref] ?? `POL-${area.region + 1}`,
    cell: isCapital ? 'PL-1' : region.cell,
    prosecution: `PRO-${office}`,
    court: `CRT-${area.region + 1}`,
    probation: `PRB-${office}`,
    hospital: region.hospital,
    legalAid: area.region === 4 ? 'LEG-2' : 'LEG-1',
    family: region.west ? 'NGO-1' : 'NGO-2',
    remand: region.remand,
    closed: region.closed,
    open: region.open,
    shelter: region.west ? 'PL-23' : area.region < 4 ? 'PL-24' : 'PL-25',
    residential: region.house,
  }
})

/** The capital: Lissen. */
export const capital = homes[0] as Home

/** Border March, where armed groups cross. */
export const borderlands: readonly Home[] = homes.filter((home) => home.area.region === 5)

/** Port Belan and Three Wells, where most children on the move arrive. */
export const arrivals: readonly Home[] = homes.filter((home) =>
  ['ARK-0102', 'ARK-0603'].includes(home.area.ref),
)

/** A district, drawn by its share of the country's children. */
export function pickHome(random: Random): Home {
  let left = random.next()
  for (const home of homes) {
    left -= home.area.weight
    if (left < 0) return home
  }
  return capital
}
