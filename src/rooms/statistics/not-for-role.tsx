import { useT } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Empty } from '#ui/states.tsx'

/** For whoever may not read exact figures: what is closed, who opens it, where the published ones are. */
export function NotForRole() {
  const t = useT()
  return (
    <>
      <PageHeader title={t('statistics.title')} />
      <Empty title={t('statistics.closed')}>
        {t('statistics.closed.help')} <a href="/public">{t('statistics.published')}</a>
      </Empty>
    </>
  )
}
