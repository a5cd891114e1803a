import { stages } from '#safeguards/safeguard.ts'
import { formatDate } from '#ui/dates.ts'
import { useT } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Loaded, useRead } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import { useSession } from '#ui/session.ts'
import { wordCount } from '../child/child-words.ts'
import { useServerDates } from '../child/server-dates.ts'
import { RightsTable } from './rights-table.tsx'
import type { SafeguardsAnswer } from './safeguards.contract.ts'
import './rights.css'

/** Every right as a rule, by stage: what it means, its limit and source, how it is kept, who is at risk now. */
export function SafeguardsPage() {
  const t = useT()
  const session = useSession()
  const query = useRead<SafeguardsAnswer>('/safeguards')
  const words = useServerDates(query, query.data?.now)
  const agency = session?.agency.name ?? session?.agency.ref ?? ''
  const meta =
    query.data &&
    t('rights.meta', {
      n: query.data.items.length,
      agency,
      from: formatDate(query.data.from, words),
    })
  return (
    <>
      <PageHeader title={t('rights.title')} meta={meta} />
      <Loaded query={query} loading={t('rights.loading')} lines={6}>
        {({ items }) =>
          stages.map((stage) => {
            const own = items.filter((item) => item.stage === stage)
            return (
              <Section key={stage} title={t(`stage.${stage}`)} n={wordCount(own.length, words)}>
                <RightsTable caption={t(`stage.${stage}`)} rows={own} words={words} />
              </Section>
            )
          })
        }
      </Loaded>
    </>
  )
}
