import { Link } from '@tanstack/react-router'
import { ApiProblem } from '#ui/api.ts'
import { Loaded } from '#ui/queries.tsx'
import { QualityLink } from '../data-quality/quality-link.tsx'
import { IndicatorList } from './indicator-list.tsx'
import { NotForRole } from './not-for-role.tsx'
import { SavedStatistics } from './saved-statistics.tsx'
import { periodWords, StatisticsHead, TimeAndPlace } from './statistics-head.tsx'
import type { View } from './statistics-view.ts'
import { type Frame, useFrame } from './use-frame.ts'
import { useView } from './use-view.ts'
import './statistics.css'

/** Every indicator of a group: value, unit, what it was counted from, where it went. */
export function StatisticsPage() {
  const [view, change] = useView()
  const { query, frame } = useFrame(view)
  if (query.error instanceof ApiProblem && query.error.problem.status === 403) return <NotForRole />
  return <Loaded query={query}>{() => frame && <Content frame={frame} onChange={change} />}</Loaded>
}

function Content({ frame, onChange }: { frame: Frame; onChange: (change: Partial<View>) => void }) {
  return (
    <>
      <StatisticsHead frame={frame} onSet={(set) => onChange({ set })} />
      <fieldset className="ctl">
        <legend className="sr">{frame.words.t('statistics.choose')}</legend>
        <TimeAndPlace frame={frame} onChange={onChange} />
      </fieldset>
      <SavedStatistics frame={frame} indicator={null} />
      <p className="sr" role="status">
        {periodWords(frame)}
      </p>
      <IndicatorList frame={frame} />
      <p className="q-links">
        <QualityLink period={frame.period.key} area={frame.view.area} />
        <Link to="/un-returns">{frame.words.t('returns.title')}</Link>
      </p>
    </>
  )
}
