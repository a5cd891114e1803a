import type { ReactNode } from 'react'
import { ApiProblem } from '#ui/api.ts'
import { useT } from '#ui/i18n.tsx'
import { Mark, type Status } from '#ui/mark.tsx'
import { useProblemText } from '#ui/problem.ts'
import { useDates } from '#ui/use-dates.ts'
import type { FindingReading } from '../child/child.contract.ts'
import type { Effect } from './event.contract.ts'
import { netEffect } from './form-effect.ts'
import { wordFault, wordRightBy } from './record-words.ts'
import type { Preview } from './use-preview.ts'

/** "When you save": what an event does to the child's rights, before anybody saves it. */
export function WhenYouSave({ preview }: { preview: Preview }) {
  const t = useT()
  const effect =
    preview.state === 'known' ? preview.effect : preview.state === 'asking' ? preview.last : undefined
  return (
    <section className="then" aria-labelledby="when-you-save">
      <h3 id="when-you-save">{t('record.then')}</h3>
      {preview.state === 'incomplete' && <p className="quiet">{t('record.then.incomplete')}</p>}
      {preview.state === 'asking' && !effect && <p className="quiet">{t('record.then.asking')}</p>}
      {preview.state === 'refused' && <Refused error={preview.error} />}
      {effect && <EffectList effect={netEffect(effect)} />}
      <p className="sr" role="status">
        {preview.state === 'known' && summaryOf(netEffect(preview.effect), t)}
      </p>
    </section>
  )
}

/** The four things that saving can do, each with its rights. */
export function EffectList({ effect }: { effect: Effect }) {
  const t = useT()
  const isQuiet = (['started', 'breached', 'met', 'removed'] as const).every(
    (kind) => effect[kind].length === 0,
  )
  return (
    <>
      <ul>
        <EffectLine status="counting" id="record.then.started" findings={effect.started} />
        <EffectLine status="breached" id="record.then.breached" findings={effect.breached} />
        <EffectLine status="met" id="record.then.met" findings={effect.met} />
        <EffectLine status="later" id="record.then.removed" findings={effect.removed} />
      </ul>
      {isQuiet && <p className="quiet">{t('record.then.nothing')}</p>}
      {effect.breached.length > 0 && <p className="quiet">{t('record.then.breaches-save')}</p>}
      {effect.warnings.map(({ code }) => (
        <p key={code} className="quiet">
          {t(`record.warning.${code}`)}
        </p>
      ))}
    </>
  )
}

function EffectLine(props: { status: Status; id: string; findings: readonly FindingReading[] }): ReactNode {
  const words = useDates()
  const n = props.findings.length
  if (n === 0) return null
  const told = props.findings.map((finding) => wordRightBy(finding, words))
  return (
    <li>
      <Mark status={props.status} />
      <span>
        {words.t(props.id, { n })} {[...new Set(told)].join('; ')}
      </span>
    </li>
  )
}

function Refused({ error }: { error: Error }) {
  const problemText = useProblemText()
  const words = useDates()
  const faults = error instanceof ApiProblem ? (error.problem.faults ?? []) : []
  return (
    <>
      <p>{problemText(error)}</p>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.at} ${fault.code}`}>{wordFault(fault, words)}</li>
        ))}
      </ul>
    </>
  )
}

function summaryOf(effect: Effect, t: ReturnType<typeof useT>): string {
  return t('record.then.summary', {
    started: effect.started.length,
    breached: effect.breached.length,
    met: effect.met.length,
  })
}
