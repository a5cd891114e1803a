import { useT } from '../i18n.tsx'
import { PageHeader } from '../page-header.tsx'
import { Shell } from '../shell/shell.tsx'
import { sampleNav, sampleSession } from './samples.ts'

/** Every part of the interface in every state, with invented content and no server. */
export function KitPage() {
  const t = useT()
  return (
    <Shell
      session={sampleSession}
      nav={sampleNav}
      paths={{ record: '/kit', search: '/kit', account: '/kit' }}
      onSignOut={() => {}}
    >
      <PageHeader title={t('kit.title')} meta={t('kit.meta')} />
    </Shell>
  )
}
