import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '#ui/api.ts'
import { Button } from '#ui/button.tsx'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { Crumbs, PageHeader } from '#ui/page-header.tsx'
import { useProblemText } from '#ui/problem.ts'
import { useWrite } from '#ui/queries.tsx'
import { useSession } from '#ui/session.ts'
import { Ref } from '#ui/tag.tsx'
import { PaperSheet } from './paper-sheet.tsx'
import type { RightsSummary } from './rights-summary.contract.ts'
import { type AskedSummary, SummaryForm } from './summary-form.tsx'
import { useSummaryPaper } from './use-summary-paper.ts'
import './summary.css'

/** The rights of one child to print or hand over: for whom and why is asked first, then what will be printed is shown. */
export function SummaryPage() {
  const t = useT()
  const session = useSession()
  const { ref = '' } = useParams({ strict: false }) as { ref?: string }
  const problemText = useProblemText()
  const [summary, setSummary] = useState<RightsSummary>()
  const give = useWrite((asked: AskedSummary) =>
    api<RightsSummary>(
      'GET',
      `/children/${encodeURIComponent(ref)}/rights-summary?${new URLSearchParams(asked)}`,
    ),
  )
  const paper = useSummaryPaper(summary)
  const crumbs = (
    <Crumbs
      links={[
        <Link key="children" to="/children">
          {t('children.title')}
        </Link>,
        <Link key="child" to="/children/$ref" params={{ ref }}>
          <Ref>{ref}</Ref>
        </Link>,
      ]}
      here={t('summary.page.title')}
    />
  )
  return (
    <div className="summary-page">
      <div className="summary-asked">
        <PageHeader
          title={t('summary.page.title')}
          pageTitle={`${t('summary.page.title')} ${ref}`}
          meta={t('summary.page.lead')}
          crumbs={crumbs}
        />
        {session?.may.recordEvents === false ? (
          <Notice kind="locked" title={t('summary.page.not-for-role')} />
        ) : (
          <SummaryForm
            isAsking={give.isPending}
            isMade={paper !== undefined}
            onAsked={(asked) => give.mutate(asked, { onSuccess: setSummary })}
          />
        )}
        {give.error && <Notice kind="error" title={problemText(give.error)} />}
      </div>
      <div aria-live="polite">
        {give.isPending && <p className="quiet">{t('summary.page.loading')}</p>}
        {paper && !give.isPending && !give.error && (
          <>
            <p className="summary-print">
              <Button kind="primary" onClick={() => print()}>
                {t('summary.form.print')}
              </Button>
            </p>
            <PaperSheet paper={paper} />
          </>
        )}
      </div>
    </div>
  )
}
