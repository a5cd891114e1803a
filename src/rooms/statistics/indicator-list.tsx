import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Loaded, useRead } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import type { QualityMarkReading } from '../data-quality/data-quality.contract.ts'
import type { DefinitionReading, FiguresAnswer } from '../figures/figures.contract.ts'
import { figuresPath, wholeOf } from './figure-asks.ts'
import { useQuality } from './figure-quality.tsx'
import { IndicatorCard } from './indicator-card.tsx'
import { PendingNotice } from './pending-notice.tsx'
import { upTo } from './statistics-period.ts'
import { inSet } from './statistics-sets.ts'
import { writeView } from './statistics-view.ts'
import { wordIndicator } from './statistics-words.ts'
import { figureIn, useAnswers } from './use-figures.ts'
import type { Frame } from './use-frame.ts'

/** How many periods a card looks back over, its own included. */
const periodsShown = 6

/** The indicators of a group with their figures; `open` is the one that is open beside them. */
export function IndicatorList({ frame, open }: { frame: Frame; open?: string }) {
  const { words, view, definitions, period, offset } = frame
  const items = inSet(definitions, view.set)
  const indicators = items.map(({ id }) => id)
  const now = useRead<FiguresAnswer>(figuresPath(frame, { indicators, period }))
  const before = upTo(period, periodsShown, offset).slice(0, -1)
  // What was comes after what is: the page does not wait for it.
  const history = useAnswers(
    now.data ? before.map((each) => figuresPath(frame, { indicators, period: each })) : [],
  )
  const marks = useQuality(frame, period)
  const list = useRef<HTMLUListElement>(null)
  const isHere = now.data !== undefined
  // A long list scrolls by itself beside what is open: what is open shows in it.
  useEffect(() => {
    const box = list.current?.closest('.stat-list')
    const here = list.current?.querySelector('[aria-current]')
    if (open === undefined || !isHere || !box || !here) return
    const [from, to] = [box.getBoundingClientRect(), here.getBoundingClientRect()]
    // Only the list moves: the page stays where its reader is.
    if (to.bottom > from.bottom || to.top < from.top) box.scrollTop += to.top - from.top - from.height / 2
  }, [open, isHere])
  return (
    <Section title={words.t(`statistics.set.${view.set}`)} n={words.t('statistics.n', { n: items.length })}>
      <Loaded query={now} loading={words.t('statistics.loading')} lines={6}>
        {(answer) => (
          <>
            {open === undefined && (
              <PendingNotice answer={answer} words={words} onAgain={() => void now.refetch()} />
            )}
            <ul ref={list} className={open === undefined ? 'cards wide' : 'cards'}>
              {items.map((item) => (
                <li key={item.id}>
                  <Card
                    item={item}
                    frame={frame}
                    answers={[...history, answer]}
                    isOpen={item.id === open}
                    quality={marks?.[item.id]}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Section>
  )
}

function Card(props: {
  item: DefinitionReading
  frame: Frame
  /** Earliest first, the period of the page last. */
  answers: readonly (FiguresAnswer | undefined)[]
  isOpen: boolean
  quality: QualityMarkReading | undefined
}) {
  const { item, frame, answers, isOpen } = props
  const cells = answers.map((answer) => {
    const figure = figureIn(answer, item.id)
    return figure && wholeOf(figure, frame.view)
  })
  const now = cells.at(-1)
  if (now === undefined) return null
  return (
    <Link
      to="/statistics/$id"
      params={{ id: item.id }}
      search={writeView({ ...frame.view, rows: '', cols: '', cases: '' })}
      aria-current={isOpen ? 'true' : undefined}
      resetScroll={!isOpen}
    >
      <IndicatorCard
        item={item}
        name={wordIndicator(item, frame.words)}
        now={now}
        before={cells.slice(0, -1)}
        quality={props.quality}
        isRunning={frame.period.to > Date.parse(frame.words.now)}
        words={frame.words}
      />
    </Link>
  )
}
