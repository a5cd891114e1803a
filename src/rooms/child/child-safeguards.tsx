import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { DateWords } from '#ui/dates.ts'
import { Mark } from '#ui/mark.tsx'
import { Section } from '#ui/section.tsx'
import { SegmentedChoice } from '#ui/segmented-choice.tsx'
import { useSession } from '#ui/session.ts'
import { Empty } from '#ui/states.tsx'
import { Tally } from '#ui/status-line.tsx'
import type { ChildReading } from './child.contract.ts'
import { needsAction, type Right, type RightsOfStage, rightsByStage, tallyOf } from './child-findings.ts'
import { ChildRight } from './child-right.tsx'
import { wordCount } from './child-words.ts'
import { revealTarget } from './reveal-target.ts'

type Shown = 'action' | 'all'

/** What this child is owed and what became of it, by stage; what is over is folded away until asked for. */
export function ChildSafeguards({ reading, words }: { reading: ChildReading; words: DateWords }) {
  const { t } = words
  const session = useSession()
  const [shown, setShown] = useState<Shown>('action')
  const now = Date.parse(words.now)
  const stages = useMemo(() => rightsByStage(reading.findings, now), [reading.findings, now])
  const all = stages.flatMap(({ rights }) => rights)
  useEffect(() => revealTarget(), [])
  return (
    <Section
      className="safeguards"
      title={<span id="safeguards">{t('child.safeguards')}</span>}
      note={t('child.safeguards.note')}
      end={
        <SegmentedChoice<Shown>
          label={t('child.safeguards')}
          value={shown}
          onChange={setShown}
          options={[
            {
              value: 'action',
              label: t('child.safeguards.action'),
              n: wordCount(all.filter(needsAction).length, words),
            },
            { value: 'all', label: t('child.safeguards.all'), n: wordCount(all.length, words) },
          ]}
        />
      }
    >
      {session?.may.recordEvents && (
        <p className="ch-summary">
          <Link to="/children/$ref/summary" params={{ ref: reading.child.ref }}>
            {t('summary.link')}
          </Link>
        </p>
      )}
      {all.length === 0 && (
        <Empty title={t('child.safeguards.none')}>{t('child.safeguards.none.help')}</Empty>
      )}
      {stages.map((stage) => (
        <StageRights key={stage.stage} {...stage} reading={reading} words={words} all={shown === 'all'} />
      ))}
    </Section>
  )
}

function StageRights(props: RightsOfStage & { reading: ChildReading; words: DateWords; all: boolean }) {
  const { stage, rights, reading, words, all } = props
  const { t } = words
  const open = rights.filter(needsAction)
  const over = rights.filter((right) => !needsAction(right))
  const late = over.filter(({ status }) => status === 'late').length
  const rows = (shown: readonly Right[]) => (
    <ul className="safe">
      {shown.map((right, i) => (
        <ChildRight
          key={keyOf(right)}
          right={right}
          reading={reading}
          words={words}
          // A right may be owed several times; the first row carries its address on the page.
          anchor={shown.findIndex(({ finding }) => finding.safeguard === right.finding.safeguard) === i}
        />
      ))}
    </ul>
  )
  return (
    <>
      <h3 className="grp">
        {t(`stage.${stage}`)} <Tally counts={tallyOf(rights)} />
      </h3>
      {open.length > 0 && rows(open)}
      {over.length > 0 && (
        <details className="more" key={all ? 'all' : 'action'} open={all || undefined}>
          <summary>
            <Mark status={late > 0 ? 'late' : 'met'} />{' '}
            {t('child.safeguards.over', { met: over.length - late, late })}
          </summary>
          {rows(over)}
        </details>
      )}
    </>
  )
}

function keyOf({ finding }: Right): string {
  return `${finding.case} ${finding.safeguard} ${finding.trigger} ${finding.startedAt} ${finding.dueAt}`
}
