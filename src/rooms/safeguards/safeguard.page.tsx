import { Link, useParams } from '@tanstack/react-router'
import { type DateWords, formatDate } from '#ui/dates.ts'
import { useT } from '#ui/i18n.tsx'
import { Crumbs, PageHeader } from '#ui/page-header.tsx'
import { Loaded, useRead } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import { useSession } from '#ui/session.ts'
import { Ref } from '#ui/tag.tsx'
import { wordOr, wordRight } from '../child/child-words.ts'
import { useServerDates } from '../child/server-dates.ts'
import { isRole } from '../sign-in/sign-in.policy.ts'
import { RightAtRisk } from './right-at-risk.tsx'
import { RightExamples } from './right-examples.tsx'
import { RightHistory } from './right-history.tsx'
import { RightLimits } from './right-limits.tsx'
import { RightRule } from './right-rule.tsx'
import { RightSources } from './right-sources.tsx'
import { RightWhatIf } from './right-what-if.tsx'
import { RightsCounts } from './rights-counts.tsx'
import type { SafeguardReading } from './safeguards.contract.ts'
import { mayAskWhatIf } from './safeguards.policy.ts'
import './rights.css'

/** One right: the rule, its clock, its limits here, its sources and who checked them, its examples. */
export function SafeguardPage() {
  const t = useT()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const query = useRead<SafeguardReading>(`/safeguards/${encodeURIComponent(id)}`)
  const words = useServerDates(query, query.data?.now)
  return (
    <>
      <PageHeader
        title={wordRight(id, words)}
        meta={
          <>
            <Ref>{id}</Ref> {query.data && t(`stage.${query.data.stage}`)}
          </>
        }
        crumbs={<Crumbs links={<Link to="/safeguards">{t('rights.title')}</Link>} here={<Ref>{id}</Ref>} />}
      />
      <Loaded query={query} loading={t('rights.loading-one')} lines={6}>
        {(reading) => <Content key={reading.id} reading={reading} words={words} />}
      </Loaded>
    </>
  )
}

function Content({ reading, words }: { reading: SafeguardReading; words: DateWords }) {
  const { t } = words
  const session = useSession()
  const agency = session?.agency.name ?? session?.agency.ref ?? ''
  const why = wordOr(`safeguard.${reading.id}.why`, null, words)
  const role = session?.role ?? ''
  return (
    <div className="right">
      {why !== null && <p className="right-why">{why}</p>}
      <div className="right-cols">
        <div className="stack">
          <RightRule reading={reading} words={words} />
          <RightLimits reading={reading} words={words} />
          <RightAtRisk id={reading.id} counts={reading.atRisk} words={words} />
        </div>
        <div className="stack">
          <Section
            title={t('rights.year')}
            note={t('rights.year.note', { agency, from: formatDate(reading.from, words) })}
          >
            <div className="right-year">
              <RightsCounts row={reading} words={words} />
            </div>
          </Section>
          <RightSources reading={reading} words={words} />
          <RightHistory entries={reading.signOffs} words={words} />
        </div>
      </div>
      <RightExamples examples={reading.examples} words={words} />
      {isRole(role) && mayAskWhatIf(role) && <RightWhatIf reading={reading} words={words} />}
    </div>
  )
}
