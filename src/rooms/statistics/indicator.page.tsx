import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useRef } from 'react'
import { ApiProblem } from '#ui/api.ts'
import { Crumbs } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Loaded, useRead } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import { Empty } from '#ui/states.tsx'
import type { DefinitionReading, FiguresAnswer } from '../figures/figures.contract.ts'
import { CasesDialog } from './cases-dialog.tsx'
import { figuresPath } from './figure-asks.ts'
import { FigureControls } from './figure-controls.tsx'
import { comparedWith } from './figure-head.tsx'
import { IndicatorList } from './indicator-list.tsx'
import { NotForRole } from './not-for-role.tsx'
import { OpenFigure } from './open-figure.tsx'
import { PendingNotice } from './pending-notice.tsx'
import { SavedStatistics } from './saved-statistics.tsx'
import { StatisticsHead } from './statistics-head.tsx'
import { setOf } from './statistics-sets.ts'
import { type View, writeView } from './statistics-view.ts'
import { wordIndicator } from './statistics-words.ts'
import { figureIn } from './use-figures.ts'
import { type Frame, useFrame } from './use-frame.ts'
import { useView } from './use-view.ts'
import './statistics.css'

/** One indicator open beside the list of its group. */
export function IndicatorPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const [view, change] = useView()
  const { query, frame } = useFrame(view)
  if (query.error instanceof ApiProblem && query.error.problem.status === 403) return <NotForRole />
  return <Loaded query={query}>{() => frame && <Content id={id} frame={frame} onChange={change} />}</Loaded>
}

type Change = (change: Partial<View>) => void

function Content({ id, frame, onChange }: { id: string; frame: Frame; onChange: Change }) {
  const { words } = frame
  const navigate = useNavigate()
  const item = frame.definitions.find((each) => each.id === id)
  const own = { ...frame, view: { ...frame.view, set: setOf(id) } }
  const list = writeView({ ...frame.view, set: setOf(id), rows: '', cols: '', only: '', cases: '' })
  return (
    <>
      <Crumbs
        links={
          <Link to="/statistics" search={list}>
            {words.t('statistics.title')}
          </Link>
        }
        here={item ? wordIndicator(item, words) : id}
      />
      <StatisticsHead
        frame={own}
        onSet={(set) =>
          void navigate({ to: '/statistics', search: writeView({ ...frame.view, set, rows: '', cols: '' }) })
        }
      />
      <div className="stat">
        <div className="stat-list">
          <IndicatorList frame={own} open={id} />
        </div>
        {item ? (
          <One key={item.id} item={item} frame={own} onChange={onChange} />
        ) : (
          <Empty title={words.t('statistics.no-such')}>{words.t('statistics.no-such.help')}</Empty>
        )}
      </div>
    </>
  )
}

function One({ item, frame, onChange }: { item: DefinitionReading; frame: Frame; onChange: Change }) {
  const { words, view, period } = frame
  const name = wordIndicator(item, words)
  usePageTitle(name)
  const drawn = useRef<HTMLDivElement>(null)
  const now = useRead<FiguresAnswer>(figuresPath(frame, { indicators: [item.id], period }))
  const before = useRead<FiguresAnswer>(
    figuresPath(frame, { indicators: [item.id], period: comparedWith(frame) }),
  ).data
  return (
    <Section
      title={name}
      note={item.core && <span className="core">{words.t('statistics.core')}</span>}
      className="one-ind"
    >
      <FigureControls item={item} frame={frame} onChange={onChange} />
      <SavedStatistics frame={frame} indicator={item.id} />
      <Loaded query={now} loading={words.t('statistics.loading')} lines={6}>
        {(answer) => {
          const figure = figureIn(answer, item.id)
          return (
            figure && (
              <>
                <PendingNotice answer={answer} words={words} onAgain={() => void now.refetch()} />
                <OpenFigure
                  {...{ item, frame, answer, figure, onChange, drawn, name }}
                  before={figureIn(before, item.id)}
                />
              </>
            )
          )
        }}
      </Loaded>
      {view.cases !== '' && <CasesDialog item={item} frame={frame} onClose={() => onChange({ cases: '' })} />}
    </Section>
  )
}
