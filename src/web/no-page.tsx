import { Link } from '@tanstack/react-router'
import { Button } from '#ui/button.tsx'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { useProblemText } from '#ui/problem.ts'

/** For an address that leads nowhere. */
export function NoSuchPage() {
  const t = useT()
  return (
    <>
      <PageHeader title={t('shell.not-found')} />
      <p className="quiet">{t('shell.not-found.help')}</p>
      <p>
        <Link to="/">{t('shell.to-today')}</Link>
      </p>
    </>
  )
}

/** The same where there is no shell around it, and so no main part of the page yet. */
export function NoSuchPageAlone() {
  return (
    <main className="door" id="main">
      <NoSuchPage />
    </main>
  )
}

/** For a page that failed in a way nobody foresaw. */
export function BrokenPage({ error }: { error: unknown }) {
  const t = useT()
  const problemText = useProblemText()
  return (
    <>
      <PageHeader title={t('shell.broken')} />
      <Notice
        kind="error"
        title={problemText(error)}
        action={<Button onClick={() => location.reload()}>{t('shell.reload')}</Button>}
      />
    </>
  )
}
