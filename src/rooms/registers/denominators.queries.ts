import type { Kysely } from 'kysely'
import type { IndicatorRegisters } from '#indicators/registers.ts'
import type {
  AreaRecord,
  InspectionRecord,
  PolicyLevelRecord,
  PopulationRecord,
} from '#journey-file/journey-record.ts'
import type { DB } from '../database.gen.ts'

type Denominators = Pick<IndicatorRegisters, 'areas' | 'population' | 'policyLevels' | 'inspections'>

/** The registers that only counting needs. What inspectors wrote stays sealed. */
export async function readDenominators(db: Kysely<DB>): Promise<Denominators> {
  const areas = await db
    .selectFrom('waymark.area')
    .select(['ref', 'name', 'parent', 'level'])
    .orderBy('ref')
    .execute()
  const population = await db
    .selectFrom('waymark.population')
    .selectAll()
    .orderBy('area')
    .orderBy('year')
    .orderBy('age_from')
    .orderBy('age_to')
    .orderBy('sex')
    .execute()
  const levels = await db
    .selectFrom('waymark.policy_level')
    .selectAll()
    .orderBy('indicator')
    .orderBy('year')
    .execute()
  const inspections = await db
    .selectFrom('waymark.inspection')
    .select(['place', 'at_text', 'independent'])
    .orderBy('place')
    .orderBy('at')
    .execute()
  return {
    areas: new Map(
      areas.map(({ ref, name, parent, level }) => [
        ref,
        { ref, name, ...(parent !== null && { parent }), level: level as AreaRecord['level'] },
      ]),
    ),
    population: population.map((row) => ({
      area: row.area,
      year: row.year,
      ageFrom: row.age_from,
      ageTo: row.age_to,
      sex: row.sex as PopulationRecord['sex'],
      count: Number(row.count),
      ...(row.source !== null && { source: row.source }),
    })),
    policyLevels: levels.map((row) => ({
      indicator: row.indicator as PolicyLevelRecord['indicator'],
      year: row.year,
      level: row.level as PolicyLevelRecord['level'],
      ...(row.evidence !== null && { evidence: row.evidence }),
    })),
    inspections: inspections.map((row) => ({
      place: row.place,
      at: row.at_text,
      independent: row.independent as InspectionRecord['independent'],
    })),
  }
}
