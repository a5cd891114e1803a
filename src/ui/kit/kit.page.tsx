import { useT } from '../i18n.tsx'
import { KeyHints } from '../key-hints.tsx'
import { PageHeader } from '../page-header.tsx'
import { Shell } from '../shell/shell.tsx'
import { WorklistKeys } from '../worklist.tsx'
import { KitActions } from './kit-actions.tsx'
import { KitFields } from './kit-fields.tsx'
import { KitForm } from './kit-form.tsx'
import { KitLists } from './kit-lists.tsx'
import { KitStates } from './kit-states.tsx'
import { KitStatus } from './kit-status.tsx'
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
      <WorklistKeys>
        <div className="cols">
          <div className="stack">
            <KitStatus />
            <KitLists />
            <KitStates />
            <KitForm />
          </div>
          <div className="stack">
            <KitActions />
            <KitFields />
          </div>
        </div>
      </WorklistKeys>
      <KeyHints
        hints={[
          { keys: ['J', 'K'], words: t('keys.move') },
          { keys: ['Enter'], words: t('keys.open') },
          { keys: ['R'], words: t('keys.record') },
        ]}
      />
    </Shell>
  )
}
