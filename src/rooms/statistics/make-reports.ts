import { indicators } from '#indicators/catalogue.ts'
import { inBackground } from '#platform/background.ts'
import { inSession } from '#platform/db.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import type { FiguresAnswer, FiguresQuery } from '../figures/figures.contract.ts'
import { duePeriods, questionsOf } from './due-reports.ts'
import { keepReport, scheduledViews } from './statistics.queries.ts'
import { setOf } from './statistics-sets.ts'
import { readView } from './statistics-view.ts'

const everyMs = 60_000

/** How a report is counted: about everybody, without a person who asks. */
export type CountForReports = {
  /** Minutes east of UTC in which months, quarters and years begin. */
  readonly offset: () => Promise<number>
  readonly answer: (asked: FiguresQuery) => Promise<FiguresAnswer>
}

type Deps = Pick<RoomDeps, 'pool' | 'serviceSecret' | 'log' | 'now'>

/**
 * Makes the reports that schedules owe, as the start of each period passes. A report is kept in one transaction, once
 * for its view and period: stopped anywhere, or run by two servers at once, none is lost and none made twice. A view
 * that cannot be answered holds up no other.
 */
export function makeReportsInTime(deps: Deps, count: CountForReports) {
  return inBackground(deps.log, everyMs, 'reports of statistics were not made', (isStopped) =>
    makeDueReports(deps, count, isStopped),
  )
}

/** One round; gives how many reports it made. */
export async function makeDueReports(
  deps: Deps,
  count: CountForReports,
  isStopped: () => boolean = () => false,
): Promise<number> {
  const views = await inSession<DB, Awaited<ReturnType<typeof scheduledViews>>>(
    deps.pool,
    deps.serviceSecret,
    scheduledViews,
  )
  if (views.length === 0) return 0
  const offset = await count.offset()
  let made = 0
  for (const view of views) {
    const since = view.scheduled_at.getTime()
    for (const period of duePeriods(view.schedule, since, view.made, deps.now().getTime(), offset)) {
      if (isStopped()) return made
      try {
        const asked = questionsOf(view, period, offset, groupOf(view.query))
        const answers: FiguresAnswer[] = []
        for (const question of asked) answers.push(await count.answer(question))
        if (await keep(deps, view, period.key, answers)) made++
      } catch (error) {
        deps.log.error({ err: error, view: view.id, period: period.key }, 'a report was not made')
        break
      }
    }
  }
  return made
}

type ScheduledView = Awaited<ReturnType<typeof scheduledViews>>[number]

async function keep(
  deps: Deps,
  view: ScheduledView,
  period: string,
  answers: readonly FiguresAnswer[],
): Promise<boolean> {
  return inSession<DB, boolean>(deps.pool, deps.serviceSecret, async (db) => {
    const isNew = await keepReport(db, {
      person_id: view.person_id,
      view_id: view.id,
      period,
      name: view.name,
      indicator: view.indicator,
      query: JSON.stringify(view.query),
      answers: JSON.stringify(answers),
    })
    if (isNew) {
      await recordAudit(db, {
        action: 'statistics.report-made',
        subject: view.id,
        detail: { period, indicator: view.indicator },
      })
    }
    return isNew
  })
}

/** The indicators of the group that a view of the list shows. */
function groupOf(query: Readonly<Record<string, unknown>>): string[] {
  const { set } = readView(query)
  return indicators.filter(({ id }) => setOf(id) === set).map(({ id }) => id)
}
