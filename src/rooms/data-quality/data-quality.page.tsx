import { useNavigate, useSearch } from '@tanstack/react-router'
import { ApiProblem } from '#ui/api.ts'
import type { DateWords } from '#ui/dates.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Loaded, useRead } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import { useSession } from '#ui/session.ts'
import { Empty } from '#ui/states.tsx'
import { useDates } from '#ui/use-dates.ts'
import type { DefinitionsAnswer } from '../figures/figures.contract.ts'
import type { QualityAnswer } from './data-quality.contract.ts'
import { Checks } from './quality-checks.tsx'
import { Completeness } from './quality-completeness.tsx'
import { QualityControls } from './quality-controls.tsx'
import { Lateness } from './quality-lateness.tsx'
import { QualityMarkLine } from './quality-mark.tsx'
import { SilentAgencies } from './quality-silent.tsx'
import {
  periodOfView,
  type QualityView,
  qualityPath,
  readQualityView,
  writeQualityView,
} from './quality-view.ts'
import './quality.css'

type Agencies = { readonly items: readonly { readonly ref: string; readonly name: string | null }[] }

/** How far the record carries a figure: what is missing, late, silent, implausible, corrected. */
export function DataQualityPage() {
  const words = useDates()
  const definitions = useRead<DefinitionsAnswer>('/figures/definitions')
  if (isRefused(definitions.error)) return <NotForRole words={words} />
  return (
    <Loaded query={definitions} loading={words.t('quality.loading')}>
      {(found) => <Content definitions={found} words={words} />}
    </Loaded>
  )
}

function Content({ definitions, words }: { definitions: DefinitionsAnswer; words: DateWords }) {
  const { t } = words
  const navigate = useNavigate()
  const view = readQualityView(useSearch({ strict: false }) as Record<string, unknown>)
  const agencies = useRead<Agencies>('/agencies').data?.items ?? []
  const period = periodOfView(view, Date.parse(words.now), definitions.offset)
  const query = useRead<QualityAnswer>(qualityPath(view, period))
  if (isRefused(query.error)) return <NotForRole words={words} />
  const names = new Map(agencies.map(({ ref, name }) => [ref, name ?? ref]))
  const change = (parts: Partial<QualityView>) =>
    void navigate({ to: '.', search: writeQualityView({ ...view, ...parts }), resetScroll: false })
  return (
    <>
      <PageHeader title={t('quality.title')} meta={<Scope answer={query.data} words={words} />} />
      <QualityControls {...{ view, period, definitions, agencies, words }} onChange={change} />
      <Loaded query={query} loading={t('quality.loading')} lines={6}>
        {(answer) => <Sections answer={answer} names={names} words={words} />}
      </Loaded>
    </>
  )
}

function Sections(props: { answer: QualityAnswer; names: ReadonlyMap<string, string>; words: DateWords }) {
  const { answer, names, words } = props
  const { t } = words
  const { events, children, cases } = answer
  return (
    <div className="q">
      <p className="q-say" role="status">
        {t('quality.counted', { events, children, cases })}
      </p>
      <QualityMarkLine mark={answer.mark} words={words} explained />
      <Section title={t('quality.completeness')}>
        <Completeness rows={answer.completeness} words={words} />
      </Section>
      <Section title={t('quality.silent')}>
        <SilentAgencies rows={answer.silent} names={names} words={words} />
      </Section>
      <Section title={t('quality.implausible')}>
        <Checks rows={answer.implausible} words={words} />
      </Section>
      <Section title={t('quality.lateness')}>
        <Lateness answer={answer} names={names} words={words} />
      </Section>
    </div>
  )
}

function Scope({ answer, words }: { answer: QualityAnswer | undefined; words: DateWords }) {
  const session = useSession()
  if (answer === undefined) return null
  const agency = session?.agency.name ?? session?.agency.ref ?? ''
  return words.t(`quality.scope.${answer.scope}`, { agency, country: session?.country ?? '' })
}

function NotForRole({ words: { t } }: { words: DateWords }) {
  return (
    <>
      <PageHeader title={t('quality.title')} />
      <Empty title={t('quality.not-for-role')} />
    </>
  )
}

function isRefused(error: Error | null): boolean {
  return error instanceof ApiProblem && error.problem.status === 403
}
