import { type Kysely, sql } from 'kysely'
import { stretchDays, stretchesBefore } from '#indicators/quality/silence.ts'
import type { DB } from '../database.gen.ts'
import { corrected, fromEvents, isAsked, isOriginal, type QualityAsked } from './recorded.queries.ts'

export type AgencyActivity = { readonly agency: string; readonly activity: number[]; readonly lastAt: Date }

/**
 * What each agency did (by when it happened) in the 30 days before the end of the window, or before now where that has
 * not come, and in the six stretches before. Agencies that did nothing in all that time are absent.
 */
export async function countActivity(db: Kysely<DB>, asked: QualityAsked): Promise<AgencyActivity[]> {
  const until = asked.to < asked.now ? asked.to : asked.now
  const since = new Date(until.getTime() - stretchDays * (stretchesBefore + 1) * 86_400_000)
  const stretch = sql`floor(extract(epoch from ${until}::timestamptz - e.at) / ${sql.lit(stretchDays * 86_400)})::int`
  const found = await sql<{ agency: string; stretch: number; events: number; last: Date }>`
    with ${corrected(asked)}
    select agency, stretch, count(*)::int as events, max(at) as last
    from (
      select e.agency, e.at, ${stretch} as stretch
      ${fromEvents(asked)}
      where e.at > ${since} and e.at <= ${until} and e.agency is not null and ${isOriginal} and ${isAsked(asked)}
    ) as recent
    group by agency, stretch order by agency, stretch`.execute(db)
  const byAgency = new Map<string, AgencyActivity>()
  for (const { agency, stretch, events, last } of found.rows) {
    const known = byAgency.get(agency) ?? {
      agency,
      activity: new Array<number>(stretchesBefore + 1).fill(0),
      lastAt: last,
    }
    known.activity[stretch] = events
    byAgency.set(agency, known)
  }
  return [...byAgency.values()]
}
