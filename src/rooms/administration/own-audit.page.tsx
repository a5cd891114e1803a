import './administration.css'
import { Link } from '@tanstack/react-router'
import { useT } from '#ui/i18n.tsx'
import { Crumbs, PageHeader } from '#ui/page-header.tsx'
import { AuditList } from './audit-list.tsx'

/** What one did oneself, as the audit keeps it. */
export function OwnAuditPage() {
  const t = useT()
  return (
    <>
      <PageHeader
        title={t('admin.own-audit')}
        crumbs={
          <Crumbs links={<Link to="/account">{t('account.title')}</Link>} here={t('admin.own-audit')} />
        }
      />
      <AuditList own />
    </>
  )
}
